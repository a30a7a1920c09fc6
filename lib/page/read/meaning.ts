import { coverage, isSheet, type Block } from './cells';
import { looksOf } from './certain-looks';
import { formRow } from './form-rows';
import { headerRowsOf } from './headers';
import type { Meant, State } from './meant';
import { dataRow, headRow, inScope } from './under-heads';

/** Says of each cell of a block what it is for, and of each cell with a value which cells name it. One pass by rows. */
export function meaningOf(block: Block): Meant {
  const headed = headerRowsOf(block);
  const meant: Meant = { meaning: new Map(), labels: new Map(), headerRows: 0 };
  while (headed[meant.headerRows]) meant.headerRows++;
  const state: State = { block, at: coverage(block), meant, looks: looksOf(block), heads: [], pattern: null, above: [] };
  const sheet = isSheet(block);
  block.rows.forEach((line, row) => {
    if (headed[row]) headRow(state, line, headed);
    else if (sheet || inScope(state, line)) dataRow(state, line, row);
    else formRow(state, line);
  });
  return meant;
}
