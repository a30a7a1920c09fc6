import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ensureBuild } from '../../test/harness/build.ts';
import { Extension } from '../../test/harness/extension.ts';
import type { Portal } from '../../test/portals/portal.ts';
import { startPortals } from '../../test/portals/start.ts';
import { library, monitoring, newFiling, packs, scoreSheet } from './workbench.ts';

/** Takes the pictures of the guide from the real extension, on the sample portals and in the workbench: `npx node docs/pictures/take.ts`. */
const folder = import.meta.dirname;
const schemes = ['light', 'dark'] as const;

ensureBuild();
mkdirSync(folder, { recursive: true });
for (const scheme of schemes) {
  const portals = await startPortals();
  const extension = await Extension.launch({ colorScheme: scheme });
  const shoot = (page: Page, name: string) => picture(page, `${name}-${scheme}`);
  try {
    await popup(extension, portals.classic, shoot);
    await filling(extension, portals.classic, shoot);
    await teaching(extension, portals.classic, shoot);
    await assessing(extension, portals.modern, shoot);
    const workbench = await surface(extension, 'workbench.html#/filings', { width: 1200, height: 720 });
    for (const show of [newFiling, monitoring, scoreSheet, library, packs]) await show(workbench, shoot);
  } finally {
    await extension.close();
    await portals.stop();
  }
}

export type Shoot = (page: Page, name: string) => Promise<void>;

async function popup(extension: Extension, portal: Portal, shoot: Shoot): Promise<void> {
  const address = `popup.html?tab=1&origin=${encodeURIComponent(portal.origin)}`;
  const page = await surface(extension, address, { width: 360, height: 260 });
  await page.getByRole('button', { name: '允许在此门户使用' }).waitFor();
  await shoot(page, 'popup');
  await page.close();
}

/** Last year's form is kept, this year's is filled from it. */
async function filling(extension: Extension, portal: Portal, shoot: Shoot): Promise<void> {
  const { page, side } = await beside(extension, portal.pageOf('priorYear', 1));
  await side.getByRole('button', { name: '更多操作' }).click();
  await side.getByRole('menuitem', { name: '存为往年填报' }).click();
  await side.getByText(/^已存为/).waitFor();
  await side.getByRole('button', { name: '关闭' }).click();
  await page.goto(portal.pageOf('target', 1));
  await side.getByRole('checkbox', { name: /上年同项目/ }).waitFor();
  await shoot(side, 'fill');
  await side.getByRole('button', { name: /^预览并填入/ }).click();
  await side.getByRole('heading', { name: '填写预览' }).waitFor();
  await shoot(side, 'preview');
  await side.getByRole('button', { name: /^写入/ }).click();
  // beside the panel the form is in sight; a page that is not is slowed down by the browser
  await page.bringToFront();
  await side.getByText(/^已填/).waitFor({ timeout: 60_000 });
  await side.bringToFront();
  await side.getByRole('tab', { name: /^历史 2/ }).click({ timeout: 20_000 });
  await shoot(side, 'history');
  await side.close();
  await page.close();
}

/** A portal with a word of its own, which nobody could know. */
async function teaching(extension: Extension, portal: Portal, shoot: Shoot): Promise<void> {
  await extension.context.route(/kpi_form\.do/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('项目负责人', '牵头同志').replaceAll('"xmfzr"', '"f07"');
    await route.fulfill({ response, body });
  });
  const { page, side } = await beside(extension, portal.pageOf('target', 2));
  await side.getByRole('button', { name: /^已识别/ }).click();
  await side.getByRole('button', { name: '指给我看：“项目负责人”' }).waitFor();
  await shoot(side, 'teach');
  await side.close();
  await page.close();
  await extension.context.unroute(/kpi_form\.do/);
}

/** A half-done form is checked, a self-evaluation scored. */
async function assessing(extension: Extension, portal: Portal, shoot: Shoot): Promise<void> {
  const { page, side } = await beside(extension, portal.pageOf('target', 2));
  await side.getByText('困难企业困难职工补助').waitFor();
  await side.getByRole('tab', { name: /^检查/ }).click();
  await side.locator('.finding.is-error button').first().click();
  await shoot(side, 'check');
  await page.goto(portal.pageOf('selfEvaluation', 1));
  await side.getByRole('heading', { name: /自评/ }).first().waitFor();
  await side.getByRole('tab', { name: /^评分/ }).click();
  await side.locator('.score button').first().click();
  await shoot(side, 'score');
  await side.close();
  await page.close();
}

/** A page of a portal that was allowed, and the panel that follows it. */
async function beside(extension: Extension, address: string): Promise<{ page: Page; side: Page }> {
  const page = await extension.context.newPage();
  await page.goto(address);
  await extension.approve(page);
  const side = await surface(extension, `sidepanel.html?tab=${await extension.tabOf(page)}`, { width: 380, height: 680 });
  return { page, side };
}

async function surface(extension: Extension, path: string, size: { width: number; height: number }): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize(size);
  await page.goto(extension.url(path));
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
