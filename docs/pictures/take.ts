import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ensureBuild } from '../../test/harness/build.ts';
import { Extension } from '../../test/harness/extension.ts';
import type { Portal } from '../../test/portals/portal.ts';
import { startPortals } from '../../test/portals/start.ts';

/** Takes the pictures of the guide from the real extension on both sample portals: `npx node docs/pictures/take.ts`. */
const folder = import.meta.dirname;
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

ensureBuild();
mkdirSync(folder, { recursive: true });
for (const scheme of schemes) await take(scheme);

async function take(scheme: Scheme): Promise<void> {
  const portals = await startPortals();
  const extension = await Extension.launch({ colorScheme: scheme });
  try {
    await popup(extension, portals.classic, scheme);
    for (const name of ['classic', 'modern'] as const) await panel(extension, portals[name], name, scheme);
    const workbench = await surface(extension, 'workbench.html', { width: 1366, height: 720 });
    await workbench.getByRole('searchbox').fill('jsl');
    await workbench.getByText(/^\d+ \/ \d+ 条$/).waitFor();
    await shoot(workbench, scheme === 'light' ? 'workbench-library' : 'workbench-library-dark');
  } finally {
    await extension.close();
    await portals.stop();
  }
}

async function popup(extension: Extension, portal: Portal, scheme: Scheme): Promise<void> {
  const address = `popup.html?tab=1&origin=${encodeURIComponent(portal.origin)}`;
  const page = await surface(extension, address, { width: 360, height: 260 });
  await page.getByRole('button', { name: '允许在此门户使用' }).waitFor();
  await shoot(page, `popup-${scheme}`);
  await page.close();
}

/** Last year's form is kept, this year's is filled from it; a half-done form is checked and scored. */
async function panel(extension: Extension, portal: Portal, name: string, scheme: Scheme): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(portal.pageOf('priorYear', 1));
  await extension.approve(page);
  const tab = await extension.tabOf(page);
  const side = await surface(extension, `sidepanel.html?tab=${tab}`, { width: 380, height: 640 });
  await side.getByRole('button', { name: '更多操作' }).click();
  await side.getByRole('menuitem', { name: '存为往年填报' }).click();
  await side.getByText(/^已存为/).waitFor();
  await side.getByRole('button', { name: '关闭' }).click();
  await page.goto(portal.pageOf('target', 1));
  await side.getByRole('checkbox', { name: /上年同项目/ }).waitFor();
  await shoot(side, `${name}-fill-${scheme}`);
  await side.getByRole('button', { name: /^预览并填入/ }).click();
  await side.getByRole('heading', { name: '填写预览' }).waitFor();
  await shoot(side, `${name}-preview-${scheme}`);
  await side.getByRole('button', { name: /^写入/ }).click();
  // beside the panel the form is in sight; a page that is not is slowed down by the browser
  await page.bringToFront();
  await side.getByText(/^已填/).waitFor({ timeout: 60_000 });
  await side.bringToFront();
  await side.getByRole('tab', { name: /^历史 2/ }).click({ timeout: 20_000 });
  await shoot(side, `${name}-history-${scheme}`);
  await page.goto(portal.pageOf('target', 2));
  await side.getByText('困难企业困难职工补助').waitFor();
  await side.getByRole('tab', { name: /^检查/ }).click();
  await side.locator('.finding.is-error button').first().click();
  await shoot(side, `${name}-check-${scheme}`);
  await page.goto(portal.pageOf('selfEvaluation', 1));
  await side.getByRole('heading', { name: /自评/ }).first().waitFor();
  await side.getByRole('tab', { name: /^评分/ }).click();
  await side.locator('.score button').first().click();
  await shoot(side, `${name}-score-${scheme}`);
  await side.close();
  await page.close();
}

async function surface(extension: Extension, path: string, size: { width: number; height: number }): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize(size);
  await page.goto(extension.url(path));
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
