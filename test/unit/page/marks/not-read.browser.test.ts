import { afterEach, expect, test, vi } from 'vitest';
import { drawMarks } from '@/lib/page/marks';
import { marksHost } from '@/lib/page/marks/host';
import { readPage } from '@/lib/page/read';

const life = new AbortController();
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Gives the page the browser's key to closed shadow roots, which only extensions hold. */
function holdKeys(): void {
  const roots = new WeakMap<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null } });
}

test('our own marks and their words are no part of what is read', async () => {
  holdKeys();
  document.body.innerHTML =
    '<h1>绩效目标申报表</h1><table><tr><th>指标名称</th><th>指标值</th></tr><tr><td>甲</td><td><input></td></tr></table>';
  const live = readPage(document);
  const marks = drawMarks(document, life.signal);
  marks.follow(live);
  document.querySelector('input')?.focus();
  marks.show(live.reading.slots.map(({ key }) => ({ key, severity: 'error', text: '指标值应当量化，当前没有数字' })));
  await vi.waitFor(() => expect(document.querySelector(marksHost)).not.toBeNull(), 20_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const again = readPage(document);
  expect(again.reading).toEqual(live.reading);
  expect(again.shadows).toEqual([]);
});
