import type { OutcomeWhy, SetStep } from '@/lib/model/plan';
import { sameRow } from '@/lib/model/same-row';
import { nameAt, slotsNamed, type Stand } from '@/lib/model/stand';
import { fold } from '@/lib/model/text';
import type { LiveReading } from '../page';
import { urlOf } from '../read/dom';
import { wordsBeside, type Words } from '../widgets/cells/drawn-anew';
import { rowOf } from '../widgets/cells/neighbours';
import type { Anchors } from './anchors';
import { find, type Work } from './attempt';
import { samePage } from './standing';

/** Watches over the cells of a row while their editors stand open: an editor says nothing of whose cell it is in. */
export interface OpenCells {
  /** The cell of this step is the next to be opened; none stands open. */
  next(step: SetStep): void;
  /** This is its cell, about to be pressed: by what stands beside it now it is told until its editor is gone. */
  found(cell: Element): void;
  /** Its editor is there, or that of another cell of the row, which opened with it. */
  opened(step: SetStep, cell: Element): void;
  /** What speaks against the next gesture. */
  against(): OutcomeWhy;
}

/** A cell whose editor stands open, and what told it. */
interface Open {
  cell: Element;
  /** undefined for a step that says nothing of what its place stands among */
  stand: Stand | undefined;
  live: LiveReading;
  index: number;
  row: Words;
}

export function watchOpenCells(work: Work): OpenCells {
  let turn: SetStep | undefined;
  let open: Open[] = [];
  let pressed: { step: SetStep; at: Element | null; row: Words } | undefined;
  return {
    next(step) {
      turn = step;
      open = [];
      pressed = undefined;
    },
    found(cell) {
      if (turn) pressed = { step: turn, at: rowOf(cell), row: wordsBeside(cell) };
    },
    opened(step, cell) {
      // of the others too: what stands beside them may be another row's since the press
      const row = pressed && (pressed.step === step || pressed.at === rowOf(cell)) ? pressed.row : wordsBeside(cell);
      const live = work.page.live();
      open.push({ cell, stand: step.stand, live, index: live.indexOf(step.key), row });
    },
    against() {
      if (work.signal.aborted) return 'stopped';
      const { editing } = work;
      if (editing.composing() || editing.inBox() || (pressed?.at && editing.in(pressed.at))) return 'user-editing';
      if (open.length > 0) return open.map((one) => another(one, work)).find((why) => why !== '') ?? '';
      const place = turn ? find(turn, work) : '';
      return typeof place === 'string' ? place : '';
    },
  };
}

/** Why the cell of an open editor is another one by now. The page is read anew only where something of it is. */
function another(open: Open, work: Work): OutcomeWhy {
  const { cell, stand, live, index } = open;
  if (!cell.isConnected) return 'not-found';
  if (!saysTheSame(open.row, wordsBeside(cell), work.anchors)) return 'label-changed';
  if (!stand) return '';
  if (urlOf(cell.ownerDocument) !== stand.page) return 'page-changed';
  if (live.stands(index) && isThere(live, stand) && samePage(live, stand, work.anchors)) return '';
  work.page.refresh();
  const now = work.page.live();
  const at = now.reading.slots.findIndex((_, slot) => cell.contains(now.element(slot)));
  const named = at === -1 ? live.stands(index) : isNamed(nameAt(now.reading, at), stand.name, cell);
  if (!named) return 'label-changed';
  return samePage(now, stand, work.anchors) ? '' : 'page-changed';
}

/** An editor may bring a heading of its own into the cell, and what the cell says may name it: the other names tell. */
function isNamed(name: string, then: string, cell: Element): boolean {
  if (name === then) return true;
  const now = name.split('\n');
  const [, ...labels] = then.split('\n');
  const own = fold(cell.textContent ?? '');
  return labels.every((label) => now.includes(label)) && now.every((text) => then.split('\n').includes(text) || own.includes(text));
}

/** Whether what tells whose page it is stands in it still. */
const isThere = (live: LiveReading, { around }: Stand): boolean =>
  around.every(({ name }) => slotsNamed(live.reading, name).every((slot) => live.element(slot) !== null));

/** What another step of the plan has brought into the row may be shown only now. */
function saysTheSame(then: Words, now: Words, { turns }: Anchors): boolean {
  if (then.length !== now.length) return false;
  const both = then.flatMap((before, place) => {
    const after = now[place];
    return before === undefined || after === undefined || (before !== after && turns(before, after)) ? [] : [{ before, after }];
  });
  return sameRow(both.map(({ before }) => before), both.map(({ after }) => after));
}
