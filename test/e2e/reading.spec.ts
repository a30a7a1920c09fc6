import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { formPage } from '../bench/pages.ts';
import type { Driver } from '../harness/driver.ts';
import { control, exported, test, visit } from './world.ts';

const form = 'dalian-union/project-target';
const leader = 'fields.project.leader';
const firstValue = 'indicators[0].value';
const heading = '<h1>工会项目支出预算绩效目标申报表</h1><p>（2026 年度）</p>';
const frame = (src: string): string => `<iframe src="${src}" width="1100" height="700"></iframe>`;

/** The application form in its two halves: the fields, the table of indicators. */
function halves(indicators = 4): { fields: string; rows: string } {
  const [fields = '', rows = ''] = formPage(indicators).replace(heading, '').split(/(?=<h2>)/);
  return { fields, rows };
}

interface Portal {
  url: string;
  /** the same pages on another origin */
  other: string;
  close(): void;
}

/** A portal of these pages, by path. */
async function portalOf(pages: Record<string, string>): Promise<Portal> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="zh-CN"><body>${(pages[request.url ?? ''] ?? '').replaceAll('OTHER', other())}</body></html>`);
  });
  const portOf = (): number => (server.address() as AddressInfo).port;
  const other = (): string => `http://localhost:${portOf()}`;
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${portOf()}/`,
    other: other(),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const valueAt = async (driver: Driver, at: string): Promise<string | undefined> => (await driver.view())?.bound.find((place) => place.at === at)?.value;

/** Writes one value, and says what became of it. */
async function set(driver: Driver, at: string, to: string): Promise<unknown[]> {
  const acts = { plan: [], receipt: [] as { outcome: string }[] };
  await driver.set([{ at, to }], acts);
  return acts.receipt.map(({ outcome }) => outcome);
}

const inputOf = async (page: Page, driver: Driver, at: string) => control(page, driver, at);

test('a form in frames within frames, one of them in a closed tab, is one form with the title and the year of the shell', async ({ extension }) => {
  const { fields, rows } = halves();
  const portal = await portalOf({
    '/': heading + frame('/middle'),
    '/middle': `${frame('/fields')}<div style="display:none">${frame('/rows')}</div>`,
    '/fields': fields,
    '/rows': rows,
  });
  try {
    const { page, driver } = await visit(extension, portal.url);
    await expect.poll(async () => (await driver.view())?.form).toMatchObject({ id: form, year: 2026 });
    await expect.poll(() => valueAt(driver, 'indicators[3].name')).toBeDefined();
    const match = await exported(driver);
    expect(match.fields['project.leader']?.frame).not.toBe(0);
    expect(await set(driver, leader, '赵六')).toEqual(['written']);
    await expect(await inputOf(page, driver, leader)).toHaveValue('赵六');
  } finally {
    portal.close();
  }
});

test('a frame of another portal is told as not readable and holds nothing of ours until that one is allowed too', async ({ extension }) => {
  const { fields, rows } = halves();
  const portal = await portalOf({ '/': heading + fields + frame('OTHER/rows'), '/rows': rows });
  try {
    const { page, driver, view } = await visit(extension, portal.url);
    expect(view.form?.id).toBe(form);
    expect(view.unreadable.map(({ what, why }) => [what, why])).toEqual([[`iframe ${portal.other}`, 'other-origin']]);
    expect(view.bound.filter(({ at }) => at.startsWith('indicators'))).toEqual([]);
    const inner = page.frames().find((one) => one.url().startsWith(portal.other));
    expect(await inner?.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual(['head', 'body']);
    const alone = await extension.context.newPage();
    await alone.goto(`${portal.other}/rows`);
    await extension.approve(alone);
    await alone.close();
    await page.reload();
    await expect.poll(() => valueAt(driver, firstValue)).toBe('80');
    expect((await driver.view())?.unreadable).toEqual([]);
    expect(await set(driver, firstValue, '95')).toEqual(['written']);
    await expect(await inputOf(page, driver, firstValue)).toHaveValue('95');
  } finally {
    portal.close();
  }
});

test('a form in shadow roots, open within open and closed, is read and written', async ({ extension }) => {
  const { fields, rows } = halves();
  const script = `<script>
    const define = (name, mode, html) => customElements.define(name, class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode }).innerHTML = html; globalThis[name] = this.shadowRoot ?? this.attachInternals().shadowRoot; }
    });
    define('form-fields', 'open', ${JSON.stringify(fields)});
    define('form-shell', 'open', '<form-fields></form-fields>');
    define('form-rows', 'closed', ${JSON.stringify(rows)});
  </script>`;
  const portal = await portalOf({ '/': `${script}${heading}<form-shell></form-shell><form-rows></form-rows>` });
  try {
    const { page, driver, view } = await visit(extension, portal.url);
    expect(view.form?.id).toBe(form);
    expect(await set(driver, leader, '赵六')).toEqual(['written']);
    expect(await set(driver, firstValue, '95')).toEqual(['written']);
    await expect(page.locator('input[name="f4"]')).toHaveValue('赵六');
    const closed = () => page.evaluate(() => (globalThis as unknown as Record<string, ShadowRoot>)['form-rows']?.querySelector<HTMLInputElement>('input[name="value0"]')?.value);
    expect(await closed()).toBe('95');
  } finally {
    portal.close();
  }
});

test('what stands in a closed tab is known and not written; it is once the tab is opened', async ({ extension }) => {
  const { fields, rows } = halves();
  const tabs = `<div role="tablist"><button role="tab" type="button">基本信息</button><button role="tab" type="button" onclick="second.hidden = false; first.hidden = true">预算绩效目标</button></div>`;
  const portal = await portalOf({ '/': `${heading}${tabs}<div role="tabpanel" id="first">${fields}</div><div role="tabpanel" id="second" hidden>${rows}</div>` });
  try {
    const { page, driver, view } = await visit(extension, portal.url);
    expect(view.form?.id).toBe(form);
    expect(view.bound.find(({ at }) => at === firstValue)).toMatchObject({ value: '80', writable: false });
    expect(await set(driver, firstValue, '95')).toEqual(['refused']);
    await page.getByRole('tab', { name: '预算绩效目标' }).click();
    await expect.poll(async () => (await driver.view())?.bound.find(({ at }) => at === firstValue)?.writable).toBe(true);
    expect(await set(driver, firstValue, '95')).toEqual(['written']);
    await expect(page.locator('input[name="value0"]')).toHaveValue('95');
  } finally {
    portal.close();
  }
});

test('rows of boxes laid out by place, in another order than they are drawn and without a table, are rows as one sees them', async ({ extension }) => {
  const { fields } = halves();
  const heads = ['一级指标', '二级指标', '三级指标', '年度指标值'];
  const cell = (text: string, at: number, role: string): string => `<span role="${role}" style="position:absolute;left:${at * 200}px;width:200px;height:30px">${text}</span>`;
  const line = (texts: string[], at: number, role: string): string =>
    `<div role="row" style="position:absolute;top:${at * 30}px;height:30px;width:800px">${texts.map((text, column) => cell(text, column, role)).join('')}</div>`;
  const input = (value: string): string => `<input value="${value}" style="width:150px">`;
  const lines = ['第一', '第二', '第三', '第四'].map((name, at) => line(['产出指标', '数量指标', input(`${name}项活动场次`), input(`${at + 1}`)], at + 1, 'gridcell'));
  const grid = `<div role="grid" style="position:relative;height:160px">${line(heads, 0, 'columnheader')}${[2, 0, 3, 1].map((at) => lines[at]).join('')}</div>`;
  const portal = await portalOf({ '/': `${heading}${fields}<h2>预算绩效目标</h2>${grid}` });
  try {
    const { driver } = await visit(extension, portal.url);
    const names = [0, 1, 2, 3].map((row) => valueAt(driver, `indicators[${row}].name`));
    expect(await Promise.all(names)).toEqual(['第一项活动场次', '第二项活动场次', '第三项活动场次', '第四项活动场次']);
    expect(await set(driver, 'indicators[2].value', '30')).toEqual(['written']);
  } finally {
    portal.close();
  }
});

test('the view of a submitted form is read and checked, and nothing in it is written', async ({ extension }) => {
  const portal = await portalOf({ '/': formPage(4).replaceAll(/<input [^>]*value="([^"]*)">/g, '<span>$1</span>') });
  try {
    const { driver, view } = await visit(extension, portal.url);
    expect(view.form).toMatchObject({ id: form, year: 2026, project: '送温暖' });
    expect(view.bound.find(({ at }) => at === leader)?.value).toBe('王建国');
    expect(view.bound.filter(({ writable }) => writable)).toEqual([]);
    expect(view.findings.length).toBeGreaterThan(0);
    expect(await set(driver, leader, '赵六')).toEqual(['refused']);
  } finally {
    portal.close();
  }
});

test('a form drawn anew with its columns in another order keeps what is bound, and is written where the words say', async ({ extension }) => {
  const portal = await portalOf({ '/': formPage(4) });
  try {
    const { page, driver } = await visit(extension, portal.url);
    const before = await valueAt(driver, 'indicators[2].value');
    await page.evaluate(() => {
      for (const table of document.querySelectorAll('table')) table.replaceWith(table.cloneNode(true));
      for (const row of document.querySelectorAll('table:last-of-type tr')) row.append(row.children[4] ?? '');
    });
    await expect.poll(async () => (await exported(driver)).tables.indicators?.[2]?.cells.value?.selector).toContain('nth-of-type(6)');
    expect(await valueAt(driver, 'indicators[2].value')).toBe(before);
    expect(await set(driver, 'indicators[2].value', '96')).toEqual(['written']);
    await expect(page.locator('input[name="value2"]')).toHaveValue('96');
    await expect(page.locator('input[name="unit2"]')).not.toHaveValue('96');
  } finally {
    portal.close();
  }
});
