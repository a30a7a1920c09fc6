import { readingDelta } from '@/lib/model/reading-delta';
import { Changes } from '@/lib/page/follow/changes';
import { changedValues, sameElements, sameStructure } from '@/lib/page/follow/compare';
import { slice } from '@/lib/page/follow/follow';
import { readPage, type PageReading } from '@/lib/page/read';
import { askHeld } from '@/lib/page/read/held';

let live: PageReading | undefined;
let told = 0;
let asked = 0;
let turn = 0;
let changes = new Changes();
const observer = new MutationObserver((records) => changes.note(records));

/** Reads once, and watches from now on. */
export function prepareFollowing(): number {
  live = readPage(document);
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  return live.reading.slots.length;
}

const rows = (): HTMLTableRowElement[] => [...document.querySelectorAll('tr')].filter((row) => row.querySelector('input'));

const ways = {
  /** other words in a cell that names its row */
  renamed(row: HTMLTableRowElement) {
    const [cell] = row.cells;
    if (cell?.firstChild) cell.firstChild.nodeValue = `改名的指标${turn}`;
  },
  /** drawn anew, as a framework does with the row of a changed model */
  redrawn(row: HTMLTableRowElement) {
    const copy = row.cloneNode(true) as HTMLTableRowElement;
    const input = copy.querySelector('input');
    if (input) input.value = `${turn}`;
    row.replaceWith(copy);
  },
  /** one row more, or that one row gone again */
  added(row: HTMLTableRowElement) {
    if (turn % 2 === 0) row.nextElementSibling?.remove();
    else row.after(row.cloneNode(true));
  },
};

/** Changes one row in the middle of the page. Resolves when the page has drawn it, as it has before anyone looks. */
export async function changeRow(way: keyof typeof ways): Promise<void> {
  turn++;
  const all = rows();
  const row = all[Math.floor(all.length / 2)];
  if (row) ways[way](row);
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What comes before a change is followed: values that scripts set are asked for, as many as one turn asks for. */
export function askOn(): void {
  asked = askHeld(live?.slots ?? [], asked % (live?.slots.length ?? 1), slice);
}

/** Whether all values were asked for. */
export const isAsked = (): boolean => asked === live?.slots.length;

/** What follows from a change in the content script: reading, comparing, saying what is different. */
export function followChange(): void {
  if (!live) return;
  const reading = readPage(document, live, changes);
  changes = new Changes();
  if (!sameStructure(live.reading, reading.reading)) told = JSON.stringify(readingDelta(live.reading, reading.reading) ?? {}).length;
  // of other elements at the same places the background is told their values
  else told = changedValues(live.reading, reading.reading).length + (sameElements(live, reading) ? 0 : 1);
  live = reading;
}

/** What asking a page for anything costs. */
export const nothing = (): void => undefined;

/** Characters, or values, of what was told last. */
export const toldSize = (): number => told;
