import type { CarrySpec, FormSpec } from '@/lib/model/pack';
import type { Complain } from './complain';
import type { Placed } from './files';
import type { FormIndex } from './form-index';
import type { Path } from './yaml-file';

type Note = (path: Path, what: string, remedy: string) => void;

/** Checks what a form says of other forms: those that follow it, and what it takes from earlier ones. */
export function checkTies({ it: form, at }: Placed<FormSpec>, forms: FormIndex, complain: Complain): void {
  const note: Note = (path, what, remedy) => complain('pack-reference', at(path), what, remedy);
  form.next.forEach((reference, index) => {
    if (forms(reference) === undefined) note(['next', index], `没有表式 ${reference}`, '写已有的表式编号');
  });
  form.carry.forEach((carry, index) => {
    const from = forms(carry.from)?.form;
    if (from === undefined) note(['carry', index, 'from'], `没有表式 ${carry.from}`, '写已有的表式编号');
    else checkCarry(form, carry, from, (path, what, remedy) => note(['carry', index, ...path], what, remedy));
  });
}

function checkCarry(form: FormSpec, { fields, tables, cells }: CarrySpec, from: FormSpec, note: Note): void {
  const field = (of: FormSpec, id: string) => of.fields.some((each) => each.id === id);
  const table = (of: FormSpec, id: string) => of.tables.find((each) => each.id === id);
  const remedy = `左边写本表式的编号，右边写 ${from.id} 的编号`;
  for (const [here, there] of Object.entries(fields)) {
    if (!field(form, here)) note(['fields', here], `没有栏目 ${here}`, remedy);
    if (!field(from, there)) note(['fields', here], `${from.id} 没有栏目 ${there}`, remedy);
  }
  for (const [here, source] of Object.entries(tables)) {
    const [own, theirs] = [table(form, here), table(from, source.from)];
    if (own === undefined) note(['tables', here], `没有表格 ${here}`, remedy);
    if (theirs === undefined) note(['tables', here, 'from'], `${from.id} 没有表格 ${source.from}`, remedy);
    for (const [column, there] of Object.entries(source.columns)) {
      if (own && !own.columns.some(({ id }) => id === column)) note(['tables', here, 'columns', column], `没有列 ${column}`, remedy);
      if (theirs && !theirs.columns.some(({ id }) => id === there)) note(['tables', here, 'columns', column], `${from.id} 没有列 ${there}`, remedy);
    }
  }
  for (const [cell, there] of Object.entries(cells)) {
    const [, id = '', row = '', column = ''] = /^(\w+)\[([^\]]+)\]\.(\w+)$/.exec(cell) ?? [];
    const own = table(form, id);
    const known = own?.fixed.some((fixed) => fixed.id === row) && own.columns.some((each) => each.id === column);
    if (!known) note(['cells', cell], `没有单元格 ${cell}`, '写成 表格[固定行].列');
    if (!field(from, there)) note(['cells', cell], `${from.id} 没有栏目 ${there}`, remedy);
  }
}
