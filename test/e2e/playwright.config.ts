import { defineConfig } from '@playwright/test';

/** Real-browser tests on the built extension. Each test brings its own browser and profile. */
export default defineConfig({
  testDir: '.',
  // A machine with two busy cores is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 3,
  fullyParallel: true,
  reporter: [['list']],
  outputDir: '../../test-results',
  forbidOnly: process.env.CI !== undefined,
});
