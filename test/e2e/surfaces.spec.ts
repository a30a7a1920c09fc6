import { expect, type Page } from '@playwright/test';
import { Driver } from '../harness/driver.ts';
import { markAt } from '../harness/outlines.ts';
import type { Portal } from '../portals/portal.ts';
import { control, test as world } from './world.ts';

interface Surfaces {
  classic: Portal;
  /** opens a page of ours; whatever it logs as an error fails the test at its end */
  surface: (path: string, width?: number) => Promise<Page>;
}

const test = world.extend<Surfaces>({
  classic: ({ portals }, use) => use(portals.classic),
  surface: async ({ extension }, use) => {
    const errors: string[] = [];
    await use(async (path, width = 380) => {
      const page = await extension.context.newPage();
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.setViewportSize({ width, height: 720 });
      await page.goto(extension.url(path));
      return page;
    });
    expect(errors).toEqual([]);
  },
});

const at = (tab: number, origin: string): string => `popup.html?tab=${tab}&origin=${encodeURIComponent(origin)}`;

const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('a popup opened bare shows that it knows no page, and asks for nothing', async ({ surface }) => {
  const popup = await surface('popup.html');
  await expect(popup.getByRole('heading', { name: '绩效填报助手' })).toBeVisible();
  await expect(popup.getByRole('button', { name: '允许在此门户使用' })).toHaveCount(0);
});

test('the popup names the exact origin, says that http is not encrypted, then what was found, and can stop it all', async ({
  classic,
  extension,
  surface,
}) => {
  const page = await extension.context.newPage();
  await page.goto(classic.pageOf('target', 2));
  const before = await surface(at(1, classic.origin));
  await expect(before.getByText(classic.origin)).toBeVisible();
  await expect(before.getByText('未加密')).toBeVisible();
  await before.close();
  const popup = await surface(at(await extension.approve(page), classic.origin));
  await expect(popup.getByText('工会项目支出预算绩效目标申报表 2026')).toBeVisible();
  await expect(popup.getByText(/\d+ 个错误/)).toBeVisible();
  await popup.getByRole('button', { name: '停用此门户' }).click();
  await expect(popup.getByText('已停用，助手不再识读此门户')).toBeVisible();
  await expect(popup.getByRole('button', { name: '允许在此门户使用' })).toBeVisible();
});

test('where the browser has no side panel, the panel opens as a window of its own and says the same', async ({
  classic,
  extension,
  surface,
}) => {
  const page = await extension.context.newPage();
  await page.goto(classic.pageOf('target', 2));
  const tab = await extension.approve(page);
  const popup = await surface('popup.html');
  await popup.addInitScript(() => Object.defineProperty(chrome, 'sidePanel', { value: undefined }));
  await popup.goto(extension.url(at(tab, classic.origin)));
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('sidepanel.html'));
  await popup.getByRole('button', { name: '打开填报面板' }).click();
  const panel = await opened;
  expect(panel.url()).toBe(extension.url(`sidepanel.html?tab=${tab}`));
  await expect(panel.getByRole('tab', { name: /^检查 \d/ })).toBeVisible();
});

test('the panel beside a portal that is not allowed says so and reads nothing', async ({ classic, extension, surface }) => {
  const page = await extension.context.newPage();
  await page.goto(classic.pageOf('target', 2));
  const panel = await surface(`sidepanel.html?tab=${await extension.tabOf(page)}`);
  await expect(panel.getByText('此门户尚未允许')).toBeVisible();
});

test('the panel goes on by itself after the background was stopped', async ({ classic, extension, surface }) => {
  const page = await extension.context.newPage();
  await page.goto(classic.pageOf('target', 2));
  const panel = await surface(`sidepanel.html?tab=${await extension.approve(page)}`);
  const errors = panel.getByRole('tab', { name: /^检查/ });
  await expect(errors).toBeVisible();
  await extension.killWorker();
  await panel.bringToFront();
  // the panel joins the new background at any moment, and draws its head anew
  await expect(async () => {
    await panel.getByRole('button', { name: '更多操作' }).click({ timeout: 2_000 });
    await panel.getByRole('menuitem', { name: '重新识读' }).click({ timeout: 2_000 });
    await expect(panel.getByText('已重新识读')).toBeVisible();
  }).toPass();
  await expect(errors).toBeVisible();
});

test('a preview outlives the end of the background, and says so when the page went to another project', async ({
  classic,
  extension,
  surface,
}) => {
  const page = await extension.context.newPage();
  await page.goto(classic.pageOf('target', 1));
  const panel = await surface(`sidepanel.html?tab=${await extension.approve(page)}`);
  await panel.getByRole('button', { name: /^预览并填入/ }).click();
  const heading = panel.getByRole('heading', { name: '填写预览' });
  await expect(heading).toBeVisible();
  await extension.killWorker();
  await panel.bringToFront();
  await panel.waitForTimeout(1_000);
  await expect(heading).toBeVisible();
  await page.goto(classic.pageOf('target', 3));
  await expect(panel.getByText('刚才的预览已收起，没有写入')).toBeVisible();
  await expect(heading).toHaveCount(0);
});

