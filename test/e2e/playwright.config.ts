import { defineConfig } from '@playwright/test';

/** Real-browser tests on the built extension. Each test brings its own browser and profile. */
export default defineConfig({
  testDir: '.',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  reporter: [['list']],
  outputDir: '../../test-results',
  forbidOnly: process.env.CI !== undefined,
});
