import type { StepReceipt } from '../model/plan';
import type { Ground } from './ground';
import { openRowOf } from './open-rows';
import { patiently } from './patience';
import { levelOf, type NeededRow, type Standing } from './propose';
import { untilFree } from './row-in-form';
import { nameOfRow, newSeat, type RowSeat } from './seats';

/** How long a frame may take to send the reading that a run made necessary, in milliseconds. */
const readingPatience = 5_000;
/** How long a form of its own may take until its places are there, where the page opened one. */
const formPatience = 4_000;
const beat = 150;

/** What the page did when it was asked for a row. */
export type Came =
  | { as: 'row'; seat: RowSeat }
  /** the row stands open in a form of its own */
  | { as: 'form' }
  /** the form of another row stays open */
  | { as: 'busy' }
  /** the page is another one now */
  | { as: 'page' }
  /** `said`: the page's own words about it */
  | { as: 'nothing'; said: string };

/** The page's buttons that brought nothing when they were pressed, with what the page said. They are not pressed again. */
export type Barren = Map<string, string>;

/**
 * Asks the portal for one missing row, by one press of its own button, and reads the page again. Where the row's form stands open
 * already nothing is pressed.
 * @param taken seats that other rows of the plan have
 */
export async function addRow(ground: Ground, row: NeededRow, run: string, taken: Iterable<RowSeat>, barren: Barren): Promise<Came> {
  const before = ground.standing();
  if (!before || ground.stopped()) return { as: 'nothing', said: '' };
  if (isBlankForm(before, row)) return { as: 'form' };
  if (before.match.tables[row.table]?.form && !(await untilFree(ground, row, run))) return { as: 'busy' };
  const button = addButton(before, row);
  const known = button && barren.get(button.key);
  if (!button || known !== undefined) return { as: 'nothing', said: known ?? '' };
  const receipt = await press(ground, button, row, run);
  const read = await ground.desk.frames.read(button.frame);
  if (read.ok) await ground.inbox.until(button.frame, read.value.reading, readingPatience);
  // a form that opens between the rows makes the table larger too
  if (await formCame(ground, row, receipt?.why === 'row-form')) return { as: 'form' };
  const standing = ground.standing();
  if (!standing) return { as: 'page' };
  const seat = receipt?.outcome === 'written' ? newSeat(standing, row, taken) : undefined;
  if (seat) return { as: 'row', seat };
  const said = receipt?.said ?? '';
  barren.set(button.key, said);
  return { as: 'nothing', said };
}

async function press(ground: Ground, button: { frame: number; key: string }, row: NeededRow, run: string): Promise<StepReceipt | undefined> {
  const buttons = ground.standing()?.frames.get(button.frame)?.reading.addButtons ?? [];
  const text = buttons.find(({ key }) => key === button.key)?.text ?? '';
  const at = nameOfRow(row);
  const name = `${run}:${at}`;
  const pressed = ground.desk.frames.write(button.frame, name, [{ kind: 'add-row', at, key: button.key, text }]);
  const added = await patiently(ground, button.frame, name, pressed);
  return added?.ok ? added.value.receipts[0] : undefined;
}

/** Whether a form of the row stands open by now; where the page is known to open one, its places may be on their way. */
async function formCame(ground: Ground, row: NeededRow, isExpected: boolean): Promise<boolean> {
  for (let waited = 0; ; waited += beat) {
    const standing = ground.standing();
    if (standing && isBlankForm(standing, row)) return true;
    if (!isExpected || waited >= formPatience || ground.stopped()) return false;
    await new Promise((resolve) => setTimeout(resolve, beat));
  }
}

/** Whether the form of a row is open that holds nothing yet: name and value are blank. */
function isBlankForm({ match, filing }: Standing, { table }: NeededRow): boolean {
  const bound = match.tables[table];
  const at = bound && openRowOf(bound);
  const row = at === undefined ? undefined : filing.tables[table]?.[at];
  return row !== undefined && (row.name ?? '').trim() === '' && (row.value ?? '').trim() === '';
}

/** The button in the 二级指标's own rows, else one that serves the whole table. */
function addButton(standing: Standing, row: NeededRow): { frame: number; key: string } | undefined {
  const table = standing.form.tables.find((one) => one.id === row.table);
  const add = standing.match.tables[row.table]?.add ?? [];
  if (!table) return undefined;
  const level = levelOf(table, row.level2);
  const own = add.find((one) => one.level2 !== undefined && levelOf(table, one.level2) === level);
  return own ?? add.find((one) => one.level2 === undefined);
}
