import type { FormSpec } from '@/lib/model/pack';
import type { Path } from './yaml-file';

/** Words that no part of an id may be: the language's own, or an object's in the host. */
const takenAnywhere = new Set(['true', 'false', 'null', 'in', 'constructor', 'prototype', '__proto__']);
/** Words that no id may begin with: reserved by the language at the root, its types, and what is always bound. */
const takenAtRoot = new Set([
  'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package', 'namespace',
  'return', 'var', 'void', 'while',
  'bool', 'int', 'uint', 'double', 'string', 'bytes', 'list', 'map', 'type', 'null_type', 'dyn', 'cel', 'optional',
  'row', 'today', 'earlier', 'field',
]);
export const isTaken = (id: string): boolean =>
  takenAtRoot.has(id.split('.')[0] ?? '') || id.split('.').some((step) => takenAnywhere.has(step));

type Note = (path: Path, what: string, remedy: string) => void;

/** Checks the law of ids on one form: no reserved word, no id twice, no value that is also a parent of values. */
export function checkIds(form: FormSpec, note: Note): void {
  const ids = form.fields.map((field) => field.id);
  const roots = new Set<string>();
  form.fields.forEach(({ id }, index) => {
    const path = ['fields', index, 'id'];
    roots.add(id.split('.')[0] ?? '');
    if (isTaken(id)) note(path, `编号 ${id} 用了保留词`, '换一个词');
    if (ids.some((other) => other.startsWith(`${id}.`))) note(path, `编号 ${id} 既是栏目又是上级`, `把栏目改成 ${id}.total 之类`);
  });
  once(form.fields, ['fields'], '编号', note);
  once(form.sections, ['sections'], '分区', note);
  once(form.variants, ['variants'], '变体', note);
  const tables = new Set<string>();
  form.tables.forEach(({ id, columns, levels, fixed }, index) => {
    const path = ['tables', index];
    if (isTaken(id)) note([...path, 'id'], `编号 ${id} 用了保留词`, '换一个词');
    if (tables.has(id) || roots.has(id)) note([...path, 'id'], `编号 ${id} 与别的栏目或表格重复`, '换一个词');
    tables.add(id);
    columns.forEach((column, at) => {
      if (takenAnywhere.has(column.id)) note([...path, 'columns', at, 'id'], `编号 ${column.id} 用了保留词`, '换一个词');
    });
    once(columns, [...path, 'columns'], '列', note);
    once(levels, [...path, 'levels'], '二级指标', note);
    once(fixed, [...path, 'fixed'], '固定行', note);
  });
}

function once(items: readonly { id: string }[], path: Path, kind: string, note: Note): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) note([...path, index, 'id'], `${kind} ${id} 重复`, '编号各不相同');
    seen.add(id);
  });
}
