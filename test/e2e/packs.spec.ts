import { expect, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as world, visit } from './world.ts';
import type { Driver } from '../harness/driver.ts';

interface Packs {
  /** the page of the packs; whatever it logs as an error fails the test at its end */
  packs: Page;
}

const test = world.extend<Packs>({
  packs: async ({ extension }, use) => {
    const errors: string[] = [];
    const page = await extension.context.newPage();
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(extension.url('workbench.html#/packs/dalian-union'));
    await use(page);
    expect(errors).toEqual([]);
  },
});

/** Saves the pack that is open as a file, and its text. */
async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出', exact: true }).click()]);
  expect(download.suggestedFilename()).toMatch(/^[a-z-]+\.jixiao\.yaml$/);
  return readFileSync(await download.path(), 'utf8');
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const path = join(world.info().outputPath(), name);
  writeFileSync(path, text);
  await page.locator('input[type=file]').setInputFiles(path);
}

/** A newer edition: the first rule that warns only hints. */
const lighter = (text: string): string =>
  text.replace(/^( *)title: /m, '$1version: "2"\n$1title: ').replace('severity: warning', 'severity: hint');

const severities = async (driver: Driver, rule: string): Promise<string[]> =>
  ((await driver.view())?.findings ?? []).filter((finding) => finding.rule === rule).map(({ severity }) => severity);

test('a file is looked at, tried and only then installed, and the former edition is put back', async ({ packs }) => {
  await choose(packs, 'dalian-2.jixiao.yaml', lighter(await exported(packs)));
  await expect(packs.getByText('这是内置制度包的另一版')).toBeVisible();
  await expect(packs.locator('.change')).toContainText('放宽轻重警告 → 提示');
  await expect(packs.getByText(/自带示例全部符合：规则 \d+ 条/)).toBeVisible({ timeout: 30_000 });
  await expect(packs.locator('.pack-list').getByText('导入的新版')).toHaveCount(0);
  await packs.getByRole('button', { name: '安装', exact: true }).click();
  await expect(packs.getByText(/已安装“大连市工会/)).toBeVisible();
  await expect(packs.locator('.pack-list').getByText('导入的新版')).toBeVisible();
  await packs.reload();
  await packs.getByText('各版（2）').click();
  await packs.getByRole('button', { name: '看不同' }).click();
  await expect(packs.locator('.compared .change')).toContainText('收紧轻重提示 → 警告');
  await packs.getByRole('button', { name: '换回这一版' }).click();
  await expect(packs.locator('.pack-head')).toContainText('第 1 版 · 内置版');
  await packs.getByRole('button', { name: '撤销' }).click();
  await expect(packs.locator('.pack-head')).toContainText('第 2 版 · 导入于');
  await packs.getByRole('button', { name: '删除导入的各版' }).click();
  await expect(packs.locator('.pack-head')).toContainText('第 1 版 · 内置版');
});

test('a broken file is refused with its line and what to do, and nothing changes', async ({ packs }) => {
  const text = await exported(packs);
  const line = text.slice(0, text.indexOf('severity: warning')).split('\n').length;
  await choose(packs, 'broken.jixiao.yaml', text.replace('severity: warning', 'severity: dire'));
  await expect(packs.getByRole('alert')).toContainText('没有导入，现有制度包未变');
  await expect(packs.locator('.pack-problems')).toContainText(`第 ${line} 行`);
  await expect(packs.locator('.pack-problems pre')).toHaveText('severity: dire');
  await expect(packs.getByRole('button', { name: '安装' })).toHaveCount(0);
  await packs.getByRole('button', { name: '不导入' }).click();
  await expect(packs.locator('.pack-head')).toContainText('内置版');
});

