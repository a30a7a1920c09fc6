import type { BoundTable } from '@/lib/model/match';
import type { AddButton, Reading } from '@/lib/model/reading';
import { levelOf } from './levels';
import type { TableLexicon } from './lexicon';
import type { BlockRows } from './rows';
import type { Scene } from './scene';

type Added = BoundTable['add'][number];

/**
 * The buttons that add a row to a table: those of its grid, told apart by the row they stand in where one grid holds
 * several tables, and those beside no grid whose section or words name the table.
 */
export function addButtonsOf(scene: Scene, table: TableLexicon, all: readonly BlockRows[]): Added[] {
  return scene.readings.flatMap(({ frame, reading }) =>
    reading.addButtons.flatMap((button) => {
      const near = all.filter(
        ({ block, sheet }) =>
          sheet.frame === frame && (sheet.index === button.grid || block.sheet.index === button.grid),
      );
      const block = nearest(near, button);
      if (near.length > 0 ? block?.block.table !== table : !namedBy(reading, button, table)) return [];
      const level2 =
        (block && levelAt(block, button)) ??
        levelOf(table, button.text.replace(/新增|增加|添加|一行|[+＋]|行/g, ''))?.level2;
      return [{ frame, key: button.key, ...(level2 === undefined ? {} : { level2 }) }];
    }),
  );
}

/** The block that the button's row lies in, else the last one before it, else the first after it. */
function nearest(blocks: readonly BlockRows[], { row }: AddButton): BlockRows | undefined {
  if (row === undefined) return blocks.at(-1);
  return (
    blocks.find((read) => read.block.header <= row && row < read.last) ??
    blocks.filter((read) => read.last <= row).at(-1) ??
    blocks.find((read) => read.block.header > row)
  );
}

/** The level whose row the button stands in, as the page prints it. */
function levelAt({ block }: BlockRows, { row }: AddButton): string | undefined {
  const claim = block.columns.find((one) => one.column.id === 'level2');
  if (row === undefined || claim === undefined || row < block.first) return undefined;
  return levelOf(block.table, block.sheet.at(row, claim.from)?.text ?? '')?.level2;
}

function namedBy(reading: Reading, button: AddButton, table: TableLexicon): boolean {
  const label = table.table.label.replace(/[（(].*$/, '');
  const title = reading.sections[button.section]?.title ?? '';
  const named = (text: string): boolean => text.includes(label) || (table.levels.size > 0 && /指标/.test(text));
  return button.grid < 0 && (named(title) || named(button.text));
}
