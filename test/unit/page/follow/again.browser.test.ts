import { applyDelta, readingDelta } from '@/lib/model/reading-delta';
import { Changes } from '@/lib/page/follow/changes';
import { readPage, type PageReading } from '@/lib/page/read';
import { askHeld } from '@/lib/page/read/held';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';

afterEach(() => document.body.replaceChildren());

const word = fc.constantFrom('慰问人数', '培训人次', '指标值', '≥500人次', '万元', '项目名称：', '2026年度', '一、基本信息', '*联系人', '至', '增加一行', '', '注：按实填写', '三级指标：慰问人数');
const control = fc.constantFrom(
  '<input>',
  '<input id="a" placeholder="请输入">',
  '<input id="b">',
  '<input aria-labelledby="t">',
  '<textarea></textarea>',
  '<select><option>≥</option><option>≤</option></select>',
  '<input type="checkbox">',
  '<div contenteditable="true">说明</div>',
  '<span class="easyui"><input style="display:none"><span><input></span></span>',
);
const part = fc.oneof(word, control, fc.tuple(word, control, word).map((three) => three.join('')));
const tags = fc.constantFrom('td', 'td', 'td', 'th');
const cell = fc.tuple(tags, fc.constantFrom('', '', '', ' rowspan="2"', ' colspan="2"', ' style="display:none"'), part).map(([tag, span, inner]) => `<${tag}${span}>${inner}</${tag}>`);
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => `<tr>${cells.join('')}</tr>`);
const table = fc.tuple(fc.constantFrom('', '<caption>绩效指标</caption>'), fc.array(row, { minLength: 1, maxLength: 8 })).map(([caption, rows]) => `<table border="1">${caption}${rows.join('')}</table>`);
const item = fc.tuple(fc.constantFrom('<label>', '<label for="a">', '<label for="b">', '<span>', '<b id="t">'), word, control, word).map(
  ([open, name, held, after]) => `<div class="item">${open}${name}</${/\w+/.exec(open)?.[0] ?? ''}><div>${held}</div>${after}</div>`,
);
const divRow = fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => `<div>${parts.map((one) => `<div>${one}</div>`).join('')}</div>`);
const grid = fc.array(divRow, { minLength: 2, maxLength: 5 }).map((rows) => `<div class="grid">${rows.join('')}</div>`);
const roles = fc.array(fc.array(part, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }).map(
  (rows) => `<div role="grid">${rows.map((parts) => `<div role="row">${parts.map((one) => `<div role="gridcell">${one}</div>`).join('')}</div>`).join('')}</div>`,
);
const cards = fc.array(fc.tuple(word, word, item, item), { minLength: 1, maxLength: 4 }).map(
  (all) => `<div>${all.map(([said, tag, one, two]) => `<section><p>${said}</p><div><i>${tag}</i> <i>${said}</i></div>${one}${two}</section>`).join('')}</div>`,
);
const tabs = fc.tuple(word, item, item).map(([name, one, two]) => `<ul><li>${name}</li><li>绩效目标</li></ul><div><div>${one}</div><div style="display:none">${two}</div></div>`);
const heading = fc.tuple(fc.constantFrom('h1', 'h2', 'h3', 'legend', 'p', 'button'), word).map(([tag, text]) => `<${tag}>${text}</${tag}>`);
const shadow = fc.tuple(item, table).map((two) => `<div class="shadow">${two.join('')}</div>`);
const block = fc.oneof(shadow, table, item, grid, roles, cards, tabs, heading, word, part, fc.tuple(word, table).map((two) => two.join('')), fc.array(item, { minLength: 6, maxLength: 9 }).map((items) => items.join('')));
const nested = fc.oneof(block, fc.array(block, { maxLength: 4 }).map((blocks) => `<div>${blocks.join('')}</div>`), block.map((inner) => `<table><tr><td>${inner}</td></tr></table>`));
const page = fc.array(nested, { minLength: 1, maxLength: 8 }).map((blocks) => `<h1>绩效目标申报表</h1>${blocks.join('')}`);

const kinds = ['text', 'words', 'remove', 'add', 'hide', 'show', 'class', 'clone', 'move', 'value', 'id', 'span', 'placeholder', 'disable', 'swap', 'wrap'] as const;
const edit = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(), to: fc.nat(), html: fc.oneof(row, part, block), word });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Every element of a page, in shadow roots too. */
const everything = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);

