import type { FormSpec } from '@/lib/model/pack';
import { refusal } from '../expression/bounds';
import { formTypes } from '../expression/form-types';
import { typeNames } from '../expression/typing';
import type { Complain } from './complain';
import type { Placed } from './files';

/** Words that no part of an id may be: the language's own, or an object's in the host. */
const takenAnywhere = new Set(['true', 'false', 'null', 'in', 'constructor', 'prototype', '__proto__']);
/** Words that no id may begin with: reserved by the language at the root, its types, and what is always bound. */
const takenAtRoot = new Set([
  'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package', 'namespace',
  'return', 'var', 'void', 'while',
  'bool', 'int', 'uint', 'double', 'string', 'bytes', 'list', 'map', 'type', 'null_type', 'dyn', 'cel', 'optional', 'row', 'today',
]);
export const isTaken = (id: string): boolean =>
  takenAtRoot.has(id.split('.')[0] ?? '') || id.split('.').some((step) => takenAnywhere.has(step));

/** Checks one form: the law of ids, what it refers to, and its computed fields. */
export function checkForm({ it: form, at }: Placed<FormSpec>, complain: Complain): void {
  const before = complain.count();
  checkIds(form, (path, what, remedy) => complain('pack-shape', at(path), what, remedy));
  const sections = new Set(form.sections.map((section) => section.id));
  const fields = new Set(form.fields.map((field) => field.id));
  for (const [kind, list] of [['fields', form.fields], ['tables', form.tables]] as const) {
    list.forEach((item, index) => {
      if (sections.has(item.section)) return;
      complain('pack-reference', at([kind, index, 'section']), `没有分区 ${item.section}`, '写表式 sections 里有的分区');
    });
  }
  for (const [role, id] of Object.entries(form.identity)) {
    if (id === undefined || fields.has(id)) continue;
    complain('pack-reference', at(['identity', role]), `没有栏目 ${id}`, '写表式 fields 里有的栏目');
  }
  if (complain.count() > before) return;
  const { environment } = formTypes(form);
  form.fields.forEach((field, index) => {
    if (field.compute === undefined) return;
    const refused = refusal(environment, field.compute, [typeNames[field.type]]);
    if (refused) complain('pack-rule', at(['fields', index, 'compute']), refused.what, refused.remedy);
  });
}

function checkIds(form: FormSpec, complain: (path: readonly PropertyKey[], what: string, remedy: string) => void): void {
  const ids = form.fields.map((field) => field.id);
  const roots = new Set<string>();
  form.fields.forEach(({ id }, index) => {
    const path = ['fields', index, 'id'];
    roots.add(id.split('.')[0] ?? '');
    if (isTaken(id)) complain(path, `编号 ${id} 用了保留词`, '换一个词');
    if (ids.indexOf(id) < index) complain(path, `编号 ${id} 重复`, '每个栏目的编号各不相同');
    if (ids.some((other) => other.startsWith(`${id}.`))) complain(path, `编号 ${id} 既是栏目又是上级`, `把栏目改成 ${id}.total 之类`);
  });
  const tables = new Set<string>();
  form.tables.forEach(({ id, columns }, index) => {
    const path = ['tables', index, 'id'];
    if (isTaken(id)) complain(path, `编号 ${id} 用了保留词`, '换一个词');
    if (tables.has(id) || roots.has(id)) complain(path, `编号 ${id} 与别的栏目或表格重复`, '换一个词');
    tables.add(id);
    const seen = new Set<string>();
    columns.forEach((column, at) => {
      const where = ['tables', index, 'columns', at, 'id'];
      if (takenAnywhere.has(column.id)) complain(where, `编号 ${column.id} 用了保留词`, '换一个词');
      if (seen.has(column.id)) complain(where, `列 ${column.id} 重复`, '每列的编号各不相同');
      seen.add(column.id);
    });
  });
}
