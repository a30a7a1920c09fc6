import { expect, type Page } from '@playwright/test';
import { formPage } from '../bench/pages.ts';
import { servePage } from '../bench/serve-page.ts';
import type { Driver } from '../harness/driver.ts';
import type { Extension } from '../harness/extension.ts';
import { control, test, visit } from './world.ts';

const leader = 'fields.project.leader';

/** A portal of one page that never loads anew: `page` is its body, `script` what it does by itself. */
async function open(extension: Extension, body: string, script = ''): Promise<{ page: Page; driver: Driver; close(): void }> {
  const served = await servePage(`<!doctype html><html lang="zh-CN"><title>绩效目标申报</title><body><main>${body}</main><script>${script}</script></body></html>`);
  return { ...(await visit(extension, served.url)), close: () => served.close() };
}

const projectOf = async (driver: Driver): Promise<string | undefined> => (await driver.view())?.form?.project;
const valueAt = async (driver: Driver, at: string): Promise<string | undefined> => (await driver.view())?.bound.find((one) => one.at === at)?.value;

/** Shows another project in the same page, at another address, as a router does. */
const showProject = `
  const first = document.querySelector('main').innerHTML;
  function show(project, path) {
    history.pushState({}, '', path);
    document.querySelector('main').innerHTML = first.replace('送温暖', project).replace('王建国', '赵六');
  }
  function back() { history.back(); document.querySelector('main').innerHTML = first; }`;

test('in a page that never loads anew each project keeps what was typed for it', async ({ extension }) => {
  const { page, driver, close } = await open(extension, formPage(8), showProject);
  try {
    await (await control(page, driver, leader)).fill('第一位');
    await expect.poll(async () => (await driver.view())?.filing?.savedAt ?? null).not.toBeNull();
    await page.evaluate(() => (window as unknown as { show(project: string, path: string): void }).show('劳模疗养', '/form/2'));
    await expect.poll(() => projectOf(driver)).toBe('劳模疗养');
    expect(await valueAt(driver, leader)).toBe('赵六');
    await (await control(page, driver, leader)).fill('第二位');
    await expect.poll(async () => (await driver.view())?.filing?.savedAt ?? null).not.toBeNull();
    await page.evaluate(() => (window as unknown as { back(): void }).back());
    await expect.poll(() => projectOf(driver)).toBe('送温暖');
    const draft = async () => (await driver.view())?.offers.find(({ kind }) => kind === 'draft')?.choices.flatMap(({ lines }) => lines) ?? [];
    await expect.poll(async () => (await draft()).map(({ at, from, to }) => ({ at, from, to }))).toEqual([{ at: leader, from: '王建国', to: '第一位' }]);
  } finally {
    close();
  }
});

test('values that the server sent into the same fields are another project’s, though nothing else in the page changed', async ({ extension }) => {
  const { page, driver, close } = await open(extension, formPage(8));
  try {
    await (await control(page, driver, leader)).fill('第一位');
    await expect.poll(async () => (await driver.view())?.filing?.savedAt ?? null).not.toBeNull();
    await page.evaluate(async () => {
      await fetch('/project/2');
      for (const [name, value] of [['f2', '劳模疗养'], ['f4', '赵六']]) {
        const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
        if (field) field.value = value ?? '';
      }
    });
    await expect.poll(() => projectOf(driver)).toBe('劳模疗养');
    expect(await valueAt(driver, leader)).toBe('赵六');
    await page.reload();
    await expect.poll(() => projectOf(driver)).toBe('送温暖');
    await expect
      .poll(async () => (await driver.view())?.offers.find(({ kind }) => kind === 'draft')?.choices.flatMap(({ lines }) => lines.map(({ to }) => to)))
      .toEqual(['第一位']);
  } finally {
    close();
  }
});

/** A body of which only the rows in sight are drawn, the same elements for ever other rows. */
const virtualRows = `
  const rows = [...document.querySelectorAll('table:last-of-type tr')].slice(1);
  const names = Array.from({ length: 300 }, (_, at) => '慰问第' + (at + 1) + '批职工人数');
  const model = names.map((name) => ({ name, value: '10' }));
  let first = 0;
  function draw() {
    rows.forEach((row, at) => {
      const [name, , value] = row.querySelectorAll('input');
      name.value = model[first + at].name;
      value.value = model[first + at].value;
      row.dataset.row = first + at;
    });
  }
  rows.forEach((row, at) => row.querySelectorAll('input')[2].addEventListener('input', (event) => { model[first + at].value = event.target.value; }));
  addEventListener('wheel', (event) => { first = Math.min(first + 8, 290); draw(); });
  draw();`;

test('rows that are drawn while one scrolls are followed, and what is typed into them is heard', async ({ extension }) => {
  const { page, driver, close } = await open(extension, formPage(8), virtualRows);
  try {
    await expect.poll(() => valueAt(driver, 'indicators[0].name')).toBe('慰问第1批职工人数');
    for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 100);
    await expect.poll(() => valueAt(driver, 'indicators[0].name')).toBe('慰问第25批职工人数');
    await (await control(page, driver, 'indicators[0].value')).fill('较多');
    await expect.poll(async () => (await driver.view())?.findings.map(({ at }) => at)).toContain('indicators[0].value');
  } finally {
    close();
  }
});

/** Every row is drawn anew five times a second, from what is typed. */
const everAnew = `
  setInterval(() => {
    for (const row of document.querySelectorAll('table:last-of-type tr')) {
      const copy = row.cloneNode(true);
      if (row.contains(document.activeElement)) { row.className = 'now' + Date.now(); continue; }
      row.querySelectorAll('input').forEach((input, at) => { copy.querySelectorAll('input')[at].value = input.value; });
      row.replaceWith(copy);
    }
  }, 200);`;

test('in a page that draws itself anew without end typing is answered, and the marks stay at their fields', async ({ extension }) => {
  const { page, driver, close } = await open(extension, formPage(150), everAnew);
  try {
    const value = await control(page, driver, 'indicators[3].value');
    await value.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('较多');
    await expect.poll(async () => (await driver.view())?.findings.map(({ at }) => at)).toContain('indicators[3].value');
    await page.locator('h1').click();
    await page.waitForTimeout(1_000);
    expect(await valueAt(driver, 'indicators[3].value')).toBe('较多');
    expect((await driver.view())?.findings.map(({ at }) => at)).toContain('indicators[3].value');
  } finally {
    close();
  }
});

/** Whether our script sees the tab: Playwright shows every tab to its page, so this is said in our script's own world. */
async function beSeen(page: Page, extension: Extension, seen: boolean): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const ours = worlds.find(({ origin }) => origin.includes(extension.id));
  if (!ours) throw new Error('our content script does not run on this page');
  const expression = `Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${seen ? 'visible' : 'hidden'}' });
    document.dispatchEvent(new Event('visibilitychange'));`;
  await cdp.send('Runtime.evaluate', { expression, contextId: ours.id });
  await cdp.detach();
}

test('in a hidden tab nothing is read, and what changed meanwhile is read when it is seen again', async ({ extension }) => {
  const { page, driver, close } = await open(extension, formPage(8), showProject);
  try {
    await beSeen(page, extension, false);
    await page.evaluate(() => (window as unknown as { show(project: string, path: string): void }).show('劳模疗养', '/form/2'));
    await page.waitForTimeout(1_500);
    expect(await projectOf(driver)).toBe('送温暖');
    await beSeen(page, extension, true);
    await expect.poll(() => projectOf(driver)).toBe('劳模疗养');
  } finally {
    close();
  }
});
