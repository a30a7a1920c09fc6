import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawMarks, type Mark, type Marks } from '@/lib/page/marks';
import { liveOf, pageOf } from '../write/live-page';

let close = (): void => {};
let end = new AbortController();
let roots: ShadowRoot[] = [];

/** The layer's root is closed to everybody; only the test's own hook on `attachShadow` keeps it. */
beforeEach(() => {
  roots = [];
  end = new AbortController();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});
afterEach(() => {
  end.abort();
  close();
  vi.restoreAllMocks();
});

function open(html: string): { main: HTMLElement; marks: Marks; key(label: string): string } {
  const page = pageOf(html);
  close = page.close;
  const live = liveOf(page.main);
  const marks = drawMarks(document, end.signal);
  marks.follow(live);
  return {
    main: page.main,
    marks,
    key: (label) => live.reading.slots.find(({ labels }) => labels[0]?.text === label)?.key ?? '',
  };
}

const frames = async (): Promise<void> => {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const host = (): Element | null => document.querySelector('jixiao-marks');
const outlines = (): Element[] => [...(roots.at(-1)?.querySelectorAll('div') ?? [])];
const line = (): HTMLElement | null => roots.at(-1)?.querySelector('p') ?? null;

test('a marked field gets an outline around it, told apart by severity', async () => {
  const page = open('<input aria-label="甲"><input aria-label="乙">');
  page.marks.show([
    { key: page.key('甲'), severity: 'error', text: '应当量化' },
    { key: page.key('乙'), severity: 'hint', text: '可再具体' },
  ]);
  await frames();
  const field = page.main.querySelector('input')?.getBoundingClientRect();
  const [first, second] = outlines();
  const box = first?.getBoundingClientRect();
  expect([Math.round((box?.left ?? 0) + 1), Math.round((box?.width ?? 0) - 2)]).toEqual([Math.round(field?.left ?? 0), Math.round(field?.width ?? 0)]);
  expect(first && getComputedStyle(first).borderTopStyle).toBe('solid');
  expect(second && getComputedStyle(second).borderTopStyle).toBe('dotted');
});

const scrollSize = (): number[] => [document.documentElement.scrollWidth, document.documentElement.scrollHeight];

test('marks change no place and no size in the page, and take no pointer', async () => {
  const page = open('<p>文</p><input aria-label="甲"><p>文</p>');
  const boxes = (): string => JSON.stringify([...page.main.children].map((child) => child.getBoundingClientRect()));
  const [before, sizeBefore] = [boxes(), scrollSize()];
  page.marks.show([{ key: page.key('甲'), severity: 'error', text: '很长的话'.repeat(200) }]);
  page.main.querySelector('input')?.focus();
  await frames();
  expect(outlines()).toHaveLength(1);
  expect(boxes()).toBe(before);
  expect(scrollSize()).toEqual(sizeBefore);
  const field = page.main.querySelector('input')?.getBoundingClientRect();
  expect(field && document.elementFromPoint(field.left + 1, field.top + 1)).toBe(page.main.querySelector('input'));
});

test('the layer is closed, hidden from assistive technology and translation, and holds no control', async () => {
  const page = open('<input aria-label="甲">');
  page.marks.show([{ key: page.key('甲'), severity: 'error', text: '<img src=x onerror=alert(1)>' }]);
  page.main.querySelector('input')?.focus();
  await frames();
  expect(host()?.shadowRoot).toBeNull();
  expect(host()?.parentElement).toBe(document.documentElement);
  expect(host()?.getAttribute('aria-hidden')).toBe('true');
  expect(host()?.getAttribute('translate')).toBe('no');
  expect(roots.at(-1)?.querySelector('img, button, a, input, [tabindex]')).toBeNull();
  expect(line()?.textContent).toBe('<img src=x onerror=alert(1)>');
});

test('at the focused field one line says what is wrong, beside the field and never over it', async () => {
  const page = open('<input aria-label="甲"><input aria-label="乙">');
  page.marks.show([
    { key: page.key('甲'), severity: 'warning', text: '次要' },
    { key: page.key('甲'), severity: 'error', text: '应当量化' },
  ]);
  await frames();
  expect(line()?.hidden).toBe(true);
  const [first, second] = page.main.querySelectorAll('input');
  first?.focus();
  await frames();
  expect(line()?.textContent).toBe('应当量化');
  const field = first?.getBoundingClientRect();
  expect(line()?.getBoundingClientRect().top).toBeGreaterThanOrEqual(field?.bottom ?? Infinity);
  second?.focus();
  await frames();
  expect(line()?.hidden).toBe(true);
});

test('a field in which the user was before anything was marked has its line at once', async () => {
  const page = pageOf('<input aria-label="甲">');
  close = page.close;
  page.main.querySelector('input')?.focus();
  const live = liveOf(page.main);
  const marks = drawMarks(document, end.signal);
  marks.follow(live);
  marks.show([{ key: live.reading.slots[0]?.key ?? '', severity: 'error', text: '应当量化' }]);
  await frames();
  expect(line()?.textContent).toBe('应当量化');
});

test('marks follow their fields when something scrolls', async () => {
  const page = open('<div style="height:90px;overflow:auto"><div style="height:40px"></div><input aria-label="甲"><div style="height:900px"></div></div>');
  page.marks.show([{ key: page.key('甲'), severity: 'error', text: '' }]);
  await frames();
  const scroller = page.main.firstElementChild;
  scroller?.scrollTo({ top: 30, behavior: 'instant' });
  await frames();
  const field = page.main.querySelector('input')?.getBoundingClientRect();
  expect(outlines()[0]?.getBoundingClientRect().top).toBeCloseTo((field?.top ?? 0) - 1, 0);
  scroller?.scrollTo({ top: 700, behavior: 'instant' });
  await frames();
  expect(outlines()).toHaveLength(0);
});

test('without marks there is no layer, and after the end nothing is left', async () => {
  const page = open('<input aria-label="甲">');
  expect(host()).toBeNull();
  const marks: Mark[] = [{ key: page.key('甲'), severity: 'error', text: '' }];
  page.marks.show(marks);
  expect(host()).not.toBeNull();
  page.marks.show([]);
  expect(host()).toBeNull();
  page.marks.show(marks);
  await frames();
  end.abort();
  expect(host()).toBeNull();
});

test('a layer that the page threw out comes back with the next reading', async () => {
  const page = open('<input aria-label="甲">');
  page.marks.show([{ key: page.key('甲'), severity: 'error', text: '' }]);
  host()?.remove();
  page.marks.follow(liveOf(page.main));
  await frames();
  expect(outlines()).toHaveLength(1);
});

/** A page of 300 small marked fields, and a way to move all of them and have their marks redrawn. */
async function crowded(): Promise<(shift: number) => Promise<void>> {
  const fields = Array.from({ length: 300 }, (_, i) => `<input aria-label="f${i}" style="width:30px;height:12px;padding:0">`);
  const page = open(fields.join(''));
  page.marks.show(Array.from({ length: 300 }, (_, i) => ({ key: page.key(`f${i}`), severity: 'error' as const, text: '' })));
  await frames();
  expect(outlines()).toHaveLength(300);
  const frame = window.requestAnimationFrame.bind(window);
  return async (shift) => {
    page.main.style.paddingTop = `${shift}px`;
    document.documentElement.getBoundingClientRect();
    document.dispatchEvent(new Event('scroll'));
    await new Promise((resolve) => frame(() => frame(resolve)));
  };
}

test('a redraw reads all boxes before it writes the first', async () => {
  const redraw = await crowded();
  const writes = new MutationObserver(() => {});
  for (const root of roots) writes.observe(root, { subtree: true, attributes: true });
  const writtenBefore: number[] = [];
  const rect = Element.prototype.getBoundingClientRect;
  vi.spyOn(HTMLInputElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    writtenBefore.push(writes.takeRecords().length);
    return rect.call(this);
  });
  let written = 0;
  const frame = window.requestAnimationFrame.bind(window);
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) =>
    frame((time) => {
      draw(time);
      written += writes.takeRecords().length;
    }),
  );
  await redraw(5);
  expect(writtenBefore).toEqual(Array.from({ length: 300 }, () => 0));
  expect(written).toBe(300);
});
