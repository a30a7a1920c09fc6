/**
 * What turns one piece of plain JSON into another. It is read beside the piece it was made from, whose kind says which
 * of these it is: for a record the deltas of its changed keys, for a list a `ListDelta`. Of anything, `[]` means gone,
 * `[value]` something else; of a text, `[at, drop, put]` a part of it is another.
 */
export type Delta = [] | [value: unknown] | [at: number, drop: number, put: string] | ListDelta | { [key: string]: Delta };

/** First `drop` items at `at` give way to `put`, then items of the new list become what `patch` says, by their index. */
export interface ListDelta {
  cut?: [at: number, drop: number];
  put?: unknown[];
  patch?: [index: number, delta: Delta][];
}

/** Whether two items of a list are the same thing, whatever became of it. */
export type Kin = (a: unknown, b: unknown) => boolean;

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What makes `b` of `a`, both without cycles and without names that every object has; undefined where they say the same.
 * Parts that both share cost nothing.
 */
export function difference(a: unknown, b: unknown, kin: Kin): Delta | undefined {
  if (a === b) return undefined;
  if (Array.isArray(a) && Array.isArray(b)) return listDifference(a, b, kin);
  if (isRecord(a) && isRecord(b)) return recordDifference(a, b, kin);
  return typeof a === 'string' && typeof b === 'string' ? textDifference(a, b) : [b];
}

function recordDifference(a: Json, b: Json, kin: Kin): Delta | undefined {
  let delta: Record<string, Delta> | undefined;
  let shared = 0;
  for (const key in b) {
    const before = a[key];
    const after = b[key];
    if (after === undefined) continue;
    if (before !== undefined) shared++;
    if (before === after) continue;
    const inner = before === undefined ? ([after] as Delta) : difference(before, after, kin);
    if (inner) (delta ??= {})[key] = inner;
  }
  if (Object.keys(a).length > shared) for (const key in a) if (a[key] !== undefined && b[key] === undefined) (delta ??= {})[key] = [];
  return delta;
}

/** Lists of one length change in place; in others what is kin at both ends stays and the middle is new. */
export function listDifference(a: readonly unknown[], b: readonly unknown[], kin: Kin): ListDelta | undefined {
  const shared = Math.min(a.length, b.length);
  let head = a.length === b.length ? shared : 0;
  while (head < shared && kin(a[head], b[head])) head++;
  let tail = 0;
  while (tail < shared - head && kin(a[a.length - 1 - tail], b[b.length - 1 - tail])) tail++;
  const patch: [number, Delta][] = [];
  const shift = b.length - a.length;
  for (let index = 0; index < b.length; index++) {
    if (index === head) index = b.length - tail;
    const from = index < head ? index : index - shift;
    const inner = index < b.length && a[from] !== b[index] && difference(a[from], b[index], kin);
    if (inner) patch.push([index, inner]);
  }
  if (head === b.length && shift === 0 && patch.length === 0) return undefined;
  const drop = a.length - head - tail;
  return {
    ...(shift === 0 ? {} : { cut: [head, drop] as [number, number], put: b.slice(head, b.length - tail) }),
    ...(patch.length === 0 ? {} : { patch }),
  };
}

/** A text that keeps its ends, as a path with another number in it, says its middle only. */
function textDifference(a: string, b: string): Delta {
  const shared = Math.min(a.length, b.length);
  let head = 0;
  while (head < shared && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shared - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return head + tail < 16 ? [b] : [head, a.length - head - tail, b.slice(head, b.length - tail)];
}

/** `base` with a delta from elsewhere applied, sharing what did not change; undefined where the two do not fit. */
export function applied(base: unknown, delta: unknown): unknown {
  if (Array.isArray(delta)) return delta.length === 1 ? delta[0] : typeof base === 'string' ? textApplied(base, delta) : undefined;
  if (!isRecord(delta)) return undefined;
  if (Array.isArray(base)) return listApplied(base, delta);
  return isRecord(base) ? recordApplied(base, delta) : undefined;
}

function recordApplied(base: Json, delta: Json): Json | undefined {
  const made = new Map(Object.entries(base));
  for (const [key, inner] of Object.entries(delta)) {
    if (Array.isArray(inner) && inner.length === 0) made.delete(key);
    else {
      const value = applied(made.get(key), inner);
      if (value === undefined) return undefined;
      made.set(key, value);
    }
  }
  return Object.fromEntries(made);
}

/** How a list's items move under its delta: the new index of an old one, -1 for one that is gone. */
export function moves({ cut: [at, drop] = [0, 0], put = [] }: ListDelta): (index: number) => number {
  return (index) => (index < at ? index : index < at + drop ? -1 : index - drop + put.length);
}

function listApplied(base: readonly unknown[], delta: ListDelta): unknown[] | undefined {
  const { cut = [0, 0], put = [], patch = [] } = delta;
  if (!Array.isArray(cut) || !Array.isArray(put) || !Array.isArray(patch)) return undefined;
  const [at, drop] = cut;
  if (!isCount(at) || !isCount(drop) || at + drop > base.length) return undefined;
  const made = [...base.slice(0, at), ...put, ...base.slice(at + drop)];
  for (const entry of patch) {
    if (!Array.isArray(entry) || !isCount(entry[0]) || entry[0] >= made.length) return undefined;
    const value = applied(made[entry[0]], entry[1]);
    if (value === undefined) return undefined;
    made[entry[0]] = value;
  }
  return made;
}

function textApplied(base: string, [at, drop, put]: unknown[]): string | undefined {
  if (!isCount(at) || !isCount(drop) || typeof put !== 'string') return undefined;
  return base.slice(0, at) + put + base.slice(at + drop);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
