import { fold } from '@/lib/model/text';
import { rowOf } from './neighbours';

/** What a cell holds beside words: 编辑 becomes 保存 when its row opens. */
const noWords = 'input, select, textarea, button, a, [role=button], [contenteditable]:not([contenteditable=false])';

/** What the cells of a row say, by place; undefined where something is edited or pressed, and for the cell that is asked about. */
export type Words = (string | undefined)[];

export function wordsBeside(cell: Element): Words {
  return [...(rowOf(cell)?.children ?? [])].map((other) =>
    other.contains(cell) || other.querySelector(noWords) || other.matches(noWords) ? undefined : fold(other.textContent ?? ''),
  );
}

/**
 * Where a cell stands, for a grid that draws the cell or its row anew when it opens: an editor that bears a name of its own
 * says nothing of the column that it is in.
 * @returns the cell that stands there now in a row of the very same words; null where there is none, or too little tells the row
 */
export function placeOf(cell: Element): () => Element | null {
  const row = rowOf(cell);
  const rows = row?.parentElement ?? null;
  const at = placeIn(row, cell);
  const line = row ? [...(rows?.children ?? [])].indexOf(row) : -1;
  const words = wordsBeside(cell);
  const above = textAbove(row);
  // an empty row is told by the one that it stands under
  const isTold = (now: Element): boolean => words.some((word) => word) || (above !== '' && textAbove(now) === above);
  return () => {
    const now = row?.isConnected ? row : rows?.isConnected ? rows.children[line] : undefined;
    const there = now?.children[at];
    return now && there && isTold(now) && saysTheSame(words, wordsBeside(there)) ? there : null;
  };
}

const textAbove = (row: Element | null): string => fold(row?.previousElementSibling?.textContent ?? '');

const placeIn = (row: Element | null, cell: Element): number => [...(row?.children ?? [])].findIndex((part) => part === cell);

const saysTheSame = (then: Words, now: Words): boolean =>
  then.length === now.length && then.every((before, place) => before === undefined || now[place] === undefined || before === now[place]);