/** Changes the page as its scripts might. */
function apply({ kind, at, to, html, word: text }: Edit): void {
  const all = everything(document.body);
  const one = all[at % Math.max(all.length, 1)];
  const other = all[to % Math.max(all.length, 1)];
  if (!one || !other) return;
  if (kind === 'text') {
    const texts = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    if (texts[0]) texts[0].nodeValue = text;
  } else if (kind === 'words') one.append(text);
  else if (kind === 'remove') one.remove();
  else if (kind === 'add') one.insertAdjacentHTML(one.tagName === 'TR' ? 'afterend' : 'beforeend', html);
  else if (kind === 'hide') one.style.display = 'none';
  else if (kind === 'show') one.style.display = '';
  else if (kind === 'class') one.className = one.className === 'item' ? 'editable' : 'item';
  else if (kind === 'clone') one.replaceWith(one.cloneNode(true));
  else if (kind === 'move' && !one.contains(other) && one.getRootNode() === other.getRootNode()) other.append(one);
  else if (kind === 'value' && 'value' in one) one.value = text;
  else if (kind === 'id') one.id = to % 2 ? 'a' : `n${to % 5}`;
  else if (kind === 'span') one.setAttribute('colspan', `${(to % 3) + 1}`);
  else if (kind === 'placeholder') one.setAttribute('placeholder', text);
  else if (kind === 'disable') one.toggleAttribute('disabled');
  else if (kind === 'swap' && one.nextElementSibling) one.before(one.nextElementSibling);
  else if (kind === 'wrap') one.outerHTML = `<div>${one.outerHTML}</div>`;
}

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Follows a page through rounds of changes by reading again what changed, and compares with a new reading each time; so does
 * somebody elsewhere who is told only what is different.
 */
function followed(html: string, rounds: readonly (() => void)[]): void {
  document.body.innerHTML = html;
  for (const host of document.querySelectorAll('.shadow')) host.attachShadow({ mode: 'open' }).append(...host.childNodes);
  const observer = new MutationObserver(() => undefined);
  let live: PageReading = readPage(document);
  let elsewhere = overTheWire(live.reading);
  try {
    for (const change of rounds) {
      for (const root of [document, ...live.shadows]) observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
      change();
      const changes = new Changes();
      changes.note(observer.takeRecords());
      askHeld(live.slots);
      const { reading: before } = live;
      live = changes.whole ? readPage(document) : readPage(document, live, changes);
      const whole = readPage(document);
      expect(live.reading).toEqual(whole.reading);
      expect(live.slots.map(({ element }) => element)).toEqual(whole.slots.map(({ element }) => element));
      expect(live.shadows).toEqual(whole.shadows);
      const delta = readingDelta(before, live.reading);
      if (delta) elsewhere = applyDelta(elsewhere, overTheWire(delta)) as typeof elsewhere;
      expect(elsewhere).toEqual(overTheWire(whole.reading));
    }
  } finally {
    observer.disconnect();
  }
}

test('after any changes of any page, reading again what changed says what a new reading says', () => {
  fc.assert(
    fc.property(page, fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (html, rounds) => {
      followed(html, rounds.map((edits) => () => edits.forEach(apply)));
    }),
    // making such a page small takes minutes: the seed says which it was
    { numRuns: 250, endOnFailure: true },
  );
});

const bodyRow = (name: string) => `<tr><td>${name}</td><td><input></td><td><input></td></tr>`;
const wide = ' border="1" style="width:600px;table-layout:fixed"';

/** Changes the words of the first element that is found, in a page read before. */
const rename = (selector: string, text: string) => (): void => {
  const node = document.querySelector(selector)?.firstChild;
  if (!node) throw new Error(selector);
  node.nodeValue = text;
};

test('a grid that is the same takes the title that is now over it', () => {
  followed(`<h2>一、产出指标</h2><table${wide}>${bodyRow('慰问人数') + bodyRow('走访次数')}</table>`, [rename('h2', '二、效益指标')]);
});

test('a body that is the same has the names of a header table that changed', () => {
  const head = '<tr><td class="head"><b>指标名称</b></td><td class="head"><b>指标值</b></td><td class="head"><b>得分</b></td></tr>';
  const html = `<div><table${wide}>${head}</table></div><div><table${wide}>${bodyRow('慰问人数') + bodyRow('走访次数')}</table></div>`;
  followed(html, [rename('td:nth-of-type(2) b', '实际完成值')]);
});

test('a panel that is the same has the name of its tab that changed', () => {
  const item = '<p>项目名称：<input></p><p>联系人：<input></p>';
  const tabs = `<div><span>基本信息</span><span>绩效目标</span></div><div><div>${item}</div><div style="display:none">${item}</div></div>`;
  followed(`${tabs}<section>${item.repeat(25)}</section>${item}`, [rename('span', '项目情况')]);
});
