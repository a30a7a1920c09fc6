import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import type { Shoot } from './take.ts';

const project = '困难职工帮扶项目';

/** Every form of the packs, one of them chosen. */
export async function newFiling(page: Page, shoot: Shoot): Promise<void> {
  await choose(page, '财政部', '项目支出绩效目标执行监控表');
  await shoot(page, 'new');
}

/** Half a year is gone by, and not all is on its way: the lamps say so. */
export async function monitoring(page: Page, shoot: Shoot): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 620 });
  await start(page, '昆明市总工会', '昆明市总工会项目支出绩效运行监控表', '昆明市总工会');
  await write(page, {
    'fields.asOf': '2026-06-30',
    'fields.project.leader': '李某某',
    'fund[1].budget': '60',
    'fund[1].exec': '32',
    'fund[2].budget': '40',
    'fund[2].exec': '6',
    'fields.goal.expected': '慰问困难职工500人次，发放补助100万元',
    'fields.goal.done': '已慰问310人次，发放补助38万元',
    'indicators[0].name': '慰问困难职工人次',
    'indicators[0].value': '≥500人次',
    'indicators[0].actual': '310人次',
    'indicators[1].name': '补助发放准确率',
    'indicators[1].value': '≥98%',
    'indicators[1].actual': '100%',
    'indicators[3].name': '慰问金发放完成时间',
    'indicators[3].value': '2026年11月30日前',
  });
  await page.getByText(/^存于/).waitFor();
  await page.waitForTimeout(1_500);
  await page.reload();
  await tab(page, '评分').click();
  await shoot(page, 'monitor');
  await page.setViewportSize({ width: 1200, height: 720 });
}

/** 附件7, with points suggested from the project's own self-evaluation. */
export async function scoreSheet(page: Page, shoot: Shoot): Promise<void> {
  await start(page, '大连市工会', '工会项目支出预算绩效自评表');
  await write(page, {
    'indicators[0].name': '慰问困难职工人次',
    'indicators[0].value': '≥500人次',
    'indicators[0].actual': '480人次',
  });
  await page.getByText(/^存于/).waitFor();
  await page.waitForTimeout(1_500);
  await start(page, '大连市工会', '工会项目支出预算绩效评价指标评分表');
  await tab(page, '评分').click();
  const line = page.locator('.pane tr.score', { hasText: '产出数量' });
  await line.getByRole('button').first().click();
  await line.evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await shoot(page, 'sheet');
}

export async function library(page: Page, shoot: Shoot): Promise<void> {
  await go(page, 'library');
  await page.getByRole('searchbox').fill('jsl');
  await page.getByText(/^\d+ \/ \d+ 条$/).waitFor();
  await shoot(page, 'library');
}

/** Another edition of a pack is about to be installed: what it changes, and what that does to the filings that are there. */
export async function packs(page: Page, shoot: Shoot): Promise<void> {
  await page.setViewportSize({ width: 1200, height: 620 });
  await go(page, 'packs/dalian-union');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出' }).click()]);
  const edited = readFileSync(await download.path(), 'utf8')
    .replace('region: 辽宁省大连市', 'region: 辽宁省大连市\n  version: "2"')
    .replace(/(id: emptyClass[^]*?value: )ask/, '$1zero')
    .replace(/(id: head-blank[^]*?severity: )warning/, '$1error');
  await page.locator('input[type=file]').setInputFiles({ name: download.suggestedFilename(), mimeType: 'text/yaml', buffer: Buffer.from(edited) });
  await page.getByText(/自带示例全部符合/).waitFor();
  await page.getByText(/件填报件/).waitFor();
  await shoot(page, 'packs');
}

async function choose(page: Page, authority: string, form: string, unit = '大连市总工会'): Promise<void> {
  await go(page, 'filings/new');
  const forms = page.locator('section.group').filter({ has: page.getByRole('heading', { name: authority }) });
  await forms.getByRole('radio', { name: form }).check();
  await page.getByRole('combobox', { name: '项目' }).fill(project);
  await page.getByRole('combobox', { name: '单位' }).fill(unit);
}

async function start(page: Page, authority: string, form: string, unit?: string): Promise<void> {
  await choose(page, authority, form, unit);
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.locator('.paper h1', { hasText: form }).waitFor();
}

const go = (page: Page, to: string): Promise<unknown> => page.goto(page.url().replace(/#.*/, `#/${to}`));
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });

async function write(page: Page, values: Record<string, string>): Promise<void> {
  for (const [place, value] of Object.entries(values)) await page.locator(`[data-at="${place}"]`).fill(value);
}
