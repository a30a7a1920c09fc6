import { expect, type Locator, type Page } from '@playwright/test';
import { test as world } from './world.ts';

interface Desk {
  /** the workbench on one of its pages; whatever it logs as an error fails the test at its end */
  workbench: Page;
}

const test = world.extend<Desk>({
  workbench: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(extension.url('workbench.html#/filings'));
    await use(page);
    expect(errors).toEqual([]);
  },
});

const project = '困难职工帮扶项目';

/** A new filing of the form of an authority, started as its user does. */
async function start(page: Page, authority: string, form: string, year = '2025'): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/filings/new'));
  const choices = page.locator('section.group').filter({ has: page.getByRole('heading', { name: authority }) });
  await choices.getByRole('radio', { name: form }).check();
  const name = page.getByRole('combobox', { name: '项目' });
  if ((await name.count()) > 0) await name.fill(project);
  await page.getByRole('combobox', { name: '单位' }).fill('大连市总工会');
  await page.getByRole('combobox', { name: '年度' }).fill(year);
  await page.getByRole('button', { name: '开始填写' }).click();
  await expect(page.locator('.paper h1')).toHaveText(form);
}

const at = (page: Page, place: string): Locator => page.locator(`[data-at="${place}"]`);

async function write(page: Page, values: Record<string, string>): Promise<void> {
  for (const [place, value] of Object.entries(values)) await at(page, place).fill(value);
}

async function paste(cell: Locator, text: string): Promise<void> {
  await cell.focus();
  await cell.evaluate((control, copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    control.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const finding = (page: Page, text: string): Locator => page.locator('.finding .message', { hasText: text });
const names = (page: Page): Promise<string[]> =>
  page.locator('[data-at^="indicators["][data-at$=".name"]').evaluateAll((cells) => cells.map((cell) => (cell as HTMLTextAreaElement).value));
const scoreOf = (page: Page, line: string): Locator => page.locator('.pane tr.score', { hasText: line });
/** Waits until a text that was written is in the database, the second of the two copies. */
const kept = (page: Page, text: string): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async (text) => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.addEventListener('success', () => resolve(request.result));
            request.addEventListener('error', () => reject(request.error ?? new Error('database')));
          });
        const database = await done(indexedDB.open('jixiao'));
        const revisions: unknown[] = await done(database.transaction('revisions').objectStore('revisions').getAll());
        const filings: unknown[] = await done(database.transaction('filings').objectStore('filings').getAll());
        database.close();
        return JSON.stringify([revisions, filings]).includes(text);
      }, text),
    )
    .toBe(true);

const saved = (page: Page): Promise<void> => expect(page.locator('.filing-bar .saved')).toHaveText(/^存于/);

