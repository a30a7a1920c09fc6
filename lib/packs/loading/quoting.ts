import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from './yaml-file';

/** Keys under which stands an expression, or a text with expressions in its gaps. */
export const expressions = new Set(['when', 'require', 'message', 'fix', 'mend', 'compute', 'points', 'held', 'why', 'raise', 'suggest', 'lamp', 'figure']);
/** Keys whose every scalar is a value as a person would type it. */
export const samples = new Set(['pass', 'fail', 'filing']);

/** Paths of scalars that must be quoted and are not. */
export function bareScalars(node: unknown, path: Path = [], quoted = false): Path[] {
  if (isScalar(node)) {
    const bare = node.type === 'PLAIN';
    return quoted && bare ? [path] : [];
  }
  if (isSeq(node)) return node.items.flatMap((item, at) => bareScalars(item, [...path, at], quoted));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const inside = quoted || samples.has(name) || (expressions.has(name) && isScalar(value));
    return bareScalars(value, [...path, name], inside);
  });
}
