import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '@/lib/store';
import type { Fate } from './browser-parts';
import { filing, Machine, value } from './machine';

const ids = ['a', 'b', 'c'] as const;
type Id = (typeof ids)[number];

const act = fc.record({
  what: fc.constantFrom('draft', 'revision', 'remove'),
  id: fc.constantFrom(...ids),
  text: fc.constantFrom('1', '2', '3'),
  /** the browser dies at the first or second write of the second copy, or the disk is full then, or nothing happens */
  at: fc.constantFrom(0, 1),
  fate: fc.constantFrom<Fate[]>(undefined, undefined, 'fails', 'dies before', 'dies after'),
});
/** What is lost while the browser is closed, and whether it dies once more while the store is being opened. */
const restart = fc.record({
  lost: fc.constantFrom('database', 'mirror', 'nothing'),
  at: fc.constantFrom(0, 1, 2),
  fate: fc.constantFrom<Fate[]>(undefined, 'fails', 'dies before', 'dies after'),
});

function onWrite(at: number, fate: Fate): () => Fate {
  let writes = 0;
  return () => (writes++ === at ? fate : undefined);
}

interface Seen {
  text: string;
  revisions: string[];
}
const nothing: Seen = { text: '', revisions: [] };

async function look(store: Store, id: Id): Promise<Seen> {
  const current = await store.filings.current(id);
  if (!current.ok) return nothing;
  const revisions = value(await store.filings.revisions(id)).map(({ body }) => body.fields['x'] ?? '');
  return { text: current.value.fields['x'] ?? '', revisions };
}

/** What an act makes of a filing, by the words of the interface. */
function after(seen: Seen, { what, text }: { what: string; text: string }): Seen {
  if (what === 'remove') return nothing;
  if (what === 'draft') return { ...seen, text };
  const [newest] = seen.revisions;
  return { text, revisions: newest === text ? seen.revisions : [text, ...seen.revisions] };
}

/** Random acts, deaths and losses, `runs` times. */
export function testCutShort(runs: number): void {
  test('whatever is done and wherever the browser dies, every acknowledged state is there, none is mixed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, restart), { maxLength: 12 }), async (acts) => {
        const machine = new Machine();
        let { store } = await machine.open();
        const known = new Map<Id, Seen>(ids.map((id) => [id, nothing]));
        for (const [{ what, id, text, at, fate }, { lost, ...opening }] of acts) {
          machine.area.fate = onWrite(at, fate);
          const { filings } = store;
          const done =
            what === 'draft'
              ? await filings.saveDraft(filing(id, { x: text }))
              : what === 'revision'
                ? await filings.keepRevision(filing(id, { x: text }), 'typed')
                : await filings.remove(id);
          machine.quit();
          machine.area.revive();
          if (lost === 'database') await machine.wipeDatabase();
          if (lost === 'mirror') machine.area.items = {};
          machine.area.fate = onWrite(opening.at, opening.fate);
          const opened = await machine.try();
          if (opened.ok) opened.value.store.close();
          ({ store } = await machine.restart());

          const before = known.get(id) ?? nothing;
          const expected = after(before, { what, text });
          const seen = await look(store, id);
          if (done.ok) expect(seen).toEqual(expected);
          else expect([before, expected]).toContainEqual(seen);
          known.set(id, seen);
          for (const other of ids) expect(await look(store, other)).toEqual(known.get(other));
        }
        expect(machine.told).toEqual([]);
        await machine.wipeDatabase();
      }),
      { numRuns: runs },
    );
  }, 60_000);
}
