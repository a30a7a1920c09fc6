import { expect, type Page } from '@playwright/test';
import { control, test, visit } from './world.ts';
import type { Extension } from '../harness/extension.ts';
import type { Driver } from '../harness/driver.ts';

/** The panel of a tab, as a page of its own. */
async function panelOf(extension: Extension, driver: Driver): Promise<Page> {
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await panel.setViewportSize({ width: 380, height: 720 });
  return panel;
}

test('findings stand under the sections of the form, and are narrowed by severity, by words and by whose rule they are', async ({ portals, extension }) => {
  const { driver, view } = await visit(extension, portals.classic.pageOf('target', 2));
  const panel = await panelOf(extension, driver);
  await panel.getByRole('tab', { name: /^检查/ }).click();
  const labels = view.sections.map(({ label }) => label);
  const headings = await panel.locator('.group > h3').allTextContents();
  const places = headings.map((text) => labels.findIndex((label) => label !== '' && text.startsWith(label))).filter((at) => at >= 0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const items = panel.locator('.finding:visible');
  const all = await items.count();
  await panel.getByRole('button', { name: /^警告 \d+$/ }).click();
  await expect(panel.locator('.finding.is-warning:visible')).toHaveCount(0);
  await panel.getByRole('button', { name: /^警告 \d+$/ }).click();
  await panel.getByRole('searchbox').fill('南极科考');
  await expect(panel.getByText('所选类别下没有问题')).toBeVisible();
  await panel.getByRole('button', { name: '显示全部' }).click();
  await expect(items).toHaveCount(all);
  await panel.getByLabel('分组方式').selectOption({ label: '按轻重' });
  await expect(panel.locator('.group > h3').first()).toContainText(/错误|警告/);
});

test('a finding is opened, mended through the preview, and another one dismissed with its reason', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.modern.pages.target);
  const value = await control(page, driver, 'indicators[1].value');
  await (await control(page, driver, 'indicators[1].name')).fill('发放准确率');
  await value.fill('９８');
  await value.blur();
  const panel = await panelOf(extension, driver);
  await panel.getByRole('tab', { name: /^检查/ }).click();
  await panel.getByRole('searchbox').fill('全角');
  await panel.locator('.finding .fold').first().click();
  await expect(panel.locator('.opened')).toContainText('看的是');
  await panel.getByRole('button', { name: /^修正/ }).first().click();
  await panel.getByRole('button', { name: '写入 1 项' }).click();
  await expect.poll(async () => (await portals.modern.truth('target')).tables.indicators?.[1]?.value).toBe('98');
  await panel.getByRole('tab', { name: /^检查/ }).click();
  const warning = panel.locator('.finding.is-warning .fold').first();
  await warning.click();
  await panel.getByRole('button', { name: '忽略…' }).click();
  await panel.getByLabel('忽略的理由').fill('已与财务部门确认');
  await panel.getByRole('button', { name: '忽略', exact: true }).click();
  await panel.getByText('已忽略 1 条').click();
  await expect(panel.locator('.dismissed')).toContainText('已与财务部门确认');
  await panel.getByRole('button', { name: '恢复检查' }).click();
  await expect(panel.getByText('已忽略 1 条')).toHaveCount(0);
});

test('checking strictly turns hints into warnings, and back', async ({ portals, extension }) => {
  const { driver, view } = await visit(extension, portals.classic.pageOf('target', 2));
  expect(view.findings.some(({ severity }) => severity === 'hint')).toBe(true);
  const panel = await panelOf(extension, driver);
  await panel.getByRole('tab', { name: /^检查/ }).click();
  await panel.getByRole('button', { name: '更改' }).click();
  await panel.getByRole('radio', { name: '严格' }).check();
  await expect.poll(async () => (await driver.view())?.findings.some(({ severity }) => severity === 'hint')).toBe(false);
  await panel.getByRole('radio', { name: '标准' }).check();
  await expect.poll(async () => (await driver.view())?.findings.some(({ severity }) => severity === 'hint')).toBe(true);
});

test('the parts of a line are judged within what may be given, and its evidence is kept', async ({ portals, extension }) => {
  const { driver } = await visit(extension, portals.classic.pages.scoreSheet);
  const panel = await panelOf(extension, driver);
  await panel.getByRole('tab', { name: /^评分/ }).click();
  const line = async () => (await driver.view())?.scores.flatMap(({ lines }) => lines).find(({ label }) => label === '资金使用');
  await panel.getByRole('button', { name: '资金使用', exact: true }).click();
  const fabricated = panel.getByLabel(/虚列/);
  await fabricated.fill('2');
  await expect(panel.getByRole('alert')).toContainText('没有计入');
  await fabricated.fill('4');
  await fabricated.blur();
  await expect.poll(async () => (await line())?.parts?.find(({ label }) => label.startsWith('虚列'))?.points).toBe(4);
  await panel.getByLabel('判断依据').fill('抽查第12号凭证');
  await panel.getByLabel('判断依据').blur();
  await expect.poll(async () => (await line())?.evidence).toBe('抽查第12号凭证');
});

test('from the keyboard alone a finding is found, opened and closed', async ({ portals, extension }) => {
  const { driver } = await visit(extension, portals.classic.pageOf('target', 2));
  const panel = await panelOf(extension, driver);
  await panel.getByRole('tab', { name: /^填报/ }).focus();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: /^检查/ })).toBeFocused();
  const first = panel.locator('.finding .fold').first();
  for (let press = 0; press < 12 && !(await first.evaluate((one) => one === document.activeElement)); press++) await panel.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await panel.keyboard.press('ArrowDown');
  await expect(first).not.toBeFocused();
});
