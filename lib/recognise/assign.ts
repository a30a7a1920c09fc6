import type { Candidate } from './candidates';

/** Two candidates closer than this are not told apart. */
const margin = 0.02;

export interface Assigned {
  bound: Candidate[];
  /** candidates that nothing decides between */
  open: Candidate[];
}

/**
 * Gives each field one place and each place one field, the surest first. Where two candidates are close together neither is
 * taken. Fields that share a word, at as many places, are in the form's order, whichever of them the word means more plainly;
 * what nothing decides stays open.
 */
export function assign(candidates: Candidate[], orderOf: (fieldId: string) => number): Assigned {
  let rest = [...candidates].sort(
    (a, b) => b.merit - a.merit || pageOrder(a) - pageOrder(b) || orderOf(a.field.id) - orderOf(b.field.id),
  );
  const bound: Candidate[] = [];
  let waiting = sharing(rest);
  for (;;) {
    const clear = takeClear(rest, waiting);
    const round = clear.taken.length > 0 ? clear : takeByOrder(rest, orderOf, bound);
    if (round.taken.length === 0) {
      if (waiting.size === 0) break;
      waiting = new Set();
    }
    bound.push(...round.taken);
    rest = round.left;
  }
  return { bound, open: rest };
}

/** Candidates of several fields for several places under one and the same word: none of them is clear by itself. */
function sharing(candidates: Candidate[]): Set<Candidate> {
  const shared = new Set<Candidate>();
  for (const [word, group] of groupBy(candidates, (one) => one.word)) {
    if (word === '' || !(group.length >= 4 && isTwin(group))) continue;
    for (const one of group) shared.add(one);
  }
  return shared;
}

/** As many places as fields, and each place may be each of them. */
const isTwin = (group: Candidate[]): boolean => {
  const fields = new Set(group.map((one) => one.field.id)).size;
  return fields >= 2 && new Set(group.map(pageOrder)).size === fields && group.length === fields * fields;
};

const pageOrder = (candidate: Candidate): number => candidate.places[0]?.index ?? 0;

interface Round {
  taken: Candidate[];
  left: Candidate[];
}

function takeClear(sorted: Candidate[], waiting: ReadonlySet<Candidate>): Round {
  const byField = groupBy(sorted, (one) => one.field.id);
  const byPlace = groupBy(sorted, pageOrder);
  const fields = new Set<string>();
  const places = new Set<number>();
  const taken: Candidate[] = [];
  for (const one of sorted) {
    if (waiting.has(one) || fields.has(one.field.id) || places.has(pageOrder(one))) continue;
    const rival = (other: Candidate): boolean =>
      other !== one &&
      !fields.has(other.field.id) &&
      !places.has(pageOrder(other)) &&
      Math.abs(one.merit - other.merit) < margin;
    // Both rivals wait for this round's end: what else is taken may decide between them.
    if ((byField.get(one.field.id) ?? []).some(rival) || (byPlace.get(pageOrder(one)) ?? []).some(rival)) continue;
    fields.add(one.field.id);
    places.add(pageOrder(one));
    taken.push(one);
  }
  return { taken, left: sorted.filter((one) => !fields.has(one.field.id) && !places.has(pageOrder(one))) };
}

/** As many places as fields under one and the same word: they are in the form's order. */
function takeByOrder(left: Candidate[], orderOf: (fieldId: string) => number, bound: Candidate[]): Round {
  for (const group of groupBy(left, (one) => one.word || (one.evidence[0]?.text ?? '')).values()) {
    const fields = [...new Set(group.map((one) => one.field.id))].sort((a, b) => orderOf(a) - orderOf(b));
    const places = [...new Set(group.map(pageOrder))].sort((a, b) => a - b);
    if (fields.length < 2 || fields.length !== places.length) continue;
    const taken = fields.flatMap((field, position) => {
      const one = group.find((candidate) => candidate.field.id === field && pageOrder(candidate) === places[position]);
      return one
        ? [
            {
              ...one,
              confidence: Math.min(one.confidence, 0.8),
              evidence: [...one.evidence, { via: 'order' as const, text: `${position + 1}/${fields.length}` }],
            },
          ]
        : [];
    });
    if (taken.length !== fields.length || !agrees(taken, bound, orderOf)) continue;
    return { taken, left: left.filter((one) => !fields.includes(one.field.id) && !places.includes(pageOrder(one))) };
  }
  return { taken: [], left };
}

/** The order holds only if the fields already bound around them stand in the form's order too. */
function agrees(taken: Candidate[], bound: Candidate[], orderOf: (fieldId: string) => number): boolean {
  const families = new Set(taken.map((one) => one.field.id.split('.')[0]));
  const near = [...taken, ...bound.filter((one) => families.has(one.field.id.split('.')[0]))].sort(
    (a, b) => pageOrder(a) - pageOrder(b),
  );
  const outOfOrder = near.filter((one, position) => {
    const before = near[position - 1];
    return before !== undefined && orderOf(before.field.id) > orderOf(one.field.id);
  });
  return outOfOrder.length * 3 <= near.length;
}

function groupBy<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
