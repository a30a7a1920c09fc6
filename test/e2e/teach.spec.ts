import { expect, type Frame, type Page } from '@playwright/test';
import type { Driver } from '../harness/driver.ts';
import type { Extension } from '../harness/extension.ts';
import { faults } from './axe-faults.ts';
import { test, visit } from './world.ts';

/** Shows the target form with other words and another field name at the place of 项目负责人. */
async function reworded(extension: Extension, words: string, name = 'f07'): Promise<void> {
  await extension.context.unroute(/kpi_form\.do/);
  await extension.context.route(/kpi_form\.do/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('项目负责人', words).replaceAll('"xmfzr"', `"${name}"`);
    await route.fulfill({ response, body });
  });
}

async function panelOf(extension: Extension, driver: Driver): Promise<Page> {
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await panel.setViewportSize({ width: 360, height: 720 });
  return panel;
}

const correspondence = (panel: Page) => panel.getByRole('button', { name: /^已识别/ }).click();
const formIn = (page: Page): Frame => page.frames().find((frame) => frame.url().includes('kpi_form.do')) ?? page.mainFrame();
const bound = async (driver: Driver, at: string) => (await driver.view())?.bound.find((place) => place.at === at);
const knownBy = (driver: Driver, at = 'fields.project.leader') => async () => (await bound(driver, at))?.evidence.map(({ via }) => via) ?? [];

/** Teaches 项目负责人 by pointing at a control of the form. */
async function teachLeader(page: Page, panel: Page, driver: Driver): Promise<void> {
  await correspondence(panel);
  await panel.getByRole('button', { name: '指给我看：“项目负责人”' }).click();
  await expect(panel.getByText('请在页面上点“项目负责人”的位置')).toBeVisible();
  await formIn(page).locator('#f07').click();
  await expect.poll(knownBy(driver)).toContain('taught');
}

test('a field with a strange label is pointed out once, and known from then on: filled, redrawn, reloaded, on another project', async ({ portals, extension }) => {
  await reworded(extension, '牵头同志');
  const { page, driver } = await visit(extension, portals.classic.pageOf('target', 1));
  expect(await bound(driver, 'fields.project.leader')).toBeUndefined();
  const panel = await panelOf(extension, driver);
  const form = formIn(page);
  await form.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'focusin']) document.addEventListener(type, ({ type: one }) => heard.push(one), true);
  });
  await teachLeader(page, panel, driver);
  await expect(panel.getByText('“项目负责人”已记住')).toBeVisible();
  expect(await form.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await driver.set([{ at: 'fields.project.leader', to: '王建国' }], { plan: [], receipt: [] });
  await expect(form.locator('#f07')).toHaveValue('王建国');
  await form.evaluate(() => {
    const row = document.querySelector('#f07')?.closest('tr');
    row?.replaceWith(row.cloneNode(true));
    document.querySelector('table.frm tr')?.before(document.createElement('tr'));
  });
  await driver.settled();
  expect(await knownBy(driver)()).toContain('taught');
  await page.goto(portals.classic.pageOf('target', 3));
  await expect.poll(knownBy(driver)).toContain('taught');
  await extension.killWorker();
  await expect.poll(knownBy(driver)).toContain('taught');
});

test('what the page surely calls something else is refused when it is pointed out, and when the page became so later', async ({ portals, extension }) => {
  await reworded(extension, '牵头同志');
  const { page, driver } = await visit(extension, portals.classic.pageOf('target', 1));
  const panel = await panelOf(extension, driver);
  await correspondence(panel);
  await panel.getByRole('button', { name: '指给我看：“项目负责人”' }).click();
  await expect(panel.getByText('请在页面上点“项目负责人”的位置')).toBeVisible();
  await formIn(page).locator('#lxdh').click();
  await expect(panel.getByText('页面上那里写的是“联系电话”，与“项目负责人”不符，没有采用')).toBeVisible();
  expect(await bound(driver, 'fields.project.leader')).toBeUndefined();
  await panel.getByRole('button', { name: '重新指' }).click();
  await formIn(page).locator('#f07').click();
  await expect.poll(knownBy(driver)).toContain('taught');
  await panel.getByRole('button', { name: '返回' }).click();
  await reworded(extension, '分管领导');
  await page.reload();
  await expect(panel.getByText('教过的“项目负责人”与页面不符（页面写的是“分管领导”），未采用')).toBeVisible();
  expect(await knownBy(driver)()).not.toContain('taught');
});

