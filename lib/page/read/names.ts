import type { Box } from './box';
import { textOf } from './box';
import { labelRef, type LabelRef } from './collector';
import { attribute } from './dom';
import type { Walked } from './walk';

/** Labels that the page ties to a control itself: `<label for>`, aria-labelledby. */
export function tiedNames(box: Box, walked: Walked): LabelRef[] {
  const { found } = box;
  if (!found) return [];
  const out: LabelRef[] = [];
  const id = attribute(found.control, 'id') || attribute(found.root, 'id');
  const label = id === '' ? undefined : walked.labels.get(id);
  if (label) push(out, 'for', label);
  const by = attribute(found.control, 'aria-labelledby') || attribute(found.root, 'aria-labelledby');
  for (const target of by.split(/\s+/).slice(0, 8)) {
    const named = target === '' ? null : walked.ids.get(target);
    if (named && named !== box) push(out, 'aria', named);
  }
  return out;
}

function push(out: LabelRef[], via: 'for' | 'aria', box: Box): void {
  const text = textOf(box);
  if (text !== '') out.push(labelRef(via, text, [box]));
}
