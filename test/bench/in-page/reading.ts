import type { Match } from '@/lib/model/match';
import type { FrameReading } from '@/lib/model/reading';
import { builtinPacks } from '@/lib/packs/builtin';
import { readPage } from '@/lib/page/read';
import { sense as look } from '@/lib/page/sense';
import { recognise as bind } from '@/lib/recognise';
import { labelsByQuery } from '../alternatives/label-by-query';
import { labelsByField } from '../alternatives/labels-by-field';
import { standingOf } from '../pages';

export interface Share {
  controls: number;
  row: number;
  column: number;
  section: number;
}

/** The reading is handed on as the background gets it: parsed from text. */
let frames: FrameReading[] = [];

export const sense = (): boolean => look(document).worth;

export const read = (): number => readPage(document).reading.slots.length;

/** Reads once, for `recognise`. */
export function prepareReading(): number {
  const { reading } = readPage(document);
  const text = JSON.stringify(reading);
  frames = [{ frame: 0, document: '', reading: JSON.parse(text) }];
  return text.length;
}

export const recognise = (): Match | null => bind(frames, builtinPacks).match;

/** How much was bound: for the figure's note. */
export function recognised(): { form: string; bound: number } {
  const match = recognise();
  const rows = Object.values(match?.tables ?? {}).flatMap((table) => table.rows);
  const cells = rows.reduce((sum, row) => sum + Object.keys(row.bindings).length, 0);
  return { form: match?.form ?? 'none', bound: Object.keys(match?.fields ?? {}).length + cells };
}

export const readByField = (): number => labelsByField(document).length;

export const readByQuery = (): number => labelsByQuery(document).length;

/** Reads in a task of its own on a page whose layout is out of date. @returns the task's time where it was a long one */
export async function readChanged(): Promise<number> {
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ entryTypes: ['longtask'] });
  document.body.append(document.createElement('p'));
  await new Promise<void>((done) => {
    setTimeout(() => {
      read();
      done();
    });
  });
  // an entry comes with a later task
  await new Promise((later) => setTimeout(later, 200));
  observer.disconnect();
  return Math.max(0, ...long);
}

/** Hosts of shadow roots, so many side by side and so many in each other, each with a label and an input. */
export function drawShadows(wide: number, deep: number): number {
  for (let index = 0; index < wide; index++) {
    let parent: Node = document.body;
    for (let depth = 0; depth < deep; depth++) {
      const host = parent.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      root.append(Object.assign(document.createElement('label'), { textContent: `指标${index}之${depth}` }), document.createElement('input'));
      parent = root;
    }
  }
  return read();
}

/** Looking for controls by one query and for words in the text of the whole page. */
export const senseByText = (): boolean =>
  document.querySelectorAll('input,select,textarea,[contenteditable],[role]').length > 0 && /绩效|指标|自评/.test(document.body.innerText);

/** Of how many controls of the grid page the row, the column and the section were named rightly. */
export function shareRead(): Share {
  const live = readPage(document);
  const { slots, sections } = live.reading;
  const share = { controls: 0, row: 0, column: 0, section: 0 };
  slots.forEach((slot, index) => {
    const control = live.element(index);
    const expected = standingOf(control?.getAttribute('name') ?? '');
    if (!expected) return;
    share.controls++;
    if (slot.labels.some(({ via, text }) => via === 'row' && text.includes(expected.row))) share.row++;
    if (slot.labels.some(({ via, text }) => via === 'column' && text === expected.column)) share.column++;
    if (sections[slot.section]?.title === expected.section) share.section++;
  });
  return share;
}

export function shareByField(): Share {
  const share = { controls: 0, row: 0, column: 0, section: 0 };
  for (const field of labelsByField(document)) {
    const expected = standingOf(field.name);
    if (!expected) continue;
    share.controls++;
    if (field.left.includes(expected.row)) share.row++;
    if (field.top.includes(expected.column)) share.column++;
  }
  return share;
}
