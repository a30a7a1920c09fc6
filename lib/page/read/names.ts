import type { Box } from './box';
import { textOf } from './box';
import { labelRef, type LabelRef } from './collector';
import { attribute } from './dom';
import type { Ties } from './visiting';

/** Labels that the page ties to a control itself: `<label for>`, aria-labelledby. */
export function tiedNames(box: Box, ties: Ties): LabelRef[] {
  const { found } = box;
  if (!found) return [];
  const out: LabelRef[] = [];
  const id = attribute(found.control, 'id') || attribute(found.root, 'id');
  const label = id === '' ? undefined : ties.label(id);
  if (label) push(out, 'for', label);
  const by = attribute(found.control, 'aria-labelledby') || attribute(found.root, 'aria-labelledby');
  for (const target of by.split(/\s+/).slice(0, 8)) {
    const named = target === '' ? null : ties.named(target);
    if (named && named !== box) push(out, 'aria', named);
  }
  return out;
}

function push(out: LabelRef[], via: 'for' | 'aria', box: Box): void {
  const text = textOf(box);
  if (text !== '') out.push(labelRef(via, text, [box]));
}
