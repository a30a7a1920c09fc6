import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { PackProblem } from './problem';

/** Steps from the top of a file to a place in it. */
export type Path = readonly PropertyKey[];

/** A parsed file. `at` says where in the text a place stands, for problems found later. */
export interface YamlFile {
  file: string;
  value: unknown;
  at(path: Path): { file: string; line: number; path: string };
}

/** Keys under which stands an expression, or a text with expressions in its gaps. */
const expressions = new Set(['when', 'require', 'message', 'fix', 'mend', 'compute', 'points', 'held', 'why', 'raise']);
/** Keys whose every scalar is a value as a person would type it. */
const samples = new Set(['pass', 'fail', 'filing']);

/**
 * Parses one file. What a YAML parser would only warn of is a problem here, and so is an expression or an example value
 * without quotes: unquoted `!x`, `>=95`, `0.10` and `2026-01-05` mean something else.
 */
export function readYaml(file: string, text: string): { read?: YamlFile; problems: PackProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true, version: '1.2' });
  const line = (offset: number | undefined) => (offset === undefined ? 0 : lines.linePos(offset).line);
  const place = (path: Path) => {
    const node = nearest(document, path);
    return { file, line: line(node?.range?.[0]), path: path.map(String).join('.') };
  };
  const faults = [...document.errors, ...document.warnings].map((fault): PackProblem => ({
    code: 'pack-syntax',
    file,
    line: line(fault.pos[0]),
    path: '',
    what: `YAML 写法有误（${fault.message.split('\n')[0] ?? ''}）`,
    remedy: '按所在行改正；含特殊符号的文字要加引号',
  }));
  if (faults.length > 0) return { problems: faults };
  const unquoted = bareScalars(document.contents, [], false).map((path): PackProblem => ({
    code: 'pack-syntax',
    ...place(path),
    what: '表达式和示例值没有加引号',
    remedy: '用英文双引号括起来',
  }));
  if (unquoted.length > 0) return { problems: unquoted };
  return { read: { file, value: document.toJS({ maxAliasCount: 0 }), at: place }, problems: [] };
}

function nearest(document: Document, path: Path) {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return undefined;
}

/** Paths of scalars that must be quoted and are not. An alias stands for something written elsewhere: none is allowed. */
function bareScalars(node: unknown, path: Path, quoted: boolean): Path[] {
  if (isAlias(node)) return [path];
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
