import { afterEach, expect, test } from 'vitest';
import type { SetStep } from '@/lib/model/plan';
import { standOf } from '@/lib/model/stand';
import type { LiveReading } from '@/lib/page/page';
import { readPage } from '@/lib/page/read';
import { execute } from '@/lib/page/write/execute';
import { pageOf } from './live-page';

let close = (): void => {};
afterEach(() => close());

const head = '<tr><th>二级指标</th><th>指标名称</th><th>计量单位</th><th>类型</th></tr>';
const row = (level: string, name: string, unit: string, at: number): string =>
  `<tr><td>${level}</td><td><input value="${name}"></td><td><input value="${unit}"></td>
  <td><label><input type="radio" name="kind${at}" ${name === '' ? '' : 'checked'}>定量</label><label><input type="radio" name="kind${at}">定性</label></td></tr>`;

function open(...rows: string[]) {
  const page = pageOf(`<table><tbody>${head}${rows.join('')}</tbody></table>`);
  close = page.close;
  const inputs = (): HTMLInputElement[] => [...page.main.querySelectorAll<HTMLInputElement>('input:not([type=radio])')];
  const body = page.main.querySelector('tbody');
  if (!body) throw new Error('no table');
  return { ...page, body, inputs };
}

function stepAt(live: LiveReading, element: Element | undefined, to: string): SetStep {
  const index = live.reading.slots.findIndex((_, slot) => live.element(slot) === element);
  const slot = live.reading.slots[index];
  return { kind: 'set', at: to, key: slot?.key ?? '', widget: slot?.widget ?? '', label: '', from: slot?.value ?? '', to, stand: standOf(live.reading, index) };
}

test('a copy that came before a row and took over what is chosen in it is not taken for the row', async () => {
  const { body, inputs } = open(row('数量指标', '走访户数', '户', 0), row('质量指标', '发放', '万元', 1), row('时效指标', '', '', 2));
  const step = stepAt(readPage(document), inputs()[2], '填写');
  const original = body.rows[2];
  const copy = original?.cloneNode(true);
  if (!original || !copy) throw new Error('no row');
  original.before(copy);
  const shown = inputs().map(({ value }) => value);
  const receipts = await execute([step], () => readPage(document), { document, signal: new AbortController().signal, reread: () => readPage(document), onStep() {} });
  expect(receipts).toMatchObject([{ outcome: 'refused', why: 'label-changed' }]);
  expect(inputs().map(({ value }) => value)).toEqual(shown);
});

test('a row that came in the place of one that was written is not written once more in its stead', async () => {
  const { body, inputs } = open(row('数量指标', '走访户数', '户', 0), row('质量指标', '', '', 1), row('时效指标', '', '', 2));
  const live = readPage(document);
  const steps = [stepAt(live, inputs()[2], '填写'), stepAt(live, inputs()[5], '场')];
  const last = inputs()[5];
  // a page that draws its rows by place: the second is a new one, and what it held stands in the elements of the third
  const drawAnew = (): void => {
    const texts = inputs().map(({ value }) => value);
    body.insertAdjacentHTML('beforeend', row('时效指标', '', '', 3));
    const words = body.rows[3]?.cells[0];
    if (words) words.textContent = '质量指标';
    [...texts.slice(0, 2), '', '', ...texts.slice(2)].forEach((text, at) => Object.assign(inputs()[at] ?? {}, { value: text }));
  };
  last?.addEventListener('change', () => queueMicrotask(drawAnew), { once: true });
  await execute(steps, () => live, { document, signal: new AbortController().signal, reread: () => readPage(document), onStep() {} });
  expect(inputs().map(({ value }) => value)).toEqual(['走访户数', '户', '', '', '填写', '', '', '场']);
});
