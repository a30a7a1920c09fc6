/** A stretch of text that both have, or that only one of two texts has. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond this many differing signs the whole middle counts as changed: nobody reads it sign by sign. */
const longest = 240;

/** A figure or a Latin word changes as a whole; anything else sign by sign. */
const sign = /\d+(?:\.\d+)?|[A-Za-z]+|./gsu;

/** What changed from `from` to `to`. The texts are given back whole and in order. */
export function charDiff(from: string, to: string): Stretch[] {
  const a: string[] = from.match(sign) ?? [];
  const b: string[] = to.match(sign) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const stretches: Stretch[] = [];
  push(stretches, 'same', a.slice(0, head).join(''));
  middle(stretches, a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  push(stretches, 'same', a.slice(a.length - tail).join(''));
  return stretches;
}

function middle(stretches: Stretch[], a: string[], b: string[]): void {
  if (a.length > longest || b.length > longest) {
    push(stretches, 'gone', a.join(''));
    push(stretches, 'new', b.join(''));
    return;
  }
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(stretches, 'same', a[i] ?? '');
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) push(stretches, 'gone', a[i++] ?? '');
    else push(stretches, 'new', b[j++] ?? '');
  }
}

function push(stretches: Stretch[], kind: Stretch['kind'], text: string): void {
  if (text === '') return;
  const last = stretches.at(-1);
  if (last?.kind === kind) last.text += text;
  else stretches.push({ kind, text });
}
