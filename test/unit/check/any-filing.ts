import * as fc from 'fast-check';
import type { Contents, Row } from '@/lib/model/filing';
import type { ColumnSpec, FieldSpec, FormSpec, Pack, RuleCase, TableSpec } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';

/** Texts that people and their enemies write anywhere. */
export const oddTexts = [
  '', ' ', '无', '—', '0', '-5', '-0', 'NaN', 'Infinity', '1e308', '约120', '0000', '0年', '2026-02-30', '9'.repeat(400), '\ud800', '送\udfff温暖', '＝＞<script>',
  '≥'.repeat(50), '(((((((', '{row.name}', '__proto__', 'constructor', '１２３，４５６．７８', '２０２６年１１月', '\u200b\u202e\ufeff', '。'.repeat(60),
];

/** What the examples of all rules say at each field and column: texts on which rules speak. */
function said(packs: readonly Pack[]): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  const note = (cells: Record<string, string>) => {
    for (const [id, text] of Object.entries(cells)) texts.set(id, (texts.get(id) ?? new Set()).add(text));
  };
  for (const rule of packs.flatMap((pack) => pack.rules)) {
    for (const example of [...rule.examples.pass, ...rule.examples.fail] satisfies RuleCase[]) {
      note(example.fields);
      for (const rows of Object.values(example.tables)) rows.forEach(note);
      if (example.row !== undefined) note(example.row);
    }
  }
  return texts;
}
const known = said(builtinPacks);

/** Any text for a field or a column: mostly what an example says there. */
export function anyText({ id, options }: Pick<FieldSpec | ColumnSpec, 'id' | 'options'>): fc.Arbitrary<string> {
  const likely = [...(known.get(id) ?? []), ...(options ?? [])];
  return fc.oneof(
    { weight: 6, arbitrary: likely.length === 0 ? fc.constant('甲') : fc.constantFrom(...likely) },
    { weight: 2, arbitrary: fc.constantFrom(...oddTexts) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  );
}

export function anyRow(table: TableSpec): fc.Arbitrary<Row> {
  const places: Row[] = [
    ...table.levels.map(({ level1, level2 }) => ({ level1, level2 })),
    ...table.fixed.map(({ label, cells }) => ({ ...cells, [table.columns.find(({ id }) => !(id in cells))?.id ?? '']: label })),
  ];
  const cells = fc.record(Object.fromEntries(table.columns.map((column) => [column.id, anyText(column)])));
  if (places.length === 0) return cells;
  return fc.tuple(cells, fc.option(fc.constantFrom(...places))).map(([row, place]) => ({ ...row, ...place }));
}

/** Any filing of a form: some of its fields, a few rows in each table. */
export function anyContents(form: FormSpec): fc.Arbitrary<Contents> {
  return fc.record(
    {
      fields: fc
        .tuple(...form.fields.map((field) => fc.option(anyText(field)).map((text): [string, string][] => (text === null ? [] : [[field.id, text]]))))
        .map((written) => Object.fromEntries(written.flat())),
      tables: fc.record(Object.fromEntries(form.tables.map((table) => [table.id, fc.array(anyRow(table), { maxLength: 6 })]))),
      moneyUnit: fc.constantFrom('元' as const, '万元' as const, undefined),
    },
    { requiredKeys: ['fields', 'tables'] },
  );
}

/** Every form of the built-in packs with its full id. */
export const everyForm = builtinPacks.flatMap((pack) => pack.forms.map((form) => ({ id: `${pack.id}/${form.id}`, form })));
