import { cellPlace, fieldPlace, type Contents, type Place } from '@/lib/model/filing';
import type { FormSpec, TableSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { levelIndex, type LevelWords } from '@/lib/packs/expression/levels';
import { saidColumns } from '@/lib/packs/expression/said-columns';

/** One thing that the form requires, and whether it is there. */
interface Requirement {
  section: string;
  at: Place;
  label: string;
  filled: boolean;
}

/**
 * How complete a filing is: `share = filled / required`, 1 for a form that requires nothing. Required are
 * - each field that the form marks so;
 * - each 二级指标 that the form marks so, filled by a row of it that was begun;
 * - each table that the form marks so, filled by any row that was begun;
 * - in each row that was begun, each column that the form marks so, but for those that place it: its levels, and the first
 *   column of a table whose rows are printed.
 * A row is begun when anything else is written in it. Text that says nothing (无, —) counts as filled here:
 * whether it will do is a rule's business.
 */
export function completeness(form: FormSpec, filing: Contents, vocabularies: readonly LevelWords[] = []) {
  const all = requirements(form, filing, vocabularies);
  const filled = all.filter((each) => each.filled).length;
  return { filled, required: all.length, share: all.length === 0 ? 1 : filled / all.length };
}

/** What is missing in one section of the form. */
export interface MissingSection {
  section: { id: string; label: string };
  missing: { at: Place; label: string }[];
}

/** Everything required that is not there, by section in the form's order; sections that lack nothing are left out. */
export function missing(form: FormSpec, filing: Contents, vocabularies: readonly LevelWords[] = []): MissingSection[] {
  const absent = requirements(form, filing, vocabularies).filter((each) => !each.filled);
  return form.sections.flatMap(({ id, label }) => {
    const here = absent.filter((each) => each.section === id);
    return here.length === 0 ? [] : [{ section: { id, label }, missing: here.map(({ at, label }) => ({ at, label })) }];
  });
}

function requirements(form: FormSpec, filing: Contents, vocabularies: readonly LevelWords[]): Requirement[] {
  const fields = form.fields
    .filter((field) => field.required)
    .map(({ id, label, section }) => ({ section, at: fieldPlace(id), label, filled: !blank(filing.fields[id]) }));
  return [...fields, ...form.tables.flatMap((table) => ofTable(table, filing, vocabularies))];
}

function ofTable(table: TableSpec, filing: Contents, vocabularies: readonly LevelWords[]): Requirement[] {
  const { id, section, label, columns } = table;
  const levelOf = levelIndex(table.levels, vocabularies);
  const said = saidColumns(table);
  const begun = (filing.tables[id] ?? [])
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => said.some((column) => !blank(row[column])));
  const levels = new Set(begun.map(({ row }) => levelOf(row.level1 ?? '', row.level2 ?? '').id));
  const whole = table.required ? [{ section, at: id, label, filled: begun.length > 0 }] : [];
  const each = table.levels
    .filter((level) => level.required)
    .map((level) => ({ section, at: id, label: level.level2, filled: levels.has(level.id) }));
  const cells = begun.flatMap(({ row, index }) =>
    columns
      .filter((column) => column.required && said.includes(column.id))
      .map((column) => ({
        section,
        at: cellPlace(id, index, column.id),
        label: `${blank(row.name) ? `第${index + 1}行` : (row.name ?? '')} ${column.label}`,
        filled: !blank(row[column.id]),
      })),
  );
  return [...whole, ...each, ...cells];
}
