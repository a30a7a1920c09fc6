import { existsSync } from 'node:fs';

const places = [
  process.env.JIXIAO_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-for-testing',
];

/** The system's Chromium; undefined lets Playwright take its own. */
export const chromiumPath = places.find((path): path is string => path !== undefined && existsSync(path));
