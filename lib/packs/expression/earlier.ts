import type { Row } from '@/lib/model/filing';
import { parseMeasure } from '@/lib/model/measure';
import type { FormSpec, TableSpec } from '@/lib/model/pack';
import type { Related, Role } from '@/lib/model/related';
import { blank } from '@/lib/model/text';
import { fixedRows } from './fixed-rows';
import { levelIndex, type LevelWords } from './levels';
import { normal } from './functions/compared';
import { saidColumns } from './said-columns';
import { cellSurroundings, fieldSurroundings, frameOf, type FilingFrame, type Read } from './text-reader';
import { type Level, Measure, Money, unanswerable, type State } from './values';

type RelatedFiling = NonNullable<Related[Role]>;

/** One indicator of another filing. */
export interface EarlierIndicator {
  name: string;
  level: Level;
  value: Measure;
  actual: Measure;
}

/** Another filing of the same project or unit, as expressions see it: blank where none is known. */
export class Earlier {
  readonly raw = '';
  readonly state: State;
  readonly #known: { form: FormSpec; filing: RelatedFiling; frame: FilingFrame; words: readonly LevelWords[]; read: Read } | undefined;
  #indicators: readonly EarlierIndicator[] | undefined;
  #byName: ReadonlyMap<string, EarlierIndicator> | undefined;

  constructor(filing?: RelatedFiling, form?: FormSpec, words: readonly LevelWords[] = [], read?: Read) {
    const known = filing !== undefined && form !== undefined && read !== undefined;
    this.#known = known ? { form, filing, frame: frameOf(form, filing, false), words, read } : undefined;
    this.state = known ? 'ok' : 'blank';
  }

  /** The text of a field by its id; undefined for one that the filing does not have. */
  text(id: string): string | undefined {
    return (this.#known ?? unanswerable('blank')).filing.fields[id];
  }

  /**
   * The amount in a field of money by its id, or in a cell of a printed row (`fund[total].exec`), in the unit of that filing;
   * undefined for one that it does not have.
   */
  money(id: string): Money | undefined {
    const { form, filing, frame, read } = this.#known ?? unanswerable('blank');
    const cell = /^(\w+)\[([\w-]+)\]\.(\w+)$/.exec(id);
    if (cell) return this.#printed(cell[1] ?? '', cell[2] ?? '', cell[3] ?? '');
    const field = form.fields.find((each) => each.id === id);
    if (field === undefined || filing.fields[id] === undefined) return undefined;
    const value = read(field, filing.fields[id], fieldSurroundings(field, frame));
    return value instanceof Money ? value : undefined;
  }

  #printed(tableId: string, line: string, columnId: string): Money | undefined {
    const { form, filing, frame, read } = this.#known ?? unanswerable('blank');
    const table = form.tables.find((each) => each.id === tableId);
    const column = table?.columns.find((each) => each.id === columnId);
    if (table === undefined || column === undefined) return undefined;
    const lineOf = fixedRows(table);
    const row = filing.tables[tableId]?.find((each) => lineOf(each) === line);
    const value = row && read(column, row[columnId] ?? '', cellSurroundings(column, row, frame));
    return value instanceof Money ? value : undefined;
  }

  /** The indicators of all its tables that were begun and have a name, in their order. */
  get indicators(): readonly EarlierIndicator[] {
    const { form, filing, frame, words, read } = this.#known ?? unanswerable('blank');
    return (this.#indicators ??= form.tables
      .filter((table) => table.levels.length > 0)
      .flatMap((table) => indicatorsOf(table, filing.tables[table.id] ?? [], frame, words, read)));
  }

  /** The indicator of the same 二级指标 and name; undefined when there is none. */
  like(level: Level, name: string): EarlierIndicator | undefined {
    this.#byName ??= firstByName(this.indicators);
    return blank(name) ? undefined : this.#byName.get(nameKey(level, name));
  }
}

const blankMeasure = new Measure(parseMeasure(''));

const sameLevel = ({ id, level2 }: Level) => id || normal(level2).replace(/(?:指标)+$/, '');
const nameKey = (level: Level, name: string) => `${sameLevel(level)}\u0001${normal(name)}`;

function firstByName(indicators: readonly EarlierIndicator[]): Map<string, EarlierIndicator> {
  const found = new Map<string, EarlierIndicator>();
  for (const indicator of indicators) {
    const key = nameKey(indicator.level, indicator.name);
    if (!found.has(key)) found.set(key, indicator);
  }
  return found;
}

function indicatorsOf(table: TableSpec, rows: readonly Row[], frame: FilingFrame, words: readonly LevelWords[], read: Read): EarlierIndicator[] {
  const levelOf = levelIndex(table.levels, words);
  const said = saidColumns(table);
  const measured = (id: string, row: Row) => {
    const column = table.columns.find((each) => each.id === id);
    const value = column && read(column, row[id] ?? '', cellSurroundings(column, row, frame));
    return value instanceof Measure ? value : blankMeasure;
  };
  return rows
    .filter((row) => !blank(row.name) && said.some((column) => !blank(row[column])))
    .map((row) => ({
      name: row.name ?? '',
      level: levelOf(row.level1 ?? '', row.level2 ?? ''),
      value: measured('value', row),
      actual: measured('actual', row),
    }));
}

/** The roles by the names that expressions call them. */
export const roleNames = {
  approved: 'approved',
  exAnte: 'ex-ante',
  target: 'target',
  monitor: 'monitor',
  selfEvaluation: 'self-evaluation',
  lastTarget: 'last-target',
  lastSelfEvaluation: 'last-self-evaluation',
} as const satisfies Record<string, Role>;

/** `earlier`: the other filings by their roles. */
export class EarlierFilings {
  declare readonly approved: Earlier;
  declare readonly exAnte: Earlier;
  declare readonly target: Earlier;
  declare readonly monitor: Earlier;
  declare readonly selfEvaluation: Earlier;
  declare readonly lastTarget: Earlier;
  declare readonly lastSelfEvaluation: Earlier;

  constructor(of: (role: Role) => Earlier) {
    for (const [name, role] of Object.entries(roleNames)) {
      Object.defineProperty(this, name, { get: () => of(role), enumerable: true });
    }
  }
}
