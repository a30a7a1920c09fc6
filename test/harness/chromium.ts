import { existsSync } from 'node:fs';

const places = [
  process.env.JIXIAO_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-for-testing',
];

/** The system's Chromium; undefined lets Playwright take its own. */
export const chromiumPath = places.find((path): path is string => path !== undefined && existsSync(path));

/** Which program runs, and whether in its sandbox: as root it has none. */
export const aboutProcess = {
  ...(chromiumPath === undefined ? { channel: 'chromium' } : { executablePath: chromiumPath }),
  chromiumSandbox: process.getuid?.() !== 0,
};

/**
 * What the browser does beside our pages, above all two pages drawn for the address bar of each window: a fifth of a test's
 * time. The browser takes the last such list of its command line, so what matters of Playwright's own is in it too.
 */
const besidePages = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

export const needless = `--disable-features=${besidePages.join()}`;

/** How a browser starts in which pages are opened without the extension, one after the other: in one process, not a new one for each. */
export const forPages = { ...aboutProcess, args: [needless, '--disable-site-isolation-trials'] };