test('the other way round, by keyboard alone: a place of the page first, then what it is; and it is forgotten and taken back', async ({ portals, extension }) => {
  await reworded(extension, '牵头同志');
  const { page, driver } = await visit(extension, portals.classic.pageOf('target', 1));
  const panel = await panelOf(extension, driver);
  await correspondence(panel);
  await panel.getByRole('button', { name: '先在页面上指一处，再说明' }).press('Enter');
  await expect(panel.getByText('请在页面上点要说明的位置')).toBeVisible();
  await page.bringToFront();
  await formIn(page).locator('#f07').focus();
  await page.keyboard.press('Enter');
  await panel.bringToFront();
  await expect(panel.getByText('页面上写的是“牵头同志”')).toBeVisible();
  await panel.getByRole('searchbox').fill('负责人 项目');
  await panel.keyboard.press('ArrowDown');
  await expect(panel.getByRole('button', { name: /^项目负责人/ })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('“项目负责人”已记住')).toBeVisible();
  await expect.poll(knownBy(driver)).toContain('taught');
  await correspondence(panel);
  await panel.getByRole('button', { name: '忘记“项目负责人”的指定' }).click();
  await expect.poll(knownBy(driver)).toEqual([]);
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect.poll(knownBy(driver)).toContain('taught');
});

test('a pointing outlives the end of the background', async ({ portals, extension }) => {
  await reworded(extension, '牵头同志');
  const { page, driver } = await visit(extension, portals.classic.pageOf('target', 1));
  await driver.ask('session.point', { tab: driver.tab, at: 'fields.project.leader' });
  await extension.killWorker();
  await page.bringToFront();
  await formIn(page).locator('#f07').click();
  await expect.poll(knownBy(driver)).toContain('taught');
});

test('Esc in the page ends the pointing, and so does the end of the panel', async ({ portals, extension }) => {
  await reworded(extension, '牵头同志');
  const { page, driver } = await visit(extension, portals.classic.pageOf('target', 1));
  const panel = await panelOf(extension, driver);
  const state = async () => (await driver.view())?.lessons.teaching?.state ?? 'none';
  await correspondence(panel);
  await panel.getByRole('button', { name: '指给我看：“项目负责人”' }).click();
  await expect.poll(state).toBe('picking');
  await page.bringToFront();
  await formIn(page).locator('#f07').focus();
  await page.keyboard.press('Escape');
  await expect.poll(state).toBe('none');
  await panel.getByRole('button', { name: '指给我看：“项目负责人”' }).click();
  await expect.poll(state).toBe('picking');
  await panel.close();
  await expect.poll(state).toBe('none');
  await formIn(page).locator('#f07').fill('王建国');
  await formIn(page).locator('#lxdh').click();
  await expect(formIn(page).locator('#lxdh')).toBeFocused();
});

/** A page of the portal that is not its own: the target form in a closed shadow root, with words that nobody knows. */
const shadowed = `<!doctype html><meta charset="utf-8"><title>申报</title><h2>工会项目支出预算绩效目标申报表</h2><budget-form></budget-form>
<script>customElements.define('budget-form', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'closed' });
    const cell = (label, value = '') => '<td>' + label + '</td><td><input value="' + value + '"></td>';
    root.innerHTML = '<table border="1"><tr>' + cell('项目名称', '送温暖') + cell('填报日期') + '</tr><tr>' + cell('怎么找到您') + cell('职务') + '</tr><tr>' +
      cell('资金需求总额') + cell('上级工会拨款') + '</tr><tr>' + cell('财政拨款') + cell('其他资金') + '</tr><tr>' + cell('项目负责人') + cell('填报人') + '</tr></table>' +
      '<table border="1"><tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>要干到几多</th></tr>' +
      ['数量指标', '质量指标', '时效指标'].map((level) => '<tr><td>产出指标</td><td>' + level + '</td><td><input></td><td><input></td></tr>').join('') + '</table>';
    globalThis.inputs = root.querySelectorAll('input');
  }
});</script>`;

