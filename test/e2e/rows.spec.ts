import { expect, type Page } from '@playwright/test';
import type { Receipt } from '../../lib/model/plan.ts';
import type { Driver } from '../harness/driver.ts';
import { serveFrameworks, type FrameworkPages } from '../portals/frameworks/serve.ts';
import { test, visit } from './world.ts';

let served: FrameworkPages;
test.beforeAll(async () => {
  served = await serveFrameworks();
});
test.afterAll(() => served.stop());

interface PageScript {
  model(): { fields: Record<string, string>; rows: Record<string, string>[] };
  pressed: string[];
}

const modelOf = (page: Page) => page.evaluate(() => (window as unknown as PageScript).model());
const pressedIn = (page: Page) => page.evaluate(() => (window as unknown as PageScript).pressed);

const row = (level1: string, level2: string, name: string, operator: string, value: string, unit: string, weight: string) => ({ level1, level2, name, operator, value, unit, weight });
const wanted = [
  row('产出指标', '时效指标', '清淤工程按期完成率', '≥', '95', '%', '10'),
  row('效益指标', '生态效益指标', '河道水质达标断面数', '≥', '6', '个', '10'),
  row('满意度指标', '服务对象满意度指标', '沿河居民满意度', '≥', '90', '%', '10'),
  row('产出指标', '成本指标', '每公里清淤成本', '≤', '30', '万元', '10'),
];

/** Takes last year's filing of the same project with these rows and begins to fill; the receipt comes when all is done. */
async function begin(driver: Driver, rows: readonly Record<string, string>[], fields: Record<string, string> = {}): Promise<{ receipt: Promise<Receipt> }> {
  const { form } = (await driver.view()) ?? {};
  await driver.keepPrior({ form: form?.id, project: form?.project, unit: form?.unit, year: (form?.year ?? 2026) - 1, fields: { 'project.name': form?.project ?? '', ...fields }, tables: { indicators: rows } });
  const prior = (await driver.settled())?.offers.find(({ kind }) => kind === 'prior');
  const [choice] = prior?.choices ?? [];
  if (!prior || !choice) throw new Error('last year is not offered');
  const plan = await driver.ask('session.plan', { tab: driver.tab, choices: [{ offer: prior.id, choice: choice.id }] });
  if (!plan.ok) throw new Error(plan.problem.code);
  const ticked = plan.value.lines.filter((line) => line.ticked).map(({ at }) => at);
  const applied = driver.ask('session.apply', { tab: driver.tab, plan: plan.value.id, ticked });
  return {
    receipt: applied.then((answer) => {
      if (!answer.ok) throw new Error(answer.problem.code);
      return answer.value;
    }),
  };
}

const isAsking = (driver: Driver) => expect.poll(async () => (await driver.view())?.running?.asking ?? false, { timeout: 15_000 });

