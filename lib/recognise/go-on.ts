import type { BlockColumn } from './column-claims';
import { readCode } from './label';
import type { FormLexicon } from './lexicon';
import { type BlockRows, readRows } from './rows';
import type { Sheet } from './scene';

/**
 * Frameworks draw head, body and footer as grids of their own. A grid without a head, right after one whose columns it has,
 * gives that one its rows if it has none yet, and its totals in any case.
 * @returns whether it gave anything
 */
export function goOn(before: BlockRows | undefined, sheet: Sheet, lexicon: FormLexicon): boolean {
  if (!before || before.block.sheet.frame !== sheet.frame) return false;
  const { block } = before;
  if (block.end < block.sheet.rows || sheet.index !== before.sheet.index + 1) return false;
  const more = continued(before, sheet, lexicon);
  if (!more || (more.rows.length === 0 && more.totals.length === 0) || (before.rows.length > 0 && more.rows.length > 0)) return false;
  if (more.rows.length > 0) take(before, more);
  else {
    before.totals.push(...more.totals);
    for (const place of more.inside) before.inside.add(place);
  }
  return true;
}

/** A head in one frame, its rows in the one grid of another frame that has its columns and no head of its own. */
export function joinFrames(all: readonly BlockRows[], sheets: readonly Sheet[], lexicon: FormLexicon): void {
  const used = new Set(all.flatMap(({ block, sheet }) => [block.sheet, sheet]));
  for (const before of all) {
    const { block } = before;
    if (before.rows.length > 0 || block.end < block.sheet.rows) continue;
    const bodies = sheets.flatMap((sheet) => {
      const apart = sheet.frame !== block.sheet.frame && !used.has(sheet);
      const more = apart ? continued(before, sheet, lexicon) : undefined;
      return more && more.rows.length > 0 ? [more] : [];
    });
    const [body] = bodies;
    if (!body || bodies.length > 1) continue;
    used.add(body.sheet);
    take(before, body);
  }
}

function take(before: BlockRows, more: BlockRows): void {
  before.rows.push(...more.rows);
  before.totals.push(...more.totals);
  before.writable = more.writable;
  before.sheet = more.sheet;
  before.last = more.last;
  for (const place of more.inside) before.inside.add(place);
  for (const level of more.levels) before.levels.add(level);
}

/** The rows of a sheet read under a head that stands elsewhere. */
function continued({ block }: BlockRows, sheet: Sheet, lexicon: FormLexicon): BlockRows | undefined {
  const columns = block.sheet.columns === sheet.columns ? block.columns : byCode(block.columns, block.sheet, sheet);
  return columns && readRows({ ...block, columns, sheet, header: 0, first: 0, end: sheet.rows }, lexicon);
}

/** The columns of a head found by their codes in a body that has more, or fewer, of them. */
function byCode(columns: readonly BlockColumn[], head: Sheet, body: Sheet): BlockColumn[] | undefined {
  const codes = body.grid.columnCodes.map(readCode);
  const found = columns.flatMap((claim) => {
    const code = readCode(head.grid.columnCodes[claim.from] ?? '');
    const at = code === '' ? -1 : codes.indexOf(code);
    return at < 0 ? [] : [{ ...claim, from: at, to: at + 1 }];
  });
  return found.length >= 3 && found.length * 3 >= columns.length * 2 ? found : undefined;
}
