import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { excesses, most, repeatedKeys, tooDeep } from './bounds';
import { mostTold } from './complain';
import type { PackProblem } from './problem';
import { bareScalars } from './quoting';
import { syntaxInWords } from './yaml-words';
import { noText, unlawful } from './yaml-law';

/** Steps from the top of a file to a place in it. */
export type Path = readonly PropertyKey[];

/** A parsed file. `at` says where in the text a place stands, for problems found later. */
export interface YamlFile {
  file: string;
  value: unknown;
  at(path: Path): { file: string; line: number; path: string };
}

/**
 * Parses one file. What a YAML parser would only warn of is a problem here, and so is an expression or an example value
 * without quotes: unquoted `!x`, `>=95`, `0.10` and `2026-01-05` mean something else.
 */
export function readYaml(file: string, text: string): { read?: YamlFile; problems: PackProblem[] } {
  const whole = (what: string, remedy: string) => ({ problems: [{ code: 'pack-shape' as const, file, line: 0, path: '', what, remedy }] });
  if (text.length > most.file) return whole(`文件超过${most.file / 10_000}万字`, '拆成几个文件');
  if (noText(text)) return whole('文件不是 UTF-8 编码的文字', '用文本编辑器另存为 UTF-8');
  const lines = new LineCounter();
  if (tooDeep(text)) return whole('层层嵌套太深，读不出来', '减少嵌套');
  const document = parseDocument(text.replace(/\r\n?/g, '\n'), { lineCounter: lines, strict: true, uniqueKeys: false, version: '1.2' });
  const line = (offset: number | undefined) => (offset === undefined ? 0 : lines.linePos(offset).line);
  const place = (path: Path) => {
    const node = nearest(document, path);
    return { file, line: line(node?.range?.[0]), path: path.map(String).join('.') };
  };
  const faults = [...document.errors, ...document.warnings].slice(0, mostTold).map((fault): PackProblem => ({
    code: 'pack-syntax',
    file,
    line: line(fault.pos[0]),
    path: '',
    ...syntaxInWords(fault),
  }));
  if (faults.length > 0) return { problems: faults };
  const forbidden = unlawful(document).slice(0, mostTold).map(({ path, what, remedy }): PackProblem => ({ code: 'pack-syntax', ...place(path), what, remedy }));
  if (forbidden.length > 0) return { problems: forbidden };
  const unquoted = bareScalars(document.contents).slice(0, mostTold).map((path): PackProblem => ({
    code: 'pack-syntax',
    ...place(path),
    what: '表达式和示例值没有加引号',
    remedy: '用英文双引号括起来',
  }));
  const tooMuch = excesses(document.contents).slice(0, mostTold).map(({ path, what }): PackProblem => ({ code: 'pack-shape', ...place(path), what, remedy: '缩短或拆开' }));
  const twice = repeatedKeys(document.contents).slice(0, mostTold).map((path): PackProblem => ({
    code: 'pack-syntax',
    ...place(path),
    what: `键 ${String(path.at(-1))} 写了两次`,
    remedy: '只留一个',
  }));
  const problems = [...unquoted, ...tooMuch, ...twice];
  if (problems.length > 0) return { problems };
  return { read: { file, value: document.toJS({ maxAliasCount: 0 }), at: place }, problems: [] };
}

function nearest(document: Document, path: Path) {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return undefined;
}
