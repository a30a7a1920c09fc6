import { coverage, isSheet, nameless, type Block } from './cells';
import { looksOf } from './certain-looks';
import { formRow } from './form-rows';
import { headerRowsOf } from './headers';
import type { State } from './meant';
import { dataRow, headRow, inScope } from './under-heads';

/** Tells each cell of a block what it is for, and each cell with a value which cells name it. One pass by rows. @returns how many rows head it */
export function mean(block: Block): number {
  const headed = headerRowsOf(block);
  // the cells of what stays the same were asked before
  for (const cell of block.rows.flat()) {
    cell.meaning = 'remark';
    cell.names = nameless;
  }
  const state: State = { block, at: coverage(block), looks: looksOf(block), heads: [], pattern: null, above: [] };
  const sheet = isSheet(block);
  block.rows.forEach((line, row) => {
    if (headed[row]) headRow(state, line, headed);
    else if (sheet || inScope(state, line)) dataRow(state, line, row);
    else formRow(state, line);
  });
  const first = headed.indexOf(false);
  return first < 0 ? headed.length : first;
}
