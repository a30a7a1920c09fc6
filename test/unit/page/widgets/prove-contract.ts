import { afterAll, describe, expect, test } from 'vitest';
import { sameValue } from '@/lib/page/write/same-value';
import { openPage, type Case, type OpenPage } from './contract-page';

const sources = import.meta.glob<string>('../../../portals/widgets/pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface ContractPage {
  name: string;
  html: string;
  cases: Case[];
}

/** The pages that say what is to be written in them. */
export const contractPages: ContractPage[] = Object.entries(sources).flatMap(([path, html]) => {
  const cases = JSON.parse(/id="contract">([^]*?)<\/script>/.exec(html)?.[1] ?? '[]') as Case[];
  return cases.length === 0 ? [] : [{ name: path.split('/').at(-1)?.replace('.html', '') ?? '', html, cases }];
});

/** Pages of lists alone and of calendars alone, beside those that have one of each kind of widget. */
export const isOfLists = ({ name }: ContractPage): boolean => name.endsWith('-lists');
export const isOfDates = ({ name }: ContractPage): boolean => name.endsWith('-dates');

/** What is written must be what the page's own framework holds. @param blind by code that sees no class name in the page */
export function prove(pages: readonly ContractPage[], blind: boolean): void {
  describe.each(pages)(`$name, without its class names: ${blind}`, ({ html, name, cases: all }) => {
    const cases = all
      .filter(({ named }) => !blind || named === undefined)
      .map((given) => (blind && given.blind !== undefined ? { ...given, control: given.blind } : given));
    let opened: Promise<OpenPage> | undefined;
    const page = (): Promise<OpenPage> => (opened ??= openPage(name, html, blind));
    afterAll(async () => (await opened)?.close());

    test('all of them together are a plan that is written, verified and undone', async () => {
      const { agent, held, popups, arrive, user } = await page();
      const before = cases.map(({ model }) => blankAlike(held(model)));
      arrive();
      const place = user();
      expect((await agent.slots(cases.map(({ control }) => control))).map(({ value }) => value)).toEqual(cases.map(({ initial }) => initial ?? ''));
      const wishes = cases.map(({ model, control, writes }) => ({ at: model, control, to: writes[0]?.[0] ?? '' }));
      const receipts = await agent.run(wishes);
      expect(receipts.map(({ at, outcome, why }) => `${at} ${outcome} ${why}`)).toEqual(cases.map(({ model }) => `${model} written `));
      const filled = cases.map(({ writes }) => writes[0]?.[1]);
      expect(cases.map(({ model }) => held(model))).toEqual(filled);
      expect(popups()).toEqual([]);
      expect(user()).toEqual(place);

      const undone = await agent.undo();
      for (const [index, given] of cases.entries()) {
        if (given.empties === false) continue;
        expect(undone.find(({ at }) => at === given.model)?.outcome, given.model).toBe('written');
        expect(blankAlike(held(given.model)), given.model).toEqual(before[index]);
      }
      expect(popups()).toEqual([]);
      expect(user()).toEqual(place);
      expect(await agent.strays()).toEqual([]);
    });

    test.each(cases)('$control is seen, written and read back, and the model agrees', async (given) => {
      const { agent, held, popups } = await page();
      if (!blind) expect((await agent.look(given.control)).widget).toBe(given.widget);

      for (const [text, then] of given.writes) {
        const { outcome, why, shows = text } = await agent.write(given.control, text);
        expect(`${outcome} ${why}`, `writing ${text}`).toBe('written ');
        expect(held(given.model), `the model after ${text}`).toEqual(then);
        const { value } = await agent.look(given.control);
        expect(sameValue(value, shows), `shown after ${text}: ${value}`).toBe(true);
      }
      const last = held(given.model);
      const [already] = (await agent.run([{ at: given.model, control: given.control, to: given.writes.at(-1)?.[0] ?? '' }])) ?? [];
      expect(already?.outcome, 'what is there already').toMatch(/^(?:already|written)$/);
      expect(held(given.model), 'what was there already').toEqual(last);
      for (const [text, why] of given.refuses ?? []) {
        expect(await agent.write(given.control, text), `refusing ${text}`).toEqual({ outcome: 'refused', why });
        expect(held(given.model), `the model after refusing ${text}`).toEqual(last);
      }
      expect(popups()).toEqual([]);
      expect(await agent.strays()).toEqual([]);
    });
  });
}

/** Frameworks differ in how they hold nothing: '', null, undefined, [] and ['', '']. */
function blankAlike(held: unknown): unknown {
  if (held === null || held === undefined || (typeof held === 'string' && held.trim() === '')) return null;
  return Array.isArray(held) && held.every((part) => part === '') ? null : held;
}
