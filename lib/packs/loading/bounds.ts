import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from './yaml-file';

/** What a pack may hold at most, so that loading it stays short whoever wrote it. Texts are counted in characters. */
export const most = { pack: 2_000_000, file: 1_000_000, files: 500, text: 20_000, rules: 2_000, items: 5_000 } as const;

/** A text that is too long, or a list or map with too many parts: where it stands, and what it is too much of. */
export interface Excess {
  path: Path;
  what: string;
}

/** Looks through parsed YAML for texts and lists beyond the bounds. */
export function excesses(node: unknown, path: Path = []): Excess[] {
  if (isScalar(node)) {
    return typeof node.value === 'string' && node.value.length > most.text ? [{ path, what: `文字超过${most.text}字` }] : [];
  }
  if (!isSeq(node) && !isMap(node)) return [];
  if (node.items.length > most.items) return [{ path, what: `一处超过${most.items}项` }];
  if (isSeq(node)) return node.items.flatMap((item, at) => excesses(item, [...path, at]));
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    return name.length > most.text ? [{ path, what: `文字超过${most.text}字` }] : excesses(value, [...path, name]);
  });
}

/** A key that stands twice in one map. The parser's own check compares every key with every other. */
export function repeatedKeys(node: unknown, path: Path = []): Path[] {
  if (isSeq(node)) return node.items.flatMap((item, at) => repeatedKeys(item, [...path, at]));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const again = seen.has(name) ? [[...path, name]] : [];
    seen.add(name);
    return [...again, ...repeatedKeys(value, [...path, name])];
  });
}

const deepestFlow = 60;
const widestIndent = 300;

/** Is a text nested so deeply that parsing it could exhaust the stack: brackets, or list marks and spaces before a line. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > deepestFlow) return true;
  }
  return text.split('\n').some((line) => (/^[\s\-?:]*/.exec(line)?.[0].length ?? 0) > widestIndent);
}
