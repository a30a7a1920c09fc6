import type { BoundTable } from '@/lib/model/match';
import { evidenceText, percent } from './evidence-text';
import type { TableLexicon } from './lexicon';
import type { SheetCell } from './scene';
import type { TablesFound } from './tables';

/** Where the rows of a table come from: which head of which grid is which column, and which column has none. */
export function explainTable({ table }: TableLexicon, bound: BoundTable | undefined, { blocks }: TablesFound): string[] {
  if (!bound) return ['页面没有这张表'];
  const lines = [`${bound.rows.length} 行 ${percent(bound.confidence)}`];
  const own = blocks.filter(({ block }) => block.table.table.id === table.id);
  for (const { block, sheet } of own) {
    const columns = block.columns.map(({ column, via, text }) => `${column.id}=${evidenceText({ via, text })}`);
    lines.push(`  框架${sheet.frame} 表格${sheet.index}：${columns.join('，')}`);
    const taken = (cell: SheetCell): boolean =>
      [...block.columns, ...block.open.flatMap(({ claims }) => claims)].some(
        (claim) => claim.from < cell.cell.column + cell.cell.columnSpan && cell.cell.column < claim.to,
      );
    const idle = Array.from({ length: block.first - block.header }, (_, row) => block.sheet.row(block.header + row))
      .flat()
      .filter((cell) => cell.text.trim() !== '' && !taken(cell));
    if (idle.length > 0) lines.push(`  不认识的列：${idle.map((cell) => `“${cell.text.trim()}”`).join('，')}`);
  }
  if (own.length === 0) lines.push('  由重复的标签读出，不是表格');
  const there = new Set(bound.rows.flatMap((row) => Object.keys(row.bindings)));
  const missing = table.columns.filter(({ id }) => !there.has(id) && bound.rows.every((row) => (row.cells[id] ?? '') === ''));
  if (missing.length > 0) lines.push(`  页面没有的列：${missing.map(({ id, label }) => `${id} ${label}`).join('，')}`);
  return lines;
}