test('a blank form is outlined quietly until 提交前检查 was looked at, and the figures stay', async ({ classic, extension, surface }) => {
  const page = await extension.context.newPage();
  await page.goto(classic.pageOf('target', 1));
  const driver = await Driver.on(extension, page);
  const leader = await control(page, driver, 'fields.project.leader');
  await expect.poll(async () => (await markAt(page, leader)).severity).toBe('hint');
  const panel = await surface(`sidepanel.html?tab=${driver.tab}`);
  const errors = await driver.badge();
  await panel.getByRole('tab', { name: `检查 ${errors}` }).click();
  await expect(panel.getByRole('button', { name: `错误 ${errors}`, exact: true })).toBeVisible();
  await panel.getByRole('button', { name: /^提交前检查/ }).click();
  await expect.poll(async () => (await markAt(page, leader)).severity).toBe('error');
  expect(await driver.badge()).toBe(errors);
});

test('a page of another portal is told as soon as that one is allowed, and a closed page as closed', async ({
  classic,
  extension,
  surface,
}) => {
  const page = await extension.context.newPage();
  await page.goto(classic.pageOf('target', 2));
  const panel = await surface(`sidepanel.html?tab=${await extension.approve(page)}`);
  await expect(panel.getByRole('tab', { name: /^检查/ })).toBeVisible();
  await page.goto(classic.pages.news.replace('127.0.0.1', 'localhost'));
  await expect(panel.getByText('此门户尚未允许')).toBeVisible();
  await extension.approve(page);
  await panel.bringToFront();
  await expect(panel.getByText('本页没有绩效表')).toBeVisible();
  await panel.waitForTimeout(2_000);
  await expect(panel.getByText('本页没有绩效表')).toBeVisible();
  await page.close();
  await expect(panel.getByText('要填报的页面已关闭')).toBeVisible();
});

test('an indicator of one’s own is added, found by its initials, edited, deleted, brought back, and outlives the page', async ({
  surface,
}) => {
  const workbench = await surface('workbench.html', 1366);
  const field = (name: string) => workbench.getByRole('textbox', { name });
  await workbench.getByRole('button', { name: '新增指标' }).click();
  await field('指标名称').fill('劳模疗休养人数');
  await field('二级指标').fill('数量指标');
  await field('指标值').fill('80');
  await field('年度').fill('26');
  await workbench.getByRole('button', { name: '保存' }).click();
  await expect(workbench.getByText('年度写四位数字')).toBeVisible();
  await field('年度').fill('2026');
  await workbench.getByRole('button', { name: '保存' }).click();
  await expect(workbench.getByRole('dialog')).toHaveCount(0);
  await workbench.getByRole('searchbox').fill('lmlxyrs');
  const row = workbench.getByRole('row', { name: /劳模疗休养人数/ });
  await expect(row).toContainText('80');
  await row.getByRole('button', { name: /编辑/ }).click();
  await field('指标值').fill('90');
  await workbench.getByRole('button', { name: '保存' }).click();
  await expect(row).toContainText('90');
  await row.getByRole('button', { name: /删除/ }).click();
  await expect(row).toHaveCount(0);
  await workbench.getByRole('searchbox').blur();
  await workbench.keyboard.press('Control+z');
  await expect(row).toContainText('90');
  await workbench.reload();
  await workbench.getByRole('button', { name: '自有' }).click();
  await expect(row).toContainText('90');
});

test('the list of the library keeps only what is in sight in the document, and scrolls to its end', async ({ surface }) => {
  const workbench = await surface('workbench.html', 1366);
  await expect(workbench.getByText(/^\d{3,} 条$/)).toBeVisible();
  const rows = workbench.locator('table.library tbody tr[aria-rowindex]');
  expect(await rows.count()).toBeLessThan(100);
  const last = await workbench.locator('table.library').getAttribute('aria-rowcount');
  await workbench.locator('.table-box').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(workbench.locator(`tr[aria-rowindex="${last}"]`)).toBeVisible();
});

test('articles are found by a word of their own text, with the rules that rest on them', async ({ surface }) => {
  const workbench = await surface('workbench.html#/packs', 1366);
  await workbench.getByRole('searchbox').fill('十七条 量化');
  await workbench.getByRole('link', { name: /大连市工会.*找到 [1-9]\d* 处/ }).click();
  await expect(workbench.locator('.finding summary').first()).toBeVisible();
  await workbench.getByRole('button', { name: /^条文/ }).click();
  await expect(workbench.getByText(/大工财〔2022〕3号第十七条/).first()).toBeVisible();
});

test('the chosen colours hold on every page of ours', async ({ surface }) => {
  const settings = await surface('workbench.html#/settings', 1366);
  const light = await ground(settings);
  await settings.getByRole('button', { name: '深色' }).click();
  const dark = await ground(settings);
  expect(dark).not.toBe(light);
  expect(await ground(await surface('popup.html'))).toBe(dark);
});
