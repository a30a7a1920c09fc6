import type { Box } from './box';
import { said, textOf } from './box';
import { labelRef, type LabelRef } from './collector';
import { attribute } from './dom';
import { saysChosen } from './says-chosen';
import type { Ties } from './visiting';

const none: readonly LabelRef[] = [];

/** Labels that the page ties to a control itself: `<label for>`, aria-labelledby. */
export function tiedNames(box: Box, ties: Ties): readonly LabelRef[] {
  const { found } = box;
  if (!found) return none;
  const { control } = found;
  const id = (control === box.element ? '' : attribute(control, 'id')) || said(box, 'id');
  const by = (control === box.element ? '' : attribute(control, 'aria-labelledby')) || said(box, 'aria-labelledby');
  if (id === '' && by === '') return none;
  const out: LabelRef[] = [];
  const label = id === '' ? undefined : ties.label(id, control);
  if (label) push(out, 'for', label);
  for (const target of by.split(/\s+/).slice(0, 8)) {
    const named = target === '' ? null : ties.named(target);
    if (named && named !== box && !saysChosen(box, textOf(named))) push(out, 'aria', named);
  }
  return out;
}

function push(out: LabelRef[], via: 'for' | 'aria', box: Box): void {
  const text = textOf(box);
  if (text !== '') out.push(labelRef(via, text, [box]));
}