for (const [within, kind] of [
  ['', 'a dialog'],
  ['?frame', 'a dialog with a document of its own'],
] as const) {
  test(`a row that the page takes in ${kind} is filled in there, left to the user to confirm, and the next one follows`, async ({ extension }) => {
    const { page, driver } = await visit(extension, served.url('rows-by-dialog') + within);
    const dialog = within === '' ? page.locator('.box') : page.frameLocator('.box iframe').locator('body');
    const { receipt } = await begin(driver, wanted, { 'project.leader': '赵清河' });
    for (const { level1, level2, name, operator, value, unit, weight } of wanted.slice(0, 3)) {
      const held = () => dialog.locator('[data-key]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      await expect.poll(held).toEqual([level1, level2, name, operator, value, unit, weight]);
      await isAsking(driver).toBe(true);
      expect(await pressedIn(page)).not.toContain('删除');
      await dialog.locator('#ok').click();
    }
    const { steps, added } = await receipt;
    const { rows, fields } = await modelOf(page);
    expect(fields.leader).toBe('赵清河');
    expect(rows.slice(2)).toEqual(wanted.slice(0, 3).map(({ level1, level2, name, operator, value, unit, weight }) => ({ l1: level1, l2: level2, name, sign: operator, value, unit, weight })));
    expect(await pressedIn(page)).toEqual(['确定', '确定', '确定']);
    expect(added?.map(({ by }) => by)).toEqual(['form', 'form', 'form']);
    // the page takes five rows, and says so
    expect(steps.filter(({ why }) => why === 'row-not-added').map(({ said }) => said)).toContain('最多只能填报5条指标');
  });
}

for (const name of ['element-plus-dialog', 'antd-modal', 'layui-frame']) {
  test(`rows of a framework are filled in in its own dialog, one after the other (${name})`, async ({ extension }) => {
    const { page, driver } = await visit(extension, served.url(`rows/${name}`));
    const { receipt } = await begin(driver, wanted.slice(0, 2), { 'project.leader': '赵清河' });
    for (const _ of wanted.slice(0, 2)) {
      await isAsking(driver).toBe(true);
      const ok = name === 'layui-frame' ? page.frameLocator('iframe').locator('#ok') : page.locator('#ok');
      await ok.click();
      await isAsking(driver).toBe(false);
    }
    const { steps } = await receipt;
    const { rows, fields } = await modelOf(page);
    expect(rows.slice(2)).toEqual(wanted.slice(0, 2).map(({ level1, level2, name, operator, value, unit, weight }) => ({ l1: level1, l2: level2, name, sign: operator, value, unit, weight })));
    expect(fields.leader).toBe('赵清河');
    expect(steps.filter(({ outcome }) => outcome !== 'written').map(({ at, why, value }) => [at, why, value])).toEqual([]);
    expect(await pressedIn(page)).toEqual(['确定', '确定']);
  });
}

test('a dialog that the user closes ends the adding of rows, and each row says so', async ({ extension }) => {
  const { page, driver } = await visit(extension, served.url('rows-by-dialog'));
  const { receipt } = await begin(driver, wanted, { 'project.leader': '赵清河' });
  await isAsking(driver).toBe(true);
  await page.click('#no');
  const { steps } = await receipt;
  const whys = (name: string) => [...new Set(steps.filter(({ label, at }) => label?.includes(name) || at.startsWith('indicators[2]')).map(({ outcome, why }) => `${outcome} ${why}`))];
  expect(whys('一级指标：')).toEqual(['refused row-dropped']);
  expect([...new Set(steps.filter(({ at }) => /^indicators\[[345]\]/.test(at)).map(({ why }) => why))]).toEqual(['stopped']);
  expect((await modelOf(page)).rows).toHaveLength(2);
  expect((await modelOf(page)).fields.leader).toBe('赵清河');
});

test('a stop while a dialog waits leaves it open as it is filled, and undoing empties it', async ({ extension }) => {
  const { page, driver } = await visit(extension, served.url('rows-by-dialog'));
  const { receipt } = await begin(driver, wanted);
  await isAsking(driver).toBe(true);
  await driver.ask('session.stop', { tab: driver.tab });
  const { steps } = await receipt;
  expect([...new Set(steps.map(({ outcome, why }) => `${outcome} ${why}`))].sort()).toEqual(['refused stopped', 'unverified row-form']);
  expect(await page.locator('.box [data-key=name]').inputValue()).toBe('清淤工程按期完成率');
  const undone = await driver.ask('session.undo', { tab: driver.tab });
  expect(undone.ok && undone.value.steps.filter(({ outcome }) => !['written', 'already'].includes(outcome))).toEqual([]);
  expect(await page.locator('.box [data-key]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(['', '', '', '', '', '', '']);
});

test('a row that is only shown says how it is changed; with its dialog open it is filled there', async ({ extension }) => {
  const { page, driver } = await visit(extension, served.url('rows-by-dialog'));
  const set = [{ at: 'indicators[1].value', to: '98' }];
  const shut = await driver.ask('session.plan', { tab: driver.tab, set });
  expect(shut.ok && shut.value.lines.map(({ blocked }) => blocked)).toEqual(['row-shown']);
  await page.click('[data-edit="1"]');
  await expect.poll(async () => (await driver.view())?.bound.find(({ at }) => at === 'indicators[1].value')?.writable).toBe(true);
  const filled = await driver.ask('session.fill', { tab: driver.tab, set });
  expect(filled.ok && filled.value.steps.map(({ outcome }) => outcome)).toEqual(['written']);
  expect(await page.locator('.box [data-key=value]').inputValue()).toBe('98');
  await page.click('#ok');
  expect((await modelOf(page)).rows[1]).toMatchObject({ name: '清淤验收合格率', value: '98' });
});

test('a background that is stopped while a dialog waits tells what was not filled, and goes on with it when asked, with no row twice', async ({ extension }) => {
  const { page, driver } = await visit(extension, served.url('rows-by-dialog'));
  const { receipt } = await begin(driver, wanted, { 'project.leader': '赵清河' });
  receipt.catch(() => undefined);
  await isAsking(driver).toBe(true);
  await extension.killWorker();
  await page.bringToFront();
  await page.fill('#search', '绩效');
  await expect.poll(async () => (await driver.view())?.receipt?.steps.some(({ why }) => why === 'stopped') ?? false, { timeout: 15_000 }).toBe(true);
  const after = (await driver.view())?.receipt;
  expect(after?.steps.find(({ at }) => at === 'fields.project.leader')).toMatchObject({ outcome: 'written' });
  expect(await page.locator('.box [data-key=name]').inputValue()).toBe('清淤工程按期完成率');

  // what is left goes through the same preview; the row that stands in the dialog is not asked for again
  const rest = (await driver.settled())?.offers.find(({ kind }) => kind === 'rest');
  const plan = await driver.ask('session.plan', { tab: driver.tab, choices: [{ offer: rest?.id ?? '', choice: 'all' }] });
  if (!plan.ok) throw new Error(plan.problem.code);
  expect(plan.value.lines.some(({ label }) => label.includes('清淤工程按期完成率'))).toBe(false);
  const applied = driver.ask('session.apply', { tab: driver.tab, plan: plan.value.id, ticked: plan.value.lines.map(({ at }) => at) });
  for (const { name } of wanted.slice(0, 3)) {
    await expect.poll(() => page.locator('.box [data-key=name]').inputValue()).toBe(name);
    await isAsking(driver).toBe(true);
    await page.click('#ok');
  }
  const done = await applied;
  expect(done.ok && done.value.added?.map(({ by }) => by)).toEqual(['form', 'form']);
  expect((await modelOf(page)).rows.map(({ name, value, weight }) => [name, value, weight])).toEqual([
    ['清淤河道长度', '12', '15'],
    ['清淤验收合格率', '100', '15'],
    ...wanted.slice(0, 3).map(({ name, value, weight }) => [name, value, weight]),
  ]);
});

test('rows that were asked for when the page was loaded anew are offered again', async ({ extension }) => {
  const { page, driver } = await visit(extension, served.url('rows-by-dialog'));
  const { receipt } = await begin(driver, wanted, { 'project.leader': '赵清河' });
  receipt.catch(() => undefined);
  await isAsking(driver).toBe(true);
  await page.reload();
  await expect.poll(async () => (await driver.settled())?.offers.find(({ kind }) => kind === 'rest')?.choices[0]?.lines.length).toBe(wanted.length * 7 + 1);
  await expect.poll(async () => (await driver.view())?.running).toBeNull();
});

for (const start of ['', '?empty']) {
  test(`rows are added in the table, its own box is left to the user, what it refuses is told, and undo empties them (${start || 'with a row'})`, async ({ extension }) => {
    const { page, driver } = await visit(extension, served.url('rows-in-place') + start);
    page.on('dialog', (dialog) => void dialog.accept());
    const { rows: former } = await modelOf(page);
    const more = [...wanted, row('产出指标', '质量指标', '路面完好率', '≥', '95', '%', '10')];
    const needed = start === '' ? more : [...more, row('产出指标', '数量指标', '养护桥梁数量', '≥', '4', '座', '10')];
    const { receipt } = await begin(driver, needed, { 'project.leader': '赵清河' });
    await page.locator('#yes').click({ timeout: 20_000 });
    const { steps, added } = await receipt;
    const { rows } = await modelOf(page);
    const came = needed.slice(0, 5 - former.length);
    expect(rows.slice(former.length)).toEqual(came.map(({ level1, level2, name, operator, value, unit, weight }) => ({ l1: level1, l2: level2, name, sign: operator, value, unit, weight })));
    expect([...new Set(steps.filter(({ outcome }) => outcome !== 'written').map(({ outcome, why }) => `${outcome} ${why}`))]).toEqual(['refused row-not-added']);
    expect(steps.filter(({ why }) => why === 'row-not-added')).toHaveLength(7);
    expect(added).toHaveLength(came.length);
    const undone = await driver.ask('session.undo', { tab: driver.tab });
    if (!undone.ok) throw new Error(undone.problem.code);
    expect(undone.value.steps.filter(({ outcome }) => !['written', 'already'].includes(outcome)).map(({ why }) => why)).toEqual(came.map(() => 'row-left'));
    expect((await modelOf(page)).rows).toEqual([...former, ...came.map(() => ({ l1: '', l2: '', name: '', sign: '', value: '', unit: '', weight: '' }))]);
    expect(await pressedIn(page)).toEqual([]);
  });
}

test('a preview under which the rows change is made anew, says so, and writes what it shows then', async ({ extension }) => {
  const { page, driver } = await visit(extension, served.url('rows-in-place'));
  const { form } = (await driver.view()) ?? {};
  const kept = { name: '养护道路长度', level1: '产出指标', level2: '数量指标', weight: '25' };
  await driver.keepPrior({ form: form?.id, project: form?.project, unit: form?.unit, year: (form?.year ?? 2026) - 1, fields: { 'project.name': form?.project ?? '', 'project.leader': '赵清河' }, tables: { indicators: [kept] } });
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await panel.getByRole('button', { name: /^预览/ }).click();
  const line = panel.getByRole('checkbox', { name: /养护道路长度 · 分值/ });
  await line.check();
  await page.evaluate(() => {
    const { rows, draw } = window as unknown as { rows: Record<string, string>[]; draw(): void };
    rows.unshift({ ...rows[0], name: '养护人行道长度' });
    draw();
  });
  await expect(panel.getByText('预览后页面有变')).toBeVisible();
  await page.fill('[name=leader]', '王芳');
  await page.locator('[name=leader]').blur();
  await expect(panel.getByText('王芳')).toBeVisible();
  await expect(line).toBeChecked();
  await panel.getByRole('button', { name: '写入 1 项' }).click();
  await expect.poll(async () => (await modelOf(page)).rows.map(({ name, weight }) => [name, weight])).toEqual([['养护人行道长度', '15'], ['养护道路长度', '25']]);
  expect((await modelOf(page)).fields.leader).toBe('王芳');
});

test('a row that came or went between preview and writing leads no value into its neighbour', async ({ extension }) => {
  const { page, driver } = await visit(extension, served.url('rows-in-place'));
  const set = [
    { at: 'indicators[0].value', to: '85' },
    { at: 'indicators[0].unit', to: '千米' },
  ];
  const plan = await driver.ask('session.plan', { tab: driver.tab, set });
  if (!plan.ok) throw new Error(plan.problem.code);
  // one more at the top, that holds the same but for its name
  await page.evaluate(() => {
    const { rows, draw } = window as unknown as { rows: Record<string, string>[]; draw(): void };
    rows.unshift({ ...rows[0], name: '养护人行道长度' });
    draw();
  });
  await expect.poll(async () => (await driver.view())?.bound.find(({ at }) => at === 'indicators[1].name')?.value).toBe('养护道路长度');
  const applied = await driver.ask('session.apply', { tab: driver.tab, plan: plan.value.id, ticked: set.map(({ at }) => at) });
  expect(applied.ok && applied.value.steps.map(({ at, outcome }) => [at, outcome])).toEqual([['indicators[1].value', 'written'], ['indicators[1].unit', 'written']]);
  expect((await modelOf(page)).rows.map(({ name, value, unit }) => [name, value, unit])).toEqual([['养护人行道长度', '80', '公里'], ['养护道路长度', '85', '千米']]);
});