test('every form of every pack opens, with a name for each of its places, no two alike, and nothing wider than its sheet', async ({
  workbench: page,
}) => {
  test.setTimeout(120_000);
  await page.goto(page.url().replace(/#.*/, '#/filings/new'));
  const choices = page.getByRole('radio');
  await expect(choices.first()).toBeVisible();
  const count = await choices.count();
  expect(count).toBeGreaterThan(20);
  for (let form = 0; form < count; form++) {
    await page.goto(page.url().replace(/#.*/, '#/filings/new'));
    await choices.nth(form).check();
    await page.getByRole('button', { name: '开始填写' }).click();
    await expect(page.locator('.paper h1')).toBeVisible();
    const found = await page.locator('.paper').evaluate((paper) => {
      const controls = [...paper.querySelectorAll<HTMLTextAreaElement>('[data-at]')];
      return {
        places: controls.length,
        nameless: controls.filter((one) => !one.ariaLabel && one.labels?.length !== 1).map((one) => one.dataset.at),
        twins: controls.length - new Set(controls.map(({ id }) => id)).size,
        beyond: paper.scrollWidth - paper.clientWidth,
      };
    });
    expect(found).toMatchObject({ nameless: [], twins: 0, beyond: 0 });
    expect(found.places).toBeGreaterThan(5);
  }
});

test('a target form is filled by keyboard: findings follow each keystroke, a click on one goes to its cell, a reload keeps all', async ({
  workbench: page,
}) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  await at(page, 'fields.project.leader').click();
  await page.keyboard.type('张三');
  await page.keyboard.press('Enter');
  await page.keyboard.type('部长');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1234');
  await expect(at(page, 'fields.project.leaderTitle')).toHaveValue('部长');
  await expect(at(page, 'fields.project.phone')).toHaveAccessibleDescription(/格式不正确/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0411-82345678');
  await expect(at(page, 'fields.project.phone')).not.toHaveAccessibleDescription(/格式不正确/);
  await write(page, { 'indicators[0].name': '慰问困难职工人数', 'indicators[0].value': '较多' });
  await expect(at(page, 'indicators[0].value')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('region', { name: '填报说明' })).toContainText('应当量化');
  await tab(page, '检查').click();
  await finding(page, '应当量化').click();
  await page.getByRole('button', { name: '定位' }).click();
  await expect(at(page, 'indicators[0].value')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('≥500人次');
  await expect(finding(page, '应当量化')).toHaveCount(0);
  await saved(page);
  await kept(page, '≥500人次');
  await page.reload();
  await expect(at(page, 'indicators[0].value')).toHaveValue('≥500人次');
  await expect(at(page, 'fields.project.leader')).toHaveValue('张三');
});

test('rows are added, moved, pasted from a spreadsheet, deleted and brought back from the keyboard', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  await paste(at(page, 'indicators[0].name'), '慰问人数\t≥500人次\r\n走访户数\t≥200户\r\n');
  await expect(at(page, 'indicators[1].value')).toHaveValue('≥200户');
  await at(page, 'indicators[0].name').focus();
  await page.keyboard.press('Alt+Enter');
  await expect(at(page, 'indicators[1].name')).toBeFocused();
  await page.keyboard.type('培训场次');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(at(page, 'indicators[2].name')).toBeFocused();
  expect((await names(page)).slice(0, 4)).toEqual(['慰问人数', '走访户数', '培训场次', '']);
  await page.keyboard.press('ArrowUp');
  await expect(at(page, 'indicators[1].name')).toBeFocused();
  await page.keyboard.press('Alt+Delete');
  expect((await names(page)).slice(0, 2)).toEqual(['慰问人数', '培训场次']);
  await page.keyboard.press('Control+z');
  expect((await names(page)).slice(0, 3)).toEqual(['慰问人数', '走访户数', '培训场次']);
  await page.getByRole('button', { name: '删除“数量指标 第 1 行”' }).click();
  await expect(at(page, 'indicators[0].name')).toBeFocused();
  await at(page, 'indicators[0].value').fill('≥210户');
  await page.getByRole('button', { name: '撤销' }).click();
  expect((await names(page)).slice(0, 3)).toEqual(['慰问人数', '走访户数', '培训场次']);
  await expect(at(page, 'indicators[1].value')).toHaveValue('≥210户');
});

test('a day copied from a spreadsheet as a number is a day in its cell, and the caret goes into a row that is added', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  const day = page.locator('[data-at^="schedule["][data-kind="date"]').first();
  await paste(day, '45000');
  await expect(day).toHaveValue('2023-03-15');
  await page.getByRole('button', { name: '增加一行', exact: true }).first().click();
  await expect(at(page, 'schedule[5].content')).toBeFocused();
});

test('what is found about a table as a whole is read out with the table', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  await expect(page.getByRole('table', { name: '预算绩效目标' })).toHaveAccessibleDescription(/指标/);
});

test('indicators of the library are previewed, taken over as one edit, and taken back', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  await page.getByRole('button', { name: /^预览并填入/ }).click();
  await page.getByRole('button', { name: /^写入/ }).click();
  await expect(page.getByText(/^已填 \d+/)).toBeVisible();
  expect((await names(page)).filter(Boolean).length).toBeGreaterThan(5);
  await page.locator('.pane').getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await names(page)).filter(Boolean)).toEqual([]);
  await expect(tab(page, '历史')).toHaveText(/[23]/);
});

test('a row without a name offers indicators of its level, those of the form left out, and one click writes one', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  await at(page, 'indicators[2].value').focus();
  const offered = page.getByRole('list', { name: '质量指标可用的指标' }).getByRole('button');
  await expect(offered).toHaveCount(3);
  const first = (await offered.first().locator('.message').textContent()) ?? '';
  await offered.first().click();
  await expect(at(page, 'indicators[2].name')).toHaveValue(first);
  await expect(at(page, 'indicators[2].value')).not.toHaveValue('');
  await at(page, 'indicators[3].name').focus();
  await expect(offered.first()).toBeVisible();
  await expect(offered.filter({ hasText: first })).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(at(page, 'indicators[2].name')).toHaveValue('');
});