test('a field and a column are pointed out inside a closed shadow root', async ({ portals, extension }) => {
  await extension.context.route('**/shadow/**', (route) => route.fulfill({ contentType: 'text/html', body: shadowed }));
  const { page, driver, view } = await visit(extension, `${portals.classic.origin}/shadow/12`);
  expect(view.form?.id).toBe('dalian-union/project-target');
  const panel = await panelOf(extension, driver);
  const click = async (index: number) => {
    const box = await page.evaluate((at) => (globalThis as unknown as { inputs: HTMLElement[] }).inputs[at]?.getBoundingClientRect().toJSON() as DOMRect, index);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  await correspondence(panel);
  await panel.getByRole('button', { name: '指给我看：“联系电话”' }).click();
  await expect(panel.getByText('请在页面上点“联系电话”的位置')).toBeVisible();
  await click(2);
  await expect.poll(knownBy(driver, 'fields.project.phone')).toContain('taught');
  await panel.getByText('表格的列').click();
  await panel.getByRole('button', { name: /^(指给我看：|改指)“.*指标值”$/ }).click();
  await expect(panel.getByText(/请在页面上点“.*指标值”的位置/)).toBeVisible();
  await click(13);
  await expect.poll(async () => (await driver.view())?.lessons.taught).toContain('indicators.value');
  expect((await bound(driver, 'indicators[2].value'))?.label).toContain('时效指标');
  await page.goto(`${portals.classic.origin}/shadow/13`);
  await expect.poll(async () => (await driver.view())?.lessons.taught).toEqual(expect.arrayContaining(['fields.project.phone', 'indicators.value']));
});

test('what was taught goes to a colleague as a file: exported, forgotten, imported with a preview, taken back', async ({ portals, extension }) => {
  await reworded(extension, '牵头同志');
  const { page, driver } = await visit(extension, portals.classic.pageOf('target', 1));
  await teachLeader(page, await panelOf(extension, driver), driver);
  const bench = await extension.open('workbench.html#/portals');
  const row = bench.getByRole('row', { name: /工会项目支出预算绩效目标申报表/ });
  await expect(row).toContainText(portals.classic.origin);
  await row.getByRole('button', { name: /^工会项目/ }).click();
  await expect(bench.getByText('牵头同志')).toBeVisible();
  await bench.getByLabel('名称', { exact: true }).fill('市总工会申报页');
  await bench.keyboard.press('Tab');
  const download = bench.waitForEvent('download');
  await bench.getByRole('button', { name: '导出所选 1 个' }).click();
  const file = await download;
  await bench.getByRole('button', { name: '忘记“市总工会申报页”' }).click();
  await expect(bench.getByText('还没有教过任何页面')).toBeVisible();
  await expect.poll(knownBy(driver)).toEqual([]);
  await bench.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') });
  await expect(bench.getByRole('alert')).toContainText('文件不是完整的 JSON');
  await bench.getByRole('button', { name: '不导入' }).click();
  await bench.locator('input[type=file]').setInputFiles(await file.path());
  await expect(bench.getByText('新增')).toBeVisible();
  await bench.getByRole('button', { name: '导入 1 个页面' }).click();
  await expect(bench.getByRole('button', { name: '市总工会申报页', exact: true })).toBeVisible();
  await expect.poll(knownBy(driver)).toContain('taught');
  await bench.getByRole('button', { name: '撤销' }).click();
  await expect.poll(knownBy(driver)).toEqual([]);
});

/** A page of the portal in words that nobody uses, but for its table. */
const odd = `<!doctype html><meta charset="utf-8"><title>填报</title><h2>年度任务书</h2><table border="1">
<tr><td>事儿叫啥</td><td><input></td><td>谁牵头</td><td><input></td></tr>
<tr><td>要花多少</td><td><input></td><td>怎么找到您</td><td><input disabled value="82000000"></td></tr></table>
<table border="1"><tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>指标值</th></tr>
<tr><td>产出指标</td><td>数量指标</td><td><input></td><td><input></td></tr></table>`;

test('a form that is not recognised is named by the user, then taught; from then on it is recognised', async ({ portals, extension }) => {
  await extension.context.route('**/odd/**', (route) => route.fulfill({ contentType: 'text/html', body: odd }));
  const { page, driver, view } = await visit(extension, `${portals.classic.origin}/odd/1`);
  expect(view.state).toBe('unknown-form');
  const panel = await panelOf(extension, driver);
  await panel.getByRole('button', { name: '这是哪张表？' }).click();
  await panel.getByRole('searchbox').fill('工会项目 申报表');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: /^已识别/ })).toBeVisible();
  await correspondence(panel);
  await panel.getByRole('button', { name: '指给我看：“联系电话”' }).click();
  await expect(panel.getByText('请在页面上点“联系电话”的位置')).toBeVisible();
  await page.locator('input[disabled]').click({ force: true });
  await expect.poll(async () => (await bound(driver, 'fields.project.phone'))?.value).toBe('82000000');
  await page.goto(`${portals.classic.origin}/odd/2`);
  await expect.poll(async () => (await driver.view())?.form?.id).toBe('dalian-union/project-target');
});

