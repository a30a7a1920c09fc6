import type { Ground } from './ground';
import { patiently } from './patience';
import { levelOf, type NeededRow, type Standing } from './propose';

/** How long a frame may take to send the reading that a run made necessary, in milliseconds. */
const readingPatience = 5_000;

/**
 * Asks the portal for the missing rows, one press a row, and reads the page again after each. A table without an add button, or
 * whose button brought no row, keeps its rows: their lines say `row-not-added`.
 */
export async function addRows(
  ground: Ground,
  needed: readonly NeededRow[],
  run: string,
  progress: (added: number) => void,
): Promise<void> {
  const failed = new Set<string>();
  for (const [index, row] of needed.entries()) {
    progress(index);
    const standing = ground.standing();
    const button = standing && !ground.stopped() ? addButton(standing, row) : undefined;
    if (!standing || !button || failed.has(button.key)) continue;
    const buttons = standing.frames.get(button.frame)?.reading.addButtons ?? [];
    const text = buttons.find(({ key }) => key === button.key)?.text ?? '';
    const at = `${row.table}[${row.row}]`;
    const name = `${run}:${at}`;
    const pressed = ground.desk.frames.write(button.frame, name, [{ kind: 'add-row', at, key: button.key, text }]);
    const added = await patiently(ground, button.frame, name, pressed);
    if (!added?.ok || added.value.receipts[0]?.outcome !== 'written') failed.add(button.key);
    const read = await ground.desk.frames.read(button.frame);
    if (read.ok) await ground.inbox.until(button.frame, read.value.reading, readingPatience);
  }
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
