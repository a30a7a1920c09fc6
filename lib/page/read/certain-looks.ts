import { holds, type Block } from './cells';
import { lookOf } from './headers';
import { colon, valueLike } from './words';

export type Looks = Map<string, 'label' | 'value'>;

/** Looks that are certain in this block: of cells in front of controls, and of cells that hold controls. */
export function looksOf(block: Block): Looks {
  const labels = new Set<string>();
  const values = new Set<string>();
  for (const line of block.rows) {
    line.forEach((cell, index) => {
      const right = line[index + 1];
      if (holds(cell)) values.add(lookOf(cell));
      else if (cell.text === '') return;
      else if (cell.head !== '' || colon.test(cell.text) || (right && holds(right))) labels.add(lookOf(cell));
      else if (valueLike.test(cell.text) && cell.text !== '') values.add(lookOf(cell));
    });
  }
  const looks: Looks = new Map();
  if (labels.size === 0 || values.size === 0) return looks;
  for (const look of labels) if (!values.has(look)) looks.set(look, 'label');
  for (const look of values) if (!labels.has(look)) looks.set(look, 'value');
  return looks;
}
