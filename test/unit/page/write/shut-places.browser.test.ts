import { afterEach, describe, expect, test } from 'vitest';
import type { SetStep } from '@/lib/model/plan';
import { standOf } from '@/lib/model/stand';
import { readPage } from '@/lib/page/read';
import { execute } from '@/lib/page/write/execute';
import { pageOf } from './live-page';
import { outcomes } from './page-in-hand';

let close = (): void => {};
afterEach(() => {
  close();
  history.replaceState(null, '', location.pathname);
});

/** A page read and written as a frame does it, with plans that hold what each place stands among. */
function open(html: string) {
  const page = pageOf(html);
  close = page.close;
  const end = new AbortController();
  let live = readPage(document);
  const ctx = { document, signal: end.signal, reread: () => (live = readPage(document)), onStep: () => undefined };
  const control = (selector: string): HTMLInputElement => {
    const found = page.main.querySelector<HTMLInputElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  return {
    main: page.main,
    control,
    stop: () => end.abort(),
    reread: ctx.reread,
    set(selector: string, to: string): SetStep {
      const index = live.reading.slots.findIndex((_, slot) => live.element(slot) === control(selector));
      const slot = live.reading.slots[index];
      if (!slot) throw new Error(`no slot for ${selector}`);
      return { kind: 'set', at: selector, key: slot.key, widget: slot.widget, label: slot.labels[0]?.text ?? '', from: slot.value, to, stand: standOf(live.reading, index) };
    },
    run: async (...steps: SetStep[]) => outcomes(await execute(steps, () => live, ctx)),
  };
}

const field = (label: string, id: string, value = '') => `<tr><td>${label}</td><td><input id="${id}" value="${value}"></td></tr>`;
const form = (...rows: string[]) => `<table>${rows.join('')}</table>`;
const project = field('项目名称', 'name', '困难职工帮扶');

describe('nothing is written', () => {
  test.each<[string, (input: HTMLInputElement) => void]>([
    ['hidden', (input) => (input.hidden = true)],
    ['disabled', (input) => (input.disabled = true)],
    ['readonly', (input) => (input.readOnly = true)],
  ])('into a place that became %s since the plan', async (why, shut) => {
    const page = open(form(project, field('负责人', 'leader'), field('联系人', 'other')));
    const step = page.set('#leader', '李敏');
    shut(page.control('#leader'));
    expect(await page.run(step)).toEqual([`refused ${why}`]);
    expect(page.control('#leader').value).toBe('');
  });

  test('into a place that the page shuts in the very moment when it gets the focus', async () => {
    const page = open(form(project, field('负责人', 'leader'), field('联系人', 'other')));
    page.control('#leader').addEventListener('focus', (event) => ((event.target as HTMLInputElement).readOnly = true));
    expect(await page.run(page.set('#leader', '李敏'))).toEqual(['refused readonly']);
    expect(page.control('#leader').value).toBe('');
  });

  test('into a list whose options the page exchanges in the very moment when it gets the focus', async () => {
    const page = open(form(project, '<tr><td>项目属性</td><td><select id="kind"><option>新增</option><option selected>延续</option></select></td></tr>'));
    const kind = page.main.querySelector('select');
    kind?.addEventListener('focus', () => kind.replaceChildren(...['新增项目（旧）', '延续'].map((text) => new Option(text))));
    const live = readPage(document);
    const index = live.reading.slots.findIndex((_, slot) => live.element(slot) === kind);
    const slot = live.reading.slots[index];
    const step: SetStep = { kind: 'set', at: 'kind', key: slot?.key ?? '', widget: 'select', label: slot?.labels[0]?.text ?? '', from: '延续', to: '新增', stand: standOf(live.reading, index) };
    expect((await page.run(step))[0]).toMatch(/^refused /);
    expect(kind?.value).not.toBe('');
  });

  test('into what a page computes or groups by: a text without a control', async () => {
    const page = open('<table><tr><th>指标</th><th>值</th></tr><tr><td>合计</td><td id="sum">12</td></tr><tr><td>人数</td><td><input id="count"></td></tr></table>');
    const live = readPage(document);
    const index = live.reading.slots.findIndex((_, slot) => live.element(slot)?.id === 'sum');
    const slot = live.reading.slots[index];
    expect(slot?.shut).toBe('text-only');
    const step: SetStep = { kind: 'set', at: 'sum', key: slot?.key ?? '', widget: 'text', label: slot?.labels[0]?.text ?? '', from: '12', to: '99', stand: standOf(live.reading, index) };
    expect((await page.run(step))[0]).toMatch(/^refused /);
    expect(page.main.querySelector('#sum')?.textContent).toBe('12');
  });

  test('after the page went to another address', async () => {
    const page = open(form(project, field('负责人', 'leader')));
    const step = page.set('#leader', '李敏');
    history.pushState(null, '', '?id=2');
    expect(await page.run(step)).toEqual(['refused page-changed']);
    expect(page.control('#leader').value).toBe('');
  });

  test('into the same form of another project, though its address says nothing', async () => {
    const page = open(form(project, field('负责人', 'leader')));
    const step = page.set('#leader', '李敏');
    page.control('#name').value = '劳模疗休养';
    expect(await page.run(step)).toEqual(['refused page-changed']);
    expect(page.control('#leader').value).toBe('');
  });

  test('once permission was lost or the session ended, not even the next cell of the same row', async () => {
    const page = open(form(project, field('负责人', 'leader'), field('联系人', 'other')));
    page.control('#leader').addEventListener('change', page.stop);
    const written = await page.run(page.set('#leader', '李敏'), page.set('#other', '王建国'));
    expect(written[1]).toBe('skipped stopped');
    expect(page.control('#other').value).toBe('');
  });
});

const row = (name: string, id: string) => `<tr><td>数量指标</td><td><input id="${id}-name" value="${name}"></td><td><input id="${id}"></td></tr>`;
const rows = (...lines: string[]) => `<table><tr><th>二级指标</th><th>指标名称</th><th>指标值</th></tr>${lines.join('')}</table>`;

describe('rows that look alike under one head', () => {
  test('are told apart by what else they hold: a blank cell of another row is not written', async () => {
    const page = open(rows(row('慰问人数', 'a'), row('走访人数', 'b')));
    const step = page.set('#a', '500');
    const [first, second] = [page.control('#a-name'), page.control('#b-name')];
    // the page draws other data into the same nodes
    [first.value, second.value] = [second.value, first.value];
    expect(await page.run(step)).toEqual(['refused label-changed']);
    expect([page.control('#a').value, page.control('#b').value]).toEqual(['', '']);
  });

  test('are told apart while the page changes what they hold in the middle of a fill', async () => {
    const page = open(rows(row('慰问人数', 'a'), row('走访人数', 'b'), row('培训人数', 'c')));
    const steps = [page.set('#a', '500'), page.set('#b', '60'), page.set('#c', '7')];
    const [second, third] = [page.control('#b-name'), page.control('#c-name')];
    // between two places that were looked at together, and without a trace in the document
    page.control('#a').addEventListener('change', () => ([second.value, third.value] = [third.value, second.value]));
    expect(await page.run(...steps)).toEqual(['written', 'refused label-changed', 'refused label-changed']);
    expect([page.control('#b').value, page.control('#c').value]).toEqual(['', '']);
  });

  test('are written to the end of their row, whatever of it was written before', async () => {
    const page = open(rows(row('慰问人数', 'a'), row('走访人数', 'b')));
    const steps = [page.set('#a-name', '培训人数'), page.set('#a', '500'), page.set('#b-name', '覆盖人数'), page.set('#b', '60')];
    expect(await page.run(...steps)).toEqual(['written', 'written', 'written', 'written']);
  });

  test('are known by their order: one that stands where another of them stood is not written', async () => {
    const line = (level: string, id: string) => `<tr><td>${level}</td><td><input id="${id}-name"></td><td><input id="${id}"></td></tr>`;
    const page = open(rows(line('数量指标', 'a'), line('数量指标', 'b'), line('质量指标', 'c')));
    const step = page.set('#b', '500');
    const levels = page.main.querySelectorAll('td:first-child');
    // the page draws its rows by place: what was last comes first, in the nodes of before
    ['质量指标', '数量指标', '数量指标'].forEach((level, at) => levels[at]?.replaceChildren(level));
    expect(await page.run(step)).toEqual(['refused label-changed']);
    expect([...page.main.querySelectorAll('input')].map(({ value }) => value).join('')).toBe('');
  });

  test('are not guessed at where one went and nothing else tells them apart', async () => {
    const page = open(rows(row('', 'a'), row('', 'b'), row('', 'c')));
    const step = page.set('#b', '500');
    const main = page.main.querySelector('tbody');
    main?.replaceChildren(...[...main.children].filter((_, at) => at !== 1).map((line) => line.cloneNode(true)));
    expect((await page.run(step))[0]).toMatch(/^refused /);
    expect([...page.main.querySelectorAll('input')].map(({ value }) => value).join('')).toBe('');
  });

  test('are not taken for their copy that took over what was chosen in a group of radios', async () => {
    const line = (name: string, id: string) =>
      `<tr><td>数量指标</td><td><input value="${name}"></td><td><input class="${id}"></td><td><label><input type="radio" name="${id}-kind" checked>定量</label><label><input type="radio" name="${id}-kind">定性</label></td></tr>`;
    const page = open(rows(line('慰问困难职工人数', 'a'), line('走访企业家数', 'b')));
    const step = page.set('.a', '500');
    const first = page.control('.a').closest('tr');
    // one group has one choice: the original loses its own
    first?.before(first.cloneNode(true));
    page.reread();
    expect(await page.run(step)).toEqual(['refused label-changed']);
    expect([...page.main.querySelectorAll<HTMLInputElement>('.a')].map(({ value }) => value)).toEqual(['', '']);
  });

  test('that the page draws anew are written where their words say so', async () => {
    const page = open(rows(row('慰问人数', 'a'), row('走访人数', 'b')));
    const steps = [page.set('#a-name', '慰问职工人数'), page.set('#a', '500'), page.set('#b', '60')];
    const main = page.main.querySelector('tbody');
    main?.replaceChildren(...[...main.children].map((line) => line.cloneNode(true)));
    expect(await page.run(...steps)).toEqual(['written', 'written', 'written']);
    expect([page.control('#a-name').value, page.control('#a').value, page.control('#b').value]).toEqual(['慰问职工人数', '500', '60']);
  });
});
