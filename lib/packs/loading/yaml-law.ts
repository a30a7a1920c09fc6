import { isAlias, isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import { samples } from './quoting';
import type { Path } from './yaml-file';

/** Something that YAML allows and a pack does not: where it stands, and what to write instead. */
export interface Unlawful {
  path: Path;
  what: string;
  remedy: string;
}

/** Names that every object of the host has: no key and no id of a pack, so that looking one up never finds the host's. */
const ofHost = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const isHostName = (id: string): boolean => id.split('.').some((step) => ofHost.has(step));

/** Ids are words: so long, of so many steps. */
const longestId = 80;
const mostSteps = 8;
const isUnfitId = (id: string): boolean => id.length > longestId || id.split('.').length > mostSteps || isHostName(id);
const unfitId = (id: string): [what: string, remedy: string] =>
  id.length > longestId || id.split('.').length > mostSteps
    ? [`编号 ${id.slice(0, 20)}… 太长`, `最多${longestId}字、${mostSteps}段`]
    : [`编号 ${id} 用了保留词`, '换一个词'];

/** Plain decimal figures that are exactly the number they look like. */
const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const mostDigits = 15;

/** Characters that change how a text looks without being seen: controls, marks of direction, halves of pairs. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

/** A file in another encoding, or no text at all. */
export const noText = (text: string): boolean => text.includes('\0') || text.includes('\ufffd');

/** Goes over a parsed file. What stands in examples may be as odd as what people type. */
export function unlawful(document: Document): Unlawful[] {
  const found: Unlawful[] = [];
  if (document.directives?.yaml.explicit === true) found.push({ path: [], what: '不用写 %YAML', remedy: '去掉这一行' });
  visit(document.contents, [], false, found);
  return found;
}

function visit(node: unknown, path: Path, sample: boolean, found: Unlawful[]): void {
  const note = (what: string, remedy: string, at = path) => found.push({ path: at, what, remedy });
  if (isAlias(node)) {
    note('不能用 YAML 的别名（*）', '把内容写全；不是别名的加英文双引号');
    return;
  }
  if (isNode(node) && 'anchor' in node && node.anchor !== undefined) note('不能用 YAML 的锚点（&）', '去掉；不是锚点的加英文双引号');
  if (isNode(node) && node.tag !== undefined) note('不能用 YAML 的标签（!）', '去掉；不是标签的加英文双引号');
  if (isScalar(node)) visitScalar(node.value, node.source, sample, note);
  if (isSeq(node)) node.items.forEach((item, at) => visit(item, [...path, at], sample, found));
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
    if (name === undefined) note('键名要是一个词', '写约定的键名；数字和符号加英文双引号');
    else if (unseen.test(name)) note('键名里有看不见的字符', '删去这个字符');
    else if (isHostName(name)) note(`键名 ${name} 不能用`, '换一个词', [...path, name]);
    else if (name === 'id' && isScalar(value) && typeof value.value === 'string' && isUnfitId(value.value)) note(...unfitId(value.value), [...path, name]);
    else visit(value, [...path, name], sample || samples.has(name), found);
  }
}

function visitScalar(value: unknown, source: string | undefined, sample: boolean, note: (what: string, remedy: string) => void): void {
  if (typeof value === 'number' || typeof value === 'bigint') {
    const written = source ?? '';
    const digits = written.replace(/[-.]/g, '').replace(/^0+/, '').length;
    if (!plainNumber.test(written) || digits > mostDigits) note(`数字 ${written.slice(0, 40)} 写法不对`, `写成普通的十进制数，最多${mostDigits}位；编号和文字加英文双引号`);
  } else if (typeof value === 'string' && !sample) {
    const [odd] = unseen.exec(value) ?? [];
    if (odd !== undefined) note(`文字里有看不见的字符（U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`, '删去这个字符');
  }
}
