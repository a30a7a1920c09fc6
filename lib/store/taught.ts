import type { TaughtBinding } from '@/lib/model/match';
import { fail, ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import { mergeTaught, type Winner } from '@/lib/model/merge-taught';
import { samePage, TaughtPage, withBinding } from '@/lib/model/taught-page';
import { change } from './commit';
import type { Change } from './commit';
import type { Engine } from './engine';
import type { Reader } from './reader';
import { removalOf, restore } from './removal';
import type { Removal } from './removal';

/** Which page, for which form, and what to call it when it is taught for the first time. */
export type TaughtWhere = Pick<TaughtPage, 'origin' | 'page' | 'form' | 'name'>;

/** What was taught of the pages of portals. Each act answers with what takes it back; `not-found` where an id is not there. */
export interface Taught {
  /** changed last first */
  pages(): Promise<Result<TaughtPage[]>>;
  /** keeps one place, in place of the former one of its field or column */
  teach(where: TaughtWhere, binding: TaughtBinding): Promise<Result<Removal>>;
  /** forgets one place; a page without any is forgotten with its last */
  forgetPlace(id: string, at: string): Promise<Result<Removal>>;
  forget(id: string): Promise<Result<Removal>>;
  rename(id: string, name: string): Promise<Result<Removal>>;
  /** lays pages of a file over the kept ones */
  merge(pages: readonly TaughtPage[], winner: Winner): Promise<Result<Removal>>;
  restore(removal: Removal): Promise<Result<null>>;
}

export function taught(engine: Engine): Taught {
  const act = (gather: (reader: Reader) => Promise<Result<Change[]>>): Promise<Result<Removal>> =>
    engine.commit(async (reader) => {
      const changes = await gather(reader);
      return changes.ok ? ok({ changes: changes.value, value: await removalOf(reader, changes.value) }) : changes;
    });
  const amend = (id: string, edit: (page: TaughtPage) => TaughtPage | null): Promise<Result<Removal>> =>
    act(async (reader) => {
      const page = await reader.get('taught', id);
      if (!page) return fail('not-found', `taught/${id}`);
      const edited = edit(page);
      return ok([edited === null ? change('taught', id, null) : put(edited)]);
    });
  return {
    pages: () => engine.read(newestFirst),
    teach: (where, binding) =>
      act(async (reader) => {
        const known = (await newestFirst(reader)).find((page) => samePage(page, where));
        const page = known ?? { ...where, id: crypto.randomUUID(), bindings: [] };
        return ok([put({ ...page, updated: now(), bindings: withBinding(page.bindings, binding) })]);
      }),
    forgetPlace: (id, at) =>
      amend(id, (page) => {
        const bindings = page.bindings.filter((one) => one.at !== at);
        return bindings.length === 0 ? null : { ...page, bindings, updated: now() };
      }),
    forget: (id) => amend(id, () => null),
    rename: (id, name) => amend(id, (page) => ({ ...page, name })),
    merge: (pages, winner) =>
      act(async (reader) => {
        const kept = await newestFirst(reader);
        const ids = new Set(kept.map(({ id }) => id));
        // a page that is new here never takes the name of another one
        const own = pages.map((page) => (ids.has(page.id) ? { ...page, id: crypto.randomUUID() } : page));
        return ok(mergeTaught(kept, own, winner).pages.map(put));
      }),
    restore: (removal) => restore(engine, removal),
  };
}

/** Parsed, so that its keys stand as they are read: what takes an act back compares with what is kept. */
const put = (page: TaughtPage): Change => change('taught', page.id, TaughtPage.parse(page));
const now = (): string => new Date().toISOString();

const newestFirst = async (reader: Reader): Promise<TaughtPage[]> =>
  (await reader.all('taught')).sort((a, b) => (a.updated < b.updated ? 1 : -1));
