import { playwright } from '@vitest/browser-playwright';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { packs } from './lib/packs/build/vite-packs.ts';

const chromium = '/usr/bin/chromium';

/** `*.test.ts` runs in Node; `*.browser.test.ts(x)` in a real Chromium, for everything that touches a page. */
export default defineConfig({
  plugins: [packs(import.meta.dirname)],
  resolve: { alias: { '@': import.meta.dirname, '#i18n': join(import.meta.dirname, '.wxt/i18n/index.ts') } },
  test: {
    // A machine with two busy cores is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // pages of widgets wait more than they work: two cores carry three of them
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/unit/**/*.test.ts'], exclude: ['**/*.browser.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/unit/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(existsSync(chromium) ? { executablePath: chromium } : {}),
                chromiumSandbox: false,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
