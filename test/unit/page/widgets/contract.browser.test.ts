import { describe, expect, test } from 'vitest';
import type { SetStep } from '@/lib/model/plan';
import { widgets } from '@/lib/page/widgets';
import { sameValue } from '@/lib/page/write/same-value';
import { openPage, type Case } from './contract-page';

const casesOf = (html: string): Case[] => JSON.parse(/id="contract">([^]*?)<\/script>/.exec(html)?.[1] ?? '[]') as Case[];

const sources = import.meta.glob<string>('../../../portals/widgets/pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('every widget family has its contract page', () => {
  const proved = new Set(Object.values(sources).flatMap(casesOf).map(({ widget }) => widget));
  expect(widgets.map(({ id }) => id).filter((id) => !proved.has(id))).toEqual([]);
});

/** Every widget family on its contract page: what is written must be what the page's own framework holds. */
describe.each(Object.entries(sources))('%s', (path, html) => {
  const name = path.split('/').at(-1)?.replace('.html', '') ?? '';
  const cases = casesOf(html);
  const page = openPage(name, html);

  test('all of them together are a plan that is written, verified and undone', async () => {
    const opened = await page;
    const { live, run, undo } = opened.session();
    const before = cases.map(({ model }) => blankAlike(opened.held(model)));
    const steps = cases.map((given): SetStep => {
      const { root } = opened.seen(given.control);
      const slot = live.reading.slots.find((_, index) => live.element(index) === root);
      if (!slot) throw new Error(`no slot for ${given.control}`);
      const { key, widget, labels, value } = slot;
      expect(value, given.model).toBe(given.initial ?? '');
      return { kind: 'set', at: given.model, key, widget, label: labels[0]?.text ?? '', from: value, to: given.writes[0]?.[0] ?? '' };
    });
    const receipts = await run(steps);
    expect(receipts.map(({ at, outcome, why }) => `${at} ${outcome} ${why}`)).toEqual(cases.map(({ model }) => `${model} written `));
    expect(cases.map(({ model }) => opened.held(model))).toEqual(cases.map(({ writes }) => writes[0]?.[1]));
    expect(opened.popups()).toEqual([]);

    const undone = await undo(receipts);
    for (const [index, given] of cases.entries()) {
      if (given.empties === false) continue;
      expect(undone.find(({ at }) => at === given.model)?.outcome, given.model).toBe('written');
      expect(blankAlike(opened.held(given.model)), given.model).toEqual(before[index]);
    }
  });

  test.each(cases)('$widget $control is seen, written and read back, and the model agrees', async (given) => {
    const opened = await page;
    const { widget } = opened.seen(given.control);
    expect(widget.id).toBe(given.widget);

    for (const [text, held] of given.writes) {
      expect(await opened.write(opened.seen(given.control), text), `writing ${text}`).toEqual({ outcome: 'written', why: '' });
      expect(opened.held(given.model), `the model after ${text}`).toEqual(held);
      const shown = opened.seen(given.control);
      expect(sameValue(shown.widget.read(shown.root).value, text), `shown after ${text}: ${shown.widget.read(shown.root).value}`).toBe(true);
    }
    const last = opened.held(given.model);
    for (const [text, why] of given.refuses ?? []) {
      expect(await opened.write(opened.seen(given.control), text), `refusing ${text}`).toEqual({ outcome: 'refused', why });
      expect(opened.held(given.model), `the model after refusing ${text}`).toEqual(last);
    }
    expect(opened.popups()).toEqual([]);
  });

  test.each(cases.flatMap(({ model, also, writes }) => (also ? [{ model, family: also[0], control: also[1], writes }] : [])))(
    '$family writes $control without knowing the library',
    async ({ model, family, control, writes }) => {
      const opened = await page;
      // the last first: the case before left the page at it
      for (const [text, held] of [...writes].reverse().slice(1)) {
        const place = opened.as(family, control);
        expect(await opened.write(place, text), `writing ${text}`).toEqual({ outcome: 'written', why: '' });
        expect(opened.held(model)).toEqual(held);
        expect(sameValue(place.widget.read(place.root).value, text)).toBe(true);
      }
    },
  );
});

/** Frameworks differ in how they hold nothing: '', null, undefined, [] and ['', '']. */
function blankAlike(held: unknown): unknown {
  if (held === null || held === undefined || held === '') return null;
  return Array.isArray(held) && held.every((part) => part === '') ? null : held;
}
