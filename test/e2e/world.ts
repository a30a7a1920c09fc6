import { test as base, type Page } from '@playwright/test';
import type { SessionView } from '../../lib/model/view.ts';
import { Driver } from '../harness/driver.ts';
import { Extension } from '../harness/extension.ts';
import type { Portal } from '../portals/portal.ts';
import { startPortals } from '../portals/start.ts';

interface World {
  portals: { classic: Portal; modern: Portal };
  extension: Extension;
}

/** Both sample portals and a browser with the extension, fresh for each test. */
export const test = base.extend<World>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  portals: async ({}, use) => {
    const running = await startPortals();
    await use(running);
    await running.stop();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  extension: async ({}, use) => {
    const extension = await Extension.launch();
    await use(extension);
    await extension.close();
  },
});

export interface Exported {
  match: {
    form: string;
    year: number;
    fields: Record<string, { value: string; writable: boolean; frame: number; selector: string }>;
    tables: Record<string, (Record<string, string> & { cells: Record<string, { writable: boolean; selector: string }> })[]>;
  } | null;
}

export async function exported(driver: Driver): Promise<NonNullable<Exported['match']>> {
  const answer = await driver.ask('session.export', { tab: driver.tab });
  if (!answer.ok) throw new Error(answer.problem.code);
  const { match } = answer.value as Exported;
  if (!match) throw new Error('no form was recognised');
  return match;
}

/** Opens a page of a portal that is approved, and waits until it was read. */
export async function visit(extension: Extension, url: string, driver?: Driver): Promise<{ page: Page; driver: Driver; view: SessionView }> {
  const page = driver?.page ?? (await extension.context.newPage());
  await page.goto(url);
  const using = driver ?? (await Driver.on(extension, page));
  // a new driver has waited for it already
  const view = await (driver ? using.settled() : using.view());
  if (!view) throw new Error('the extension says nothing of this page');
  return { page, driver: using, view };
}

/** The control of a place, in whatever frame of the page it stands. */
export async function control(page: Page, driver: Driver, at: string) {
  const match = await exported(driver);
  const [, table, row, column] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(at) ?? [];
  const selector =
    table === undefined
      ? match.fields[at.replace(/^fields\./, '')]?.selector
      : match.tables[table]?.[Number(row)]?.cells[column ?? '']?.selector;
  for (const frame of page.frames()) {
    const found = frame.locator(selector ?? 'none');
    if ((await found.count()) === 1) {
      const inner = found.locator('input,textarea').first();
      return (await inner.count()) > 0 ? inner : found;
    }
  }
  throw new Error(`${at} is not on the page (${selector})`);
}
