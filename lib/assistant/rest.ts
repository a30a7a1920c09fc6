import { parsePlace, type Contents, type Filing, type Place, type Row } from '../model/filing';
import { labelColumn, type TableSpec } from '../model/pack';
import type { OutcomeWhy, PlanLine, Receipt } from '../model/plan';
import type { Provenance } from '../model/provenance';
import { blank, normal } from '../model/text';
import type { HeldPlan } from './memory';
import type { HeldOffer } from './offers';
import { moneyUnitAt } from './page-unit';
import { levelOf, propose, type Proposal, type Standing } from './propose';

/** What the user had ticked of a plan, row by row as the plan numbers them: laid over the page again, what arrived is no line any more. */
export interface Rest {
  plan: string;
  contents: Contents;
  /** where each value came from */
  sources: Record<Place, Pick<PlanLine, 'why' | 'provenance'>>;
  /** rows that the page did not have when the plan was made, `table[row]` */
  asked: string[];
}

/** Reasons for which a line was not tried to its end, and may be now. */
const leftOff: readonly OutcomeWhy[] = ['stopped', 'page-changed', 'timed-out', 'value-changed', 'user-editing', 'row-dropped', 'row-elsewhere', 'row-form'];

/** Whether a fill ended before its end. */
export const isUnfinished = ({ steps }: Receipt): boolean => steps.some(({ why }) => leftOff.includes(why));

/** What a plan is to bring to the page it was made on, in words that outlast rows that come and go. */
export function restOf(standing: Standing, { plan, needed }: HeldPlan, ticked: ReadonlySet<Place>): Rest {
  const contents: Contents & { units: NonNullable<Filing['units']> } = { fields: {}, tables: {}, units: {} };
  const sources: Rest['sources'] = {};
  for (const { at, to, why, provenance } of plan.lines.filter((line) => ticked.has(line.at))) {
    const parts = parsePlace(at);
    if (parts?.kind === 'field') contents.fields[parts.id] = to;
    if (parts?.kind === 'cell') rowAt(contents, standing, needed, parts)[parts.column] = to;
    const unit = moneyUnitAt(standing, at);
    if (unit !== '') contents.units[at] = unit;
    sources[at] = { why, ...(provenance && { provenance }) };
  }
  return { plan: plan.id, contents, sources, asked: needed.map(({ table, row }) => `${table}[${row}]`) };
}

/** The row of the contents with the plan's number, begun with what tells it from the others. */
function rowAt({ tables }: Contents, { form, filing }: Standing, needed: HeldPlan['needed'], { table, row }: { table: string; row: number }): Row {
  const rows = (tables[table] ??= []);
  while (rows.length <= row) rows.push({});
  const begun = rows[row] ?? {};
  if (Object.keys(begun).length === 0) {
    const source = needed.find((one) => one.table === table && one.row === row)?.cells ?? filing.tables[table]?.[row] ?? {};
    for (const id of tellingColumns(form.tables.find(({ id }) => id === table))) if (!blank(source[id])) begun[id] = source[id] ?? '';
  }
  rows[row] = begun;
  return begun;
}

const tellingColumns = (table: TableSpec | undefined): string[] =>
  table === undefined ? [] : table.levels.length > 0 ? ['level1', 'level2', 'name'] : [labelColumn(table)?.id ?? ''].filter((id) => table.fixed.length > 0 && id !== '');

/** What a fill left undone, as it would be laid over the page now; nothing where all is there. */
export function restOffer(standing: Standing, rest: Rest | null): HeldOffer[] {
  if (rest === null) return [];
  const provenance: Provenance = { kind: 'rest' };
  const { sources } = rest;
  const proposal: Proposal = {
    contents: withoutLostRows(rest, standing),
    why: (place) => sources[place]?.why ?? '',
    provenance: (place) => sources[place]?.provenance,
  };
  const { lines } = propose(proposal, standing);
  return [{ id: `rest:${rest.plan}`, kind: 'rest', title, note: '', provenance, choices: [{ id: 'all', title, source: title, provenance, lines, proposal }] }];
}

const title = '上次没有填完的内容';

/** A row that the page had and has no more was taken away: it is not asked for again. */
function withoutLostRows({ contents, asked }: Rest, standing: Standing): Contents {
  const tables = Object.entries(contents.tables).map(([id, rows]): [string, Row[]] => {
    const table = standing.form.tables.find((one) => one.id === id);
    const there = standing.filing.tables[id] ?? [];
    const isThere = (row: Row): boolean =>
      table === undefined || table.levels.length === 0 || there.some((one) => levelOf(table, one.level2 ?? '') === levelOf(table, row.level2 ?? '') && (blank(one.name) || normal(one.name ?? '') === normal(row.name ?? '')));
    return [id, rows.map((row, at) => (asked.includes(`${id}[${at}]`) || isThere(row) ? row : {}))];
  });
  return { ...contents, tables: Object.fromEntries(tables) };
}
