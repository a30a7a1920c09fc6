import type { Box } from './box';
import { hidesItself } from './dom';
import { tiedNames } from './names';
import { oneMore } from './one-more';
import { Sequence } from './sequence';
import { visitGrid } from './visit-grid';
import type { Context, Visit } from './visiting';

/** Reads a box and what is in it: labels find their controls, titles open sections, grids are read as grids. */
export function visit(on: Visit, box: Box, at: Context): void {
  if (on.absorbed.has(box)) return;
  const block = on.blocks.get(box);
  if (block) visitGrid(on, block, at);
  else if (box.found) takeControl(on, box, at);
  else if (box.controls === 1 && !box.words && !box.conceals && box.grids === 0) takeControl(on, soleControl(box), at);
  else on.into.sections.scoped(() => new Sequence(on, box, at).read(), !closes(box));
}

/** Boxes that hold a part of the form for themselves: what opens in them ends with them. */
const closes = (box: Box): boolean =>
  /^(?:fieldset|td|th|details|dialog)$/.test(box.tag) || /^(?:tabpanel|dialog|region|group)$/.test(box.role);

/** The widget of a box that holds nothing else. */
function soleControl(box: Box): Box {
  let at = box;
  while (!at.found) {
    const inner = at.children.find((child) => child.controls > 0 && (!child.hidden || at.hidden));
    if (!inner) return at;
    at = inner;
  }
  return at;
}

function takeControl(on: Visit, box: Box, at: Context): void {
  // what is not drawn in a part that is not drawn either is the hidden twin of another control
  if (at.hidden && box.found && hidesItself(box.found.root)) return;
  const { label } = at;
  const around = label ? (label.names ?? [label.ref].concat(at.outer)) : at.outer;
  const tied = tiedNames(box, on.ties);
  const slot = on.into.control(box, tied.length === 0 ? around : tied.concat(around), at);
  // a label that has its control is taken, though that is left out
  if (label) label.takers = oneMore(label.takers, slot);
}