test('a page that says none of the words of our field is read when the user says what it is, and by itself once it was taught', async ({ portals, extension }) => {
  const silent = odd.slice(0, odd.lastIndexOf('<table')).replace('<h2>年度任务书</h2>', '');
  await extension.context.route('**/silent/**', (route) => route.fulfill({ contentType: 'text/html', body: silent }));
  const { page, driver, view } = await visit(extension, `${portals.classic.origin}/silent/1`);
  expect([view.state, view.seen.controls]).toEqual(['no-form', 0]);
  const panel = await panelOf(extension, driver);
  await panel.getByRole('button', { name: '这是哪张表？' }).click();
  await panel.getByRole('searchbox').fill('工会项目 申报表');
  await panel.keyboard.press('Enter');
  await correspondence(panel);
  await panel.getByRole('button', { name: '这是什么？“谁牵头”' }).click();
  await panel.getByRole('button', { name: /^项目负责人/ }).click();
  await expect.poll(knownBy(driver)).toContain('taught');
  await page.goto(`${portals.classic.origin}/silent/2`);
  await expect.poll(knownBy(driver)).toContain('taught');
});

test('two places under one word stay open until the user says which; always so, or for this page', async ({ portals, extension }) => {
  await reworded(extension, '联系电话');
  const { driver } = await visit(extension, portals.classic.pageOf('target', 1));
  expect(await bound(driver, 'fields.project.phone')).toBeUndefined();
  const panel = await panelOf(extension, driver);
  await expect(panel.getByText('“联系电话”是哪一处？')).toBeVisible();
  await panel.getByRole('button', { name: '是这个：联系电话（第 2 处），作为“联系电话”' }).click();
  await expect(panel.getByText('“联系电话”是哪一处？')).toHaveCount(0);
  await driver.set([{ at: 'fields.project.phone', to: '82001111' }], { plan: [], receipt: [] });
  await expect(formIn(driver.page).locator('#f07')).toHaveValue('82001111');
});

test('a text box, a list and a range of days of a framework are pointed out, none of them opens, and all of them are filled', async ({ portals, extension }) => {
  const words = [
    ['fields.project.leader', '项目负责人', '牵头同志', '王建国'],
    ['fields.project.dept', '预算资金使用部门（单位）', '给谁花', '市总工会宣传教育和网络工作部'],
    ['fields.project.period', '项目起止时间', '哪天到哪天', '2026-03-01 至 2026-10-31'],
  ] as const;
  await extension.context.route(/target-form\.js/, async (route) => {
    const response = await route.fetch();
    const body = words.reduce((text, [, known, odd]) => text.replace(`label="${known}"`, `label="${odd}"`), await response.text());
    await route.fulfill({ response, body });
  });
  const { page, driver } = await visit(extension, portals.modern.pages.target);
  const panel = await panelOf(extension, driver);
  await correspondence(panel);
  for (const [at, known, odd] of words) {
    await panel.getByRole('button', { name: `指给我看：“${known}”` }).click();
    await expect(panel.getByText(`请在页面上点“${known}”的位置`)).toBeVisible();
    await page.locator('.el-form-item', { hasText: odd }).locator('.el-form-item__content').click({ position: { x: 30, y: 10 } });
    await expect.poll(knownBy(driver, at)).toContain('taught');
  }
  await expect(page.locator('.el-select-dropdown:visible, .el-picker-panel:visible')).toHaveCount(0);
  await driver.set(words.map(([at, , , to]) => ({ at, to })), { plan: [], receipt: [] });
  for (const [at, , , to] of words) expect((await bound(driver, at))?.value).toBe(to);
});

