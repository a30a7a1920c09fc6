import { parsePlace, type Place } from '../model/filing';
import { labelColumn } from '../model/pack';
import type { SetStep } from '../model/plan';
import { normal } from '../model/text';
import { decidedBy, rowOf } from './deciding';
import { specAt } from './page-unit';
import type { Standing } from './propose';
import type { FrameStep } from './steps';

/** In a row of indicators what is chosen first decides what the rest may be: 定性 clears value and unit. */
const columns = ['level1', 'level2', 'operator', 'name', 'value', 'unit'];

/** One step with where it comes in the order. */
interface Ranked {
  work: FrameStep;
  /** fields, then rows, then what is worked out of both */
  phase: number;
  /** table and row; '' for fields */
  row: string;
  rank: number;
  /** where the place stands in its frame */
  position: number;
}

/**
 * The steps of a plan in the order in which the page can take them: fields as they stand on the page; rows one after the other,
 * in each the levels, then the operator, the name, value and unit; amounts that others add up to last of all, when the page has
 * come to rest. A step whose options another one decides names it in `after`.
 */
export function inOrder(work: readonly FrameStep[], standing: Standing): FrameStep[] {
  const ranked = work.map((one) => rankOf(one, standing)).sort(compare);
  const earlier = new Map<string, SetStep[]>();
  return ranked.map(({ work: { frame, step }, row, phase }) => {
    const near = `${frame} ${row}`;
    const before = earlier.get(near) ?? [];
    const decider = decidedBy(standing, step.at, before);
    earlier.set(near, [...before, step]);
    return { frame, step: { ...step, ...(decider && { after: decider.key }), ...(phase === computedPhase && { rested: true }) } };
  });
}

const fieldPhase = 0;
const rowPhase = 1;
const computedPhase = 2;

function rankOf(work: FrameStep, standing: Standing): Ranked {
  const { frame, step } = work;
  const parts = parsePlace(step.at);
  const first = standing.index.bindings.get(step.at)?.slots.find((ref) => ref.frame === frame);
  const column = parts?.kind === 'cell' ? parts.column : '';
  const known = columns.indexOf(column);
  return {
    work,
    phase: isSum(standing, step.at) ? computedPhase : parts?.kind === 'cell' ? rowPhase : fieldPhase,
    row: rowOf(step.at),
    rank: column === '' ? 0 : known === -1 ? columns.length : known,
    position: first?.slot ?? 0,
  };
}

/** What others come to: a computed field or column, the printed row that adds up others. */
function isSum(standing: Standing, place: Place): boolean {
  const spec = specAt(standing, place);
  if (spec?.compute !== undefined) return true;
  const parts = parsePlace(place);
  const table = parts?.kind === 'cell' && spec?.type === 'money' ? standing.form.tables.find(({ id }) => id === parts.table) : undefined;
  if (!table || parts?.kind !== 'cell') return false;
  const said = normal(standing.filing.tables[table.id]?.[parts.row]?.[labelColumn(table)?.id ?? ''] ?? '');
  return table.fixed.some(({ label, synonyms, sum }) => sum.length > 0 && [label, ...synonyms].some((name) => normal(name) === said));
}

/** Rows stay in the order of the plan, which is the page's; steps of one place stay in theirs. */
function compare(a: Ranked, b: Ranked): number {
  if (a.phase !== b.phase) return a.phase - b.phase;
  if (a.work.frame !== b.work.frame) return a.work.frame - b.work.frame;
  if (a.row !== b.row) return a.row === '' || b.row === '' ? a.position - b.position : rowOrder(a.row, b.row);
  return a.rank - b.rank || a.position - b.position;
}

function rowOrder(a: string, b: string): number {
  const [one, other] = [parsePlace(a), parsePlace(b)];
  if (one?.kind !== 'row' || other?.kind !== 'row') return 0;
  return one.table === other.table ? one.row - other.row : one.table < other.table ? -1 : 1;
}
