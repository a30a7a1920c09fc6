/** Which texts of a list hold a token: ascending indexes, each once. Tokens are numbers. */
export interface Postings {
  of(token: number): Int32Array;
  tokens(): Iterable<number>;
}

const none = new Int32Array(0);

/** Two characters as one token; a single last character stands before 0. */
export const pairToken = (first: number, second: number): number => first * 0x10000 + second;

/** The pair that a text begins with; 0 for an empty one. */
export function firstPair(text: string): number {
  return text === '' ? 0 : pairToken(text.charCodeAt(0), text.length === 1 ? 0 : text.charCodeAt(1));
}

/**
 * Posting lists of the character pairs of each text, in flat arrays. Every character begins exactly one pair, the last
 * one with 0, so that the lists of all pairs that begin with a character are the list of that character.
 */
export function pairPostings(texts: readonly string[]): Postings {
  let length = 0;
  for (const text of texts) length += text.length;
  return packed(texts.length, length, (add) => {
    texts.forEach((text, at) => {
      for (let i = 0; i < text.length; i++) {
        add(at, pairToken(text.charCodeAt(i), i + 1 < text.length ? text.charCodeAt(i + 1) : 0));
      }
    });
  });
}

/** Members by group: group `g` has `members[starts[g]]` up to before `members[starts[g + 1]]`, ascending. */
export interface Groups {
  starts: Int32Array;
  members: Int32Array;
}

/** Sorts members into groups; `groupOf` gives each member's. */
export function grouped(groupOf: Int32Array, groups: number): Groups {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(groupOf.length);
  for (let member = 0; member < groupOf.length; member++) {
    const group = groupOf[member] ?? 0;
    const place = next[group] ?? 0;
    members[place] = member;
    next[group] = place + 1;
  }
  return { starts, members };
}

/** Collects occurrences (`add(text, token)`, texts ascending) and lays them out by token; `room` is how many at most. */
export function packed(texts: number, room: number, collect: (add: (text: number, token: number) => void) => void): Postings {
  const numbers = new Map<number, number>();
  const seen: number[] = [];
  const last: number[] = [];
  const occurrences = new Int32Array(room);
  const owners = new Int32Array(room);
  let count = 0;
  collect((text, token) => {
    let number = numbers.get(token);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(token, number);
      seen.push(0);
      last.push(-1);
    }
    if (last[number] === text || text >= texts) return;
    last[number] = text;
    seen[number] = (seen[number] ?? 0) + 1;
    occurrences[count] = number;
    owners[count++] = text;
  });
  const starts = new Int32Array(numbers.size + 1);
  for (let number = 0; number < numbers.size; number++) starts[number + 1] = (starts[number] ?? 0) + (seen[number] ?? 0);
  const next = starts.slice();
  const lists = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const number = occurrences[i] ?? 0;
    const place = next[number] ?? 0;
    lists[place] = owners[i] ?? 0;
    next[number] = place + 1;
  }
  return {
    of(token) {
      const number = numbers.get(token);
      return number === undefined ? none : lists.subarray(starts[number], starts[number + 1]);
    },
    tokens: () => numbers.keys(),
  };
}

/** What two ascending lists share; the first should be the shorter. */
export function intersect(short: Int32Array, long: Int32Array): Int32Array {
  const shared = new Int32Array(Math.min(short.length, long.length));
  let count = 0;
  let at = 0;
  for (const item of short) {
    while (at < long.length && (long[at] ?? 0) < item) at++;
    if (at === long.length) break;
    if (long[at] === item) shared[count++] = item;
  }
  return shared.subarray(0, count);
}
