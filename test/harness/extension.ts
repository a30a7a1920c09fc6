import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aboutProcess, needless } from './chromium.ts';

export const buildFolder = join(import.meta.dirname, '../../.output/chrome-mv3');

/** A page of ours in which no script runs. */
const bare = 'manifest.json';

export interface LaunchOptions {
  /** a profile to come back to; a fresh one that is removed at the end when absent */
  profile?: string;
  /** a window on the screen; headless otherwise */
  window?: boolean;
  /** 'light' or 'dark' for everything that is drawn */
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

/** A real Chromium with the built extension in it. */
export class Extension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  readonly #keep: boolean;

  private constructor(context: BrowserContext, id: string, profile: string, keep: boolean) {
    this.context = context;
    this.id = id;
    this.profile = profile;
    this.#keep = keep;
  }

  static async launch(options: LaunchOptions = {}): Promise<Extension> {
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'jixiao-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...aboutProcess,
      headless: options.window !== true,
      // the language of chrome.i18n on Linux comes from here, not from --lang
      env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' } as Record<string, string>,
      ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
      viewport: options.viewport ?? { width: 1366, height: 768 },
      args: [
        `--disable-extensions-except=${buildFolder}`,
        `--load-extension=${buildFolder}`,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...(options.window === true ? [] : [needless]),
      ],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    return new Extension(context, new URL(worker.url()).host, profile, options.profile !== undefined);
  }

  get worker(): Worker {
    const worker = this.context.serviceWorkers().find((one) => one.url().includes(this.id));
    if (!worker) throw new Error('the extension has no service worker now');
    return worker;
  }

  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.url(path));
    return page;
  }

  /** The id of the tab that shows this page. */
  async tabOf(page: Page): Promise<number> {
    const asker = await this.open(bare);
    const tab = await tabInFront(page, asker);
    await asker.close();
    return tab;
  }

  /**
   * Approves a portal as its user does, by the popup's button. The browser's own question cannot be answered by a test, so
   * the origin is put on the browser's list first; that alone grants nothing.
   *
   * @returns the id of the page's tab
   */
  async approve(page: Page): Promise<number> {
    const origin = new URL(page.url()).origin;
    const settings = await this.context.newPage();
    // what it draws is not needed: the browser's own interface is there with the document
    await settings.goto('chrome://extensions/', { waitUntil: 'commit' });
    await settings.evaluate(
      ([id, pattern]) =>
        (
          chrome as unknown as { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } }
        ).developerPrivate.addHostPermission(id ?? '', pattern ?? ''),
      [this.id, `${origin}/*`],
    );
    await settings.close();
    const popup = await this.open(bare);
    const tab = await tabInFront(page, popup);
    await popup.goto(this.url(`popup.html?tab=${tab}&origin=${encodeURIComponent(origin)}`));
    await popup.getByRole('button', { name: '允许在此门户使用' }).click();
    await popup.waitForFunction(
      (pattern) => chrome.permissions.contains({ origins: [pattern] }),
      `${origin}/*`,
    );
    await popup.close();
    await page.bringToFront();
    return tab;
  }

  /** Ends the service worker, as the browser does after 30 idle seconds. Resolves when it is gone. */
  async killWorker(): Promise<void> {
    const page = await this.open(bare);
    const cdp: CDPSession = await this.context.newCDPSession(page);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    await page.waitForFunction(
      async () =>
        (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as chrome.runtime.ContextType] })).length === 0,
    );
    await page.close();
  }

  async close(): Promise<void> {
    await this.context.close().catch(() => undefined);
    if (!this.#keep) rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Brings a page to the front and asks the browser, from a page of ours, which tab that is. */
async function tabInFront(page: Page, asker: Page): Promise<number> {
  await page.bringToFront();
  return asker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? -1;
  });
}