test('a self-evaluation adds its funds, knows the rate, scores as it is filled, and a sum written by hand is held against it', async ({
  workbench: page,
}) => {
  await start(page, '财政部', '项目支出绩效自评表');
  await write(page, { 'fund[1].initial': '30', 'fund[1].budget': '30', 'fund[1].exec': '28.4' });
  await write(page, { 'fund[3].initial': '20.1', 'fund[3].budget': '20.1', 'fund[3].exec': '19.2' });
  await expect(at(page, 'fund[0].budget')).toHaveValue('50.1');
  await expect(at(page, 'fund[0].exec')).toHaveValue('47.6');
  await expect(at(page, 'fund[0].exec')).toHaveAccessibleDescription(/自动计算/);
  await expect(at(page, 'fund[0].rate')).toHaveValue('95.01%');
  await at(page, 'fund[0].exec').fill('47');
  await tab(page, '检查').click();
  await expect(finding(page, '47.6')).toBeVisible();
  await page.getByRole('button', { name: '算得 47.6' }).click();
  await expect(at(page, 'fund[0].exec')).toHaveValue('47.6');
  await write(page, { 'indicators[0].name': '慰问困难职工人数', 'indicators[0].value': '≥500人次', 'indicators[0].actual': '400人次' });
  await write(page, { 'indicators[0].weight': '50', 'indicators[0].score': '50' });
  await tab(page, '评分').click();
  await expect(scoreOf(page, '慰问困难职工人数')).toContainText('40 / 50');
  await expect(tab(page, '评分')).toHaveText(/49\.5/);
  await write(page, { 'indicators[0].actual': '500人次' });
  await expect(scoreOf(page, '慰问困难职工人数')).toContainText('50 / 50');
});

test('a monitoring form shows its lamps as it is filled, and is the next form of a target with what that one holds', async ({
  workbench: page,
}) => {
  await start(page, '财政部', '项目支出绩效目标申报表');
  await write(page, { 'indicators[0].name': '慰问困难职工人数', 'indicators[0].value': '≥500人次' });
  await page.getByRole('button', { name: '下一环节' }).click();
  await page.getByRole('menuitem', { name: '项目支出绩效目标执行监控表' }).click();
  await expect(page.locator('.paper h1')).toHaveText('项目支出绩效目标执行监控表');
  await expect(at(page, 'indicators[0].name')).toHaveValue('慰问困难职工人数');
  await expect(at(page, 'indicators[0].value')).toHaveValue('≥500人次');
  await write(page, { 'fund[1].initial': '100', 'fund[1].exec': '20', 'indicators[0].actual': '100人次' });
  await expect(at(page, 'fund[0].rate')).toHaveValue('20.00%');
  await tab(page, '评分').click();
  await expect(scoreOf(page, '慰问困难职工人数')).toContainText(/20%/);
  await expect(scoreOf(page, '慰问困难职工人数')).toContainText('红灯');
  await page.goBack();
  await expect(page.locator('.paper h1')).toHaveText('项目支出绩效目标申报表');
  await page.getByRole('button', { name: '下一环节' }).click();
  await page.getByRole('menuitem', { name: '项目支出绩效目标执行监控表' }).click();
  await expect(page.getByText('早已建好')).toBeVisible();
  await expect(at(page, 'indicators[0].actual')).toHaveValue('100人次');
});

test('the score sheet of 附件7 suggests points from the project’s self-evaluation, and holds what is judged', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效自评表');
  await write(page, { 'indicators[0].name': '慰问困难职工人数', 'indicators[0].value': '≥500人次', 'indicators[0].actual': '400人次' });
  await kept(page, '400人次');
  await start(page, '大连市工会', '工会项目支出预算绩效评价指标评分表');
  await tab(page, '评分').click();
  const output = scoreOf(page, '产出数量');
  await output.getByRole('button').first().click();
  await page.getByRole('button', { name: '按测算计 4 分' }).click();
  await expect(output).toContainText('4 / 5');
  const score = page.getByRole('textbox', { name: '产出数量 得分' });
  await expect(score).toHaveValue('4');
  await expect(at(page, 'fields.total.score')).toHaveValue('4');
  await score.fill('4.5');
  await expect(at(page, 'fields.total.score')).toHaveValue('4.5');
  await page.getByRole('button', { name: '算得 4', exact: true }).click();
  await expect(score).toHaveValue('4');
});