test('a place is pointed out in a frame of another portal that is allowed too', async ({ portals, extension }) => {
  const inner = `${portals.classic.origin.replace('127.0.0.1', 'localhost')}/inner`;
  const body = (html: string) => ({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><h2>工会项目支出预算绩效目标申报表</h2>${html}` });
  const framed = odd.slice(odd.indexOf('<table')).replace('事儿叫啥', '项目名称').replace('谁牵头', '项目负责人').replace('要花多少', '资金需求总额').replace('disabled', 'id="phone"');
  await extension.context.route('**/inner', (route) => route.fulfill(body(framed)));
  await extension.context.route('**/outer', (route) => route.fulfill(body(`<iframe width="900" height="400" src="${inner}"></iframe>`)));
  const alone = await extension.context.newPage();
  await alone.goto(inner);
  await extension.approve(alone);
  await alone.close();
  const { page, driver, view } = await visit(extension, `${portals.classic.origin}/outer`);
  expect(view.form?.id).toBe('dalian-union/project-target');
  // another size of the panel would keep the pointer from frames of other processes in this browser without a screen
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await correspondence(panel);
  await panel.getByRole('button', { name: '指给我看：“联系电话”' }).click();
  await expect(panel.getByText('请在页面上点“联系电话”的位置')).toBeVisible();
  await page.frameLocator('iframe').locator('#phone').click();
  await expect.poll(async () => (await bound(driver, 'fields.project.phone'))?.value).toBe('82000000');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`all that is said about a page’s own words keeps WCAG AA on a narrow panel, ${colorScheme}`, async ({ portals, extension }) => {
    test.setTimeout(120_000);
    await reworded(extension, '联系电话');
    const { page, driver } = await visit(extension, portals.classic.pageOf('target', 1));
    const panel = await panelOf(extension, driver);
    await panel.setViewportSize({ width: 320, height: 720 });
    await panel.emulateMedia({ colorScheme });
    await expect(panel.getByText('“联系电话”是哪一处？')).toBeVisible();
    expect(await faults(panel), 'what is open').toEqual([]);
    await correspondence(panel);
    await panel.getByText('表格的列').click();
    expect(await faults(panel), 'the correspondence').toEqual([]);
    await panel.getByRole('button', { name: '指给我看：“项目负责人”' }).click();
    await expect(panel.getByText('请在页面上点“项目负责人”的位置')).toBeVisible();
    expect(await faults(panel), 'while pointing').toEqual([]);
    await formIn(page).locator('#fzrzw').click();
    await expect(panel.getByText('没有采用')).toBeVisible();
    expect(await faults(panel), 'a refusal').toEqual([]);
    await panel.getByRole('button', { name: '知道了' }).click();
    await panel.getByRole('button', { name: '更多操作' }).click();
    await panel.getByRole('menuitem', { name: '这是另一张表…' }).click();
    await expect(panel.getByRole('heading', { name: '这是哪张表？' })).toBeVisible();
    expect(await faults(panel), 'the forms').toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.getByRole('button', { name: '以后都这样：联系电话（第 1 处），作为“联系电话”' }).click();
    await expect(panel.getByText('“联系电话”已记住')).toBeVisible();
    const bench = await extension.open('workbench.html#/portals');
    await bench.emulateMedia({ colorScheme });
    await bench.getByRole('button', { name: '工会项目支出预算绩效目标申报表', exact: true }).click();
    for (const width of [1280, 640]) {
      await bench.setViewportSize({ width, height: 720 });
      expect(await faults(bench), `taught pages at ${width}`).toEqual([]);
    }
  });
}
