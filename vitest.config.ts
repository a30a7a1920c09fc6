import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { packs } from './lib/packs/build/vite-packs.ts';
import { forPages } from './test/harness/chromium.ts';
import { LongestFirst } from './test/harness/longest-first.ts';

/** Tests that bring a database, a clock or a browser's globals: each file has a world of its own. */
const withState = ['store', 'assistant', 'entrypoints'].map((folder) => `test/unit/${folder}/**/*.test.ts`);

/** `*.test.ts` runs in Node; `*.browser.test.ts(x)` in a real Chromium, for everything that touches a page. */
export default defineConfig({
  plugins: [packs(import.meta.dirname)],
  resolve: { alias: { '@': import.meta.dirname, '#i18n': join(import.meta.dirname, '.wxt/i18n/index.ts') } },
  test: {
    // A machine with two busy cores is slow, not wrong.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    env: { VITEST_BROWSER_IFRAME_TIMEOUT: '180000' },
    expect: { poll: { timeout: 20_000 } },
    sequence: { sequencer: LongestFirst },
    // pages of widgets wait more than they work: two cores carry three of them
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', ...withState],
          // what works on plain data shares its modules: loading the packs for each file anew took as long as the tests
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'node with state', include: withState, exclude: ['**/*.browser.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/unit/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            connectTimeout: 180_000,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: forPages }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