test('another face of a form is chosen and stays, what it does not print is neither asked nor lost', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  await write(page, { 'indicators[0].name': '慰问困难职工人数', 'indicators[0].value': '≥500人次' });
  const faces = page.getByRole('combobox', { name: '版式' });
  await faces.selectOption('全部栏目');
  await at(page, 'indicators[0].weight').fill('10');
  await kept(page, '"weight":"10"');
  await page.reload();
  await expect(at(page, 'indicators[0].weight')).toHaveValue('10');
  await faces.selectOption('附件1印制样式');
  await expect(at(page, 'indicators[0].weight')).toHaveCount(0);
  await faces.selectOption('全部栏目');
  await expect(at(page, 'indicators[0].weight')).toHaveValue('10');
  await expect(at(page, 'indicators[0].value')).toHaveValue('≥500人次');
});

test('texts that are as long and as odd as can be pasted are kept as they are, and the rest goes on', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  const odd = '<img src=x onerror=alert(1)>{{x}}\u202e=cmd|\u2028\ud83d\udc68\u200d\ud83d\udc67';
  await paste(at(page, 'indicators[0].name'), `${odd}\tNaN\r\n${'长'.repeat(19_999)}\t-1e400万元`);
  await expect(at(page, 'indicators[0].name')).toHaveValue(odd);
  expect((await at(page, 'indicators[1].name').inputValue()).length).toBe(19_999);
  await at(page, 'fields.project.leader').fill('张三');
  await kept(page, '张三');
  await page.reload();
  await expect(at(page, 'indicators[0].name')).toHaveValue(odd);
  await expect(at(page, 'fields.project.leader')).toHaveValue('张三');
});

test('a report is drawn section by section, with numbered headings that one can go to', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效自评报告');
  const outline = page.getByRole('navigation', { name: '目录' });
  await expect(outline.getByRole('button').first()).toHaveText('一、基本概况');
  await outline.getByRole('button', { name: /^四、/ }).click();
  await expect(page.getByRole('heading', { name: /^四、/ })).toBeInViewport();
});

test('two pages with one filing never write over each other unasked', async ({ workbench: page, extension }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  await saved(page);
  const other = await extension.context.newPage();
  await other.goto(page.url());
  await at(other, 'fields.project.leader').fill('李四');
  await expect(page.getByRole('alert')).toContainText('另一个页面改过');
  await at(page, 'fields.project.leaderTitle').fill('部长');
  await page.waitForTimeout(1_200);
  await other.reload();
  await expect(at(other, 'fields.project.leader')).toHaveValue('李四');
  await expect(at(other, 'fields.project.leaderTitle')).toHaveValue('');
  await page.getByRole('button', { name: '载入另一页的内容' }).click();
  await expect(at(page, 'fields.project.leader')).toHaveValue('李四');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await tab(page, '历史').click();
  await expect(page.locator('.revision')).not.toHaveCount(0);
  await at(page, 'fields.project.leaderTitle').fill('主任');
  await kept(page, '主任');
  await other.reload();
  await expect(at(other, 'fields.project.leaderTitle')).toHaveValue('主任');
});

test('a version is kept, marked as the approved one, compared with what came after it, and brought back', async ({ workbench: page }) => {
  await start(page, '大连市工会', '工会项目支出预算绩效目标申报表');
  await write(page, { 'indicators[0].name': '慰问困难职工人数', 'indicators[0].value': '≥500人次' });
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '存为一个版本' }).click();
  await tab(page, '历史').click();
  await page.getByRole('button', { name: '把第 1 版标为批复版' }).click();
  await expect(page.locator('.revision')).toContainText('批复版');
  await at(page, 'indicators[0].value').fill('≥300人次');
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '存为一个版本' }).click();
  await page.getByRole('button', { name: '恢复第 1 版' }).click();
  await page.getByText('≥300人次').first().waitFor();
  await page.locator('.pane').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: /^写入/ }).click();
  await expect(at(page, 'indicators[0].value')).toHaveValue('≥500人次');
  await page.waitForTimeout(1_200);
  await page.reload();
  await tab(page, '历史').click();
  await expect(page.getByRole('button', { name: '取消第 1 版的批复版标记' })).toBeVisible();
});

test('on paper stands the form alone, black on white, and every column of a wide one', async ({ workbench: page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await start(page, '财政部', '项目支出绩效目标执行监控表');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const beside of ['.side', '.filing-bar', '.pane', '.add-row']) await expect(page.locator(beside).first()).toBeHidden();
  const paper = page.locator('.paper');
  expect(await paper.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(document.body).backgroundColor])).toEqual([
    'rgb(0, 0, 0)',
    'rgb(255, 255, 255)',
  ]);
  const [whole, shown] = await page.locator('.table-part').last().evaluate((box) => [box.scrollWidth, box.clientWidth]);
  expect(whole).toBe(shown);
});
