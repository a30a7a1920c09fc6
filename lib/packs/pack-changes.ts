import type { Pack } from '@/lib/model/pack';

/** The parts of a pack that are told apart by their ids. */
export const changingKinds = ['forms', 'rules', 'schemes', 'parameters', 'reminders', 'templates'] as const;
export type ChangingKind = (typeof changingKinds)[number];

/** One thing that is otherwise: where in the item, and what stood and stands there; undefined for nothing. */
export interface PartChange {
  /** `severity`, `fields[fund.total].label`, `examples.pass[2]` */
  at: string;
  before: unknown;
  after: unknown;
}

/** What became of one kind from one edition of a pack to another, by ids. */
export interface KindChanges {
  kind: ChangingKind;
  added: string[];
  removed: string[];
  changed: { id: string; parts: PartChange[] }[];
}

/** Compares two editions of a pack. Kinds in which nothing changed are left out. */
export function packChanges(before: Pack, after: Pack): KindChanges[] {
  return changingKinds
    .map((kind): KindChanges => {
      const [old, now] = [byId(before[kind]), byId(after[kind])];
      const changed = [...now].flatMap(([id, item]) => {
        const parts = old.has(id) ? partChanges(old.get(id), item, '') : [];
        return parts.length === 0 ? [] : [{ id, parts }];
      });
      return { kind, added: [...now.keys()].filter((id) => !old.has(id)), removed: [...old.keys()].filter((id) => !now.has(id)), changed };
    })
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

const byId = (items: readonly { id: string }[]): Map<string, unknown> => new Map(items.map((item) => [item.id, item]));

/** Everything in which two values differ. Members of a list that have ids are compared by them, others by their places. */
function partChanges(before: unknown, after: unknown, at: string): PartChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  if (old === undefined || now === undefined) return [{ at, before, after }];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => partChanges(old.get(key), now.get(key), key.startsWith('[') || at === '' ? `${at}${key}` : `${at}.${key}`));
}

/** The parts of a value by their steps; undefined for a value without parts. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.map((item: unknown, index) => [`[${idOf(item) ?? index}]`, item]));
  return value instanceof Object ? new Map(Object.entries(value)) : undefined;
}

const idOf = (item: unknown): string | undefined =>
  item instanceof Object && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
