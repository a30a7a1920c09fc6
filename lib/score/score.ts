import { Big } from 'big.js';
import { cellPlace, fieldPlace, type Filing, type Row } from '@/lib/model/filing';
import type { Pack } from '@/lib/model/pack';
import type { Scorecard, ScoreLine } from '@/lib/model/scorecard';
import { normal } from '@/lib/model/text';
import type { Context } from '@/lib/packs/expression/form-types';
import { isBegun, RowValue } from '@/lib/packs/expression/row';
import { numberOf, shownPoints, within } from './points';
import { compileSchemes, type CompiledLine, type CompiledScheme } from './scheme';

type Contents = Pick<Filing, 'fields' | 'tables'>;
type Judged = Readonly<Record<string, number>>;

export interface ScoreOptions {
  /** judgements that a person gave: `<pack>/<scheme>#<line>` → points */
  judged?: Judged;
  /** ISO date */
  today: string;
}

const compiled = new WeakMap<readonly Pack[], Map<string, CompiledScheme[]>>();

/**
 * Scores a filing by every scheme in force for its form; an empty list when there is none. Nothing that needs a person's
 * judgement is ever given points by itself. Schemes are compiled once for each list of packs.
 */
export function scoreFiling(packs: readonly Pack[], filing: Contents & Pick<Filing, 'form'>, options: ScoreOptions): Scorecard[] {
  const byForm = compiled.get(packs) ?? new Map<string, CompiledScheme[]>();
  compiled.set(packs, byForm);
  const schemes = byForm.get(filing.form) ?? compileSchemes(packs, filing.form);
  byForm.set(filing.form, schemes);
  return schemes.map((scheme) => applyScheme(scheme, filing, options));
}

/** Applies one scheme. The total is the exact sum of the points shown; a grade is given when no line is open. */
export function applyScheme(scheme: CompiledScheme, filing: Contents, { judged = {}, today }: ScoreOptions): Scorecard {
  const context = scheme.types.bind(filing, today, false);
  const lines = scheme.lines.flatMap((line) =>
    instances(line, context, filing).map((instance) => scored(scheme, line, instance, judged)),
  );
  const total = lines.reduce((sum, line) => sum.plus(line.points ?? 0), new Big(0));
  const open = lines.some((line) => line.points === null);
  const grade = open ? undefined : scheme.spec.grades.find((each) => total.gte(each.from))?.label;
  const { title, of } = scheme.spec;
  const card: Scorecard = { scheme: scheme.id, title, total: total.toNumber(), of, lines };
  if (scheme.cite !== undefined) card.cite = scheme.cite;
  if (grade !== undefined) card.grade = grade;
  return card;
}

/** One asking of a line: the filing itself, or one row of the line's table. */
interface Instance {
  id: string;
  context: Context;
  at: string | undefined;
}

function instances(line: CompiledLine, context: Context, filing: Contents): Instance[] {
  const { id, each, at } = line.spec;
  if (each === undefined) {
    const place = at === undefined || Array.isArray(context[at]) ? at : fieldPlace(at);
    return asked(line, [{ id, context, at: place }]);
  }
  const values = context[each];
  const rows = Array.isArray(values) ? (values as unknown[]) : [];
  const names = new Map<string, number>();
  const found = rows.flatMap((row, index) => {
    if (!(row instanceof RowValue) || !isBegun(row)) return [];
    const cells = filing.tables[each]?.[index] ?? {};
    const within = Object.assign(Object.create(context) as Context, { row });
    const column = at?.startsWith('row.') === true ? at.slice('row.'.length) : undefined;
    const place = column === undefined ? `${each}[${String(index)}]` : cellPlace(each, index, column);
    return [{ id: `${id}/${told(cells, names)}`, context: within, at: place }];
  });
  return asked(line, found);
}

/** A row's own name for judgements: it stays when rows move. Rows of one name are counted. */
function told(cells: Row, names: Map<string, number>): string {
  const name = `${normal(cells.level2 ?? '')}·${normal(cells.name ?? '')}`;
  const before = names.get(name) ?? 0;
  names.set(name, before + 1);
  return before === 0 ? name : `${name}·${String(before + 1)}`;
}

function asked(line: CompiledLine, instances: Instance[]): Instance[] {
  const { when } = line;
  return when === undefined ? instances : instances.filter(({ context }) => when.run(context) === true);
}

/**
 * One line. Points come from the expression; where it has no answer and the line asks, from the judgement given, else from
 * what the page holds for the line, which a person wrote there.
 */
function scored(scheme: CompiledScheme, line: CompiledLine, instance: Instance, judged: Judged): ScoreLine {
  const { id, context, at } = instance;
  const of = typeof line.of === 'number' ? new Big(line.of) : (numberOf(line.of.run(context)) ?? new Big(0));
  const computed = numberOf(line.points?.run(context));
  const held = numberOf(line.held?.run(context));
  const ask = computed === undefined ? line.ask(context) : '';
  const judgement = judged[`${scheme.id}#${id}`];
  const given = judgement === undefined ? held : new Big(judgement);
  const points = computed ?? (ask === '' || given === undefined ? undefined : given);
  const shown = points === undefined ? undefined : shownPoints(within(points, of));
  const full = shown !== undefined && shown.gte(shownPoints(of));
  const result: ScoreLine = {
    id,
    label: line.label(context),
    points: shown?.toNumber() ?? null,
    of: of.toNumber(),
    why: line.why(context),
    raise: full ? '' : line.raise(context),
  };
  if (ask !== '') result.ask = ask;
  if (held !== undefined && (shown === undefined || !held.eq(shown))) result.held = held.toNumber();
  if (at !== undefined) result.at = at;
  return result;
}
