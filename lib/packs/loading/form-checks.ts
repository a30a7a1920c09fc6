import type { FormSpec, TableSpec } from '@/lib/model/pack';
import { refusal } from '../expression/bounds';
import { formTypes } from '../expression/form-types';
import { typeNames } from '../expression/typing';
import type { Complain } from './complain';
import { cycleOf, namedIn, tooLongFrom, wayInWords } from './compute-cycles';
import type { Placed } from './files';
import { checkBounds } from './form-bounds';
import { checkIds } from './form-ids';
import type { Path } from './yaml-file';

type Note = (path: Path, what: string, remedy: string) => void;

/** Checks one form by itself: the law of ids, what its parts name of one another, and what it computes. */
export function checkForm({ it: form, at }: Placed<FormSpec>, complain: Complain): void {
  const before = complain.count();
  const missing: Note = (path, what, remedy) => complain('pack-reference', at(path), what, remedy);
  const misshapen: Note = (path, what, remedy) => complain('pack-shape', at(path), what, remedy);
  checkIds(form, misshapen);
  checkBounds(form, misshapen);
  checkSections(form, missing);
  checkLines(form, misshapen);
  form.tables.forEach((table, index) => checkFixed(table, ['tables', index, 'fixed'], missing));
  checkVariants(form, missing);
  for (const [role, id] of Object.entries(form.identity)) {
    if (id === undefined || form.fields.some((field) => field.id === id)) continue;
    missing(['identity', role], `没有栏目 ${id}`, '写表式 fields 里有的栏目');
  }
  if (complain.count() === before) checkComputed(form, (path, what, remedy) => complain('pack-rule', at(path), what, remedy));
}

/** Every field and table stands in a section; a section that says how its rows are printed prints each of its fields once. */
function checkSections(form: FormSpec, note: Note): void {
  const sections = new Set(form.sections.map((section) => section.id));
  for (const [kind, list] of [['fields', form.fields], ['tables', form.tables]] as const) {
    list.forEach((item, index) => {
      if (!sections.has(item.section)) note([kind, index, 'section'], `没有分区 ${item.section}`, '写表式 sections 里有的分区');
    });
  }
  form.sections.forEach((section, index) => {
    if (section.rows === undefined) return;
    const own = form.fields.filter((field) => field.section === section.id).map(({ id }) => id);
    const printed = section.rows.flat();
    section.rows.forEach((row, line) => {
      row.forEach((id, place) => {
        if (!own.includes(id)) note(['sections', index, 'rows', line, place], `分区里没有栏目 ${id}`, '写属于这个分区的栏目');
        else if (printed.indexOf(id) !== printed.lastIndexOf(id)) note(['sections', index, 'rows', line, place], `栏目 ${id} 排了两次`, '每个栏目排一次');
      });
    });
    const left = own.filter((id) => !printed.includes(id));
    if (left.length > 0) note(['sections', index, 'rows'], `没有排进 ${left.join('、')}`, '把分区的每个栏目排进一行');
  });
}

/** A line has room for labels and short blanks only. */
function checkLines({ sections, fields, tables }: FormSpec, note: Note): void {
  const tall = [...fields.filter(({ type }) => type === 'longtext'), ...tables];
  sections.forEach(({ id, drawn }, index) => {
    const first = drawn === 'line' ? tall.find(({ section }) => section === id) : undefined;
    if (first !== undefined) note(['sections', index, 'drawn'], `一行里放不下 ${first.id}`, '去掉 drawn，或把长文本和表格放进别的分区');
  });
}

/** What printed rows name: columns, and other printed rows that they add up, none of which leads back to itself. */
function checkFixed({ columns, fixed }: TableSpec, path: Path, note: Note): void {
  const rows = new Map(fixed.map((row) => [row.id, row]));
  fixed.forEach((row, index) => {
    for (const id of Object.keys(row.cells)) {
      if (!columns.some((column) => column.id === id)) note([...path, index, 'cells', id], `没有列 ${id}`, '写表格里有的列');
    }
    row.sum.forEach((id, place) => {
      if (!rows.has(id)) note([...path, index, 'sum', place], `没有固定行 ${id}`, '写表格 fixed 里有的行');
    });
  });
  const sums = new Map(fixed.map((row) => [row.id, row.sum]));
  const at = (row: string | undefined): Path => [...path, fixed.findIndex(({ id }) => id === row), 'sum'];
  const cycle = cycleOf(sums);
  if (cycle !== undefined) note(at(cycle[0]), `合计行循环相加：${wayInWords(cycle)}`, '去掉其中一环');
  const long = cycle === undefined ? tooLongFrom(sums) : undefined;
  if (long !== undefined) note(at(long), `合计行 ${long} 层层相加太多`, '直接加最下面的各行');
}

function checkVariants(form: FormSpec, note: Note): void {
  const fields = new Set(form.fields.map(({ id }) => id));
  const tables = new Map(form.tables.map((table) => [table.id, table]));
  form.variants.forEach((variant, index) => {
    const path = ['variants', index];
    for (const [id, columns] of Object.entries(variant.tables)) {
      const table = tables.get(id);
      if (table === undefined) {
        note([...path, 'tables', id], `没有表格 ${id}`, '写表式里有的表格');
        continue;
      }
      columns.forEach((column, at) => {
        const known = table.columns.some((each) => each.id === column.id);
        if (!known) note([...path, 'tables', id, at, 'id'], `没有列 ${column.id}`, '写表格里有的列');
        if (columns.findIndex((each) => each.id === column.id) < at) note([...path, 'tables', id, at, 'id'], `列 ${column.id} 重复`, '每列写一次');
      });
    }
    for (const id of Object.keys(variant.fields)) {
      if (!fields.has(id)) note([...path, 'fields', id], `没有栏目 ${id}`, '写表式里有的栏目');
    }
    variant.without.forEach((id, at) => {
      if (!fields.has(id) && !tables.has(id)) note([...path, 'without', at], `没有栏目或表格 ${id}`, '写表式里有的编号');
    });
  });
}

/** The expressions of computed fields and columns fit their types, and none of them leads back to itself. */
function checkComputed(form: FormSpec, note: Note): void {
  const types = formTypes(form);
  const uses = new Map<string, readonly string[]>();
  const paths = new Map<string, Path>();
  const check = (node: string, path: Path, source: string, environment: typeof types.environment, wanted: string, table?: string) => {
    const refused = refusal(environment, source, [wanted]);
    if (refused) note(path, refused.what, refused.remedy);
    else uses.set(node, namedIn(environment.parse(source).ast, form, table));
    paths.set(node, path);
  };
  form.fields.forEach(({ id, type, compute }, index) => {
    if (compute !== undefined) check(id, ['fields', index, 'compute'], compute, types.environment, typeNames[type]);
  });
  form.tables.forEach((table, index) => {
    const environment = types.rowEnvironment(table.id) ?? types.environment;
    table.columns.forEach(({ id, type, compute }, at) => {
      if (compute === undefined) return;
      check(`${table.id}.${id}`, ['tables', index, 'columns', at, 'compute'], compute, environment, typeNames[type], table.id);
    });
  });
  const cycle = cycleOf(uses);
  if (cycle !== undefined) note(paths.get(cycle[0] ?? '') ?? [], `计算循环：${wayInWords(cycle)}`, '让其中一项由人填写，或改算法');
  const long = cycle === undefined ? tooLongFrom(uses) : undefined;
  if (long !== undefined) note(paths.get(long) ?? [], `${long} 层层计算太多`, '直接用最下面的各项计算');
}