test('an installed pack counts on a portal at once, and its removal too', async ({ portals, extension, packs }) => {
  const text = await exported(packs);
  const { driver } = await visit(extension, portals.classic.pageOf('target', 2));
  const [found] = (await driver.view())?.findings.filter(({ severity, rule }) => severity === 'error' && rule.startsWith('dalian-union/')) ?? [];
  if (found === undefined) throw new Error('project 2 has no error of the pack');
  const [, own = ''] = found.rule.split('/');
  const at = text.indexOf(`id: ${own}\n`, text.indexOf('\nrules:'));
  const newer = text.slice(0, at) + text.slice(at).replace('severity: error', 'severity: warning');
  await packs.bringToFront();
  await choose(packs, 'dalian-2.jixiao.yaml', newer.replace(/^( *)title: /m, '$1version: "2"\n$1title: '));
  await packs.getByRole('button', { name: /^(仍然)?安装$/ }).click();
  await expect(packs.getByText(/已安装“大连市工会/)).toBeVisible();
  await expect.poll(() => severities(driver, found.rule)).toContain('warning');
  await packs.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => severities(driver, found.rule)).not.toContain('warning');
  await expect.poll(() => severities(driver, found.rule)).toContain('error');
});

test('a pack of another city is new, can be left out of use, and goes with undo', async ({ packs }) => {
  const city = (await exported(packs)).replace('id: dalian-union', 'id: next-city').replaceAll('dalian-union/', 'next-city/').replace('title: 大连市工会', 'title: 邻市工会');
  await choose(packs, 'next-city.jixiao.yaml', city);
  await expect(packs.getByText('这是新的制度包')).toBeVisible();
  await packs.getByRole('button', { name: '安装', exact: true }).click();
  await expect(packs.getByRole('heading', { level: 1 })).toContainText('邻市工会');
  const used = packs.getByRole('checkbox', { name: '本单位启用' });
  await used.uncheck();
  await expect(packs.locator('.pack-list').getByText('未启用')).toBeVisible();
  await packs.getByRole('button', { name: '撤销' }).click();
  await expect(used).toBeChecked();
  await packs.getByRole('button', { name: '删除导入的各版' }).click();
  await expect(packs.locator('.pack-list')).not.toContainText('邻市工会');
  await packs.getByRole('button', { name: '撤销' }).click();
  await expect(packs.locator('.pack-list')).toContainText('邻市工会');
});

test('a threshold of the own unit is kept, held within its bounds, and put back', async ({ packs }) => {
  await packs.getByRole('button', { name: /^本单位参数/ }).click();
  const field = packs.getByLabel('资金总额比批复数变动多少算预算重大调整');
  await field.fill('250');
  await expect(packs.getByText('不能大于 100')).toBeVisible();
  await field.fill('5');
  await field.blur();
  await expect(packs.getByText('“资金总额比批复数变动多少算预算重大调整”已改')).toBeVisible();
  await packs.reload();
  await packs.getByRole('button', { name: /^本单位参数/ }).click();
  await expect(field).toHaveValue('5');
  await packs.getByRole('button', { name: '恢复默认' }).click();
  await expect(field).toHaveValue('10');
});

/** Changes the one imported edition as it lies in the database, and says how it lies there now. */
const inDatabase = (page: Page, change: Record<string, unknown>): Promise<{ inForce: { by: string } | null; text: string }> =>
  page.evaluate(async (parts) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('database')));
      });
    const database = await done(indexedDB.open('jixiao'));
    const table = database.transaction('packs', 'readwrite').objectStore('packs');
    const [row] = (await done(table.getAll())) as { body: { inForce: { by: string } | null; text: string } }[];
    if (row === undefined) throw new Error('no edition');
    Object.assign(row.body, parts);
    await done(table.put(row));
    database.close();
    return row.body;
  }, change);

test('what an older version of the software had loaded is loaded anew, and put aside where that fails', async ({ packs }) => {
  await choose(packs, 'dalian-2.jixiao.yaml', lighter(await exported(packs)));
  await packs.getByRole('button', { name: '安装', exact: true }).click();
  await expect(packs.locator('.pack-head')).toContainText('第 2 版 · 导入于');
  const { inForce } = await inDatabase(packs, {});
  await inDatabase(packs, { inForce: { ...inForce, by: '0.0.1' } });
  await packs.reload();
  await expect.poll(async () => (await inDatabase(packs, {})).inForce?.by).toBe(inForce?.by);
  await expect(packs.locator('.pack-head')).toContainText('第 2 版 · 导入于');
  await inDatabase(packs, { inForce: { ...inForce, by: '0.0.1' }, text: 'pack: { id: dalian-union }' });
  await packs.reload();
  await expect(packs.getByText('第 2 版已不能使用')).toBeVisible();
  await expect(packs.locator('.pack-head')).toContainText('第 1 版 · 内置版');
});
