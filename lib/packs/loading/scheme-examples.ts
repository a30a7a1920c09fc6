import type { RuleCase, SchemeSpec } from '@/lib/model/pack';
import type { FormTypes } from '../expression/form-types';
import type { Complain } from './complain';
import type { Placed } from './files';
import type { FormIndex } from './form-index';
import type { Path } from './yaml-file';

/** Checks that the worked examples of a scheme name what its form and the scheme itself have. */
export function checkSchemeExamples(scheme: Placed<SchemeSpec>, forms: FormIndex, first: FormTypes | undefined, complain: Complain): void {
  const { it, at } = scheme;
  const note = (path: Path, what: string) => complain('pack-reference', at(path), what, '写表式和评分办法里有的编号');
  if (it.examples.length === 0) complain('pack-rule', at(['examples']), '没有示例', '至少写一个算好总分的示例');
  it.examples.forEach((example, index) => {
    const path = ['examples', index];
    const types = example.filing.form === undefined ? first : forms(example.filing.form);
    if (types === undefined) note([...path, 'filing', 'form'], `没有表式 ${example.filing.form ?? ''}`);
    else checkFiling(example.filing, types, (place, what) => note([...path, 'filing', ...place], what));
    for (const key of ['judged', 'lines', 'lamps', 'suggested'] as const) {
      for (const id of Object.keys(example[key])) {
        if (!namesLine(it, id)) note([...path, key, id], `没有评分行 ${id}`);
      }
    }
  });
}

/** A line, a part of it, a line of a row (`indicator/数量指标·场次`), or a group. */
function namesLine({ lines, groups }: SchemeSpec, id: string): boolean {
  const [whole = '', part] = id.split('.', 2);
  const line = lines.find((each) => (each.each === undefined ? whole === each.id : whole.startsWith(`${each.id}/`)));
  if (line === undefined) return part === undefined && groups.some((group) => group.id === whole);
  return part === undefined || line.parts.some((each) => each.id === part);
}

function checkFiling({ fields, tables }: RuleCase, { form }: FormTypes, note: (path: Path, what: string) => void): void {
  for (const id of Object.keys(fields)) {
    if (!form.fields.some((field) => field.id === id)) note(['fields', id], `没有栏目 ${id}`);
  }
  for (const [id, rows] of Object.entries(tables)) {
    const columns = form.tables.find((table) => table.id === id)?.columns;
    if (columns === undefined) {
      note(['tables', id], `没有表格 ${id}`);
      continue;
    }
    rows.forEach((row, index) => {
      for (const column of Object.keys(row)) {
        if (!columns.some((each) => each.id === column)) note(['tables', id, index, column], `没有列 ${column}`);
      }
    });
  }
}
