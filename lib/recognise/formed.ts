import type { SlotRef } from '@/lib/model/match';
import { blank } from '@/lib/model/text';
import type { FieldsFound } from './fields';
import { level1Of, levelOf } from './levels';
import type { Scene } from './scene';
import type { TablesFound } from './tables';

/** What is there of a form, to tell a form from a text about one, a list, or another office's table. */
export interface There {
  scene: Scene;
  fields: FieldsFound;
  found: number;
  total: number;
  /** likeness of its title */
  title: number;
  /** how much the page speaks of its stage */
  stage: number;
  /** how much of its indicator table is there */
  indicators: number;
  tables: TablesFound;
  /** whether it asks for a long text, as no query does */
  told: boolean;
}

/**
 * What makes it a form and not a text about one: its own fields beside its indicator table, or rows to fill in, or, on a page
 * that calls itself such a form, many of its fields: any application asks for a project, its money and its grounds. 0.5 where
 * that is not there, less where something speaks against it.
 */
export function formed(there: There): number {
  const { found, total, title, stage, indicators, tables, told } = there;
  if (tables.writable === 0 && emptyPrint(there)) return 0.3;
  if (title < 0.95 && tables.writable === 0 && isQuery(there)) return 0.4;
  const table = indicators >= 0.4;
  if (table && title < 0.95 && strangeLevels(tables)) return 0.5;
  if (table && tables.writable > 0 && (found >= 1 || title >= 0.7 || tables.levels.size > 0)) return 1;
  if (table && found >= 3) return 1;
  if (title >= 0.95 && found >= 4 && told && isPainted(there)) return 1;
  if (title >= 0.95 && (found >= 6 || (found >= 4 && found >= total * 0.6))) return 1;
  return (title >= 0.7 || stage > 0) && found >= 6 && found >= total * 0.4 ? 1 : 0.5;
}

/** What an indicator is not without: a pattern prints its levels, its points and its unit as well. */
const asked = ['name', 'value', 'actual'];

/** A form without anything in it that takes nothing either is printed as a pattern, in a notice or a guide. */
function emptyPrint({ scene, fields, tables }: There): boolean {
  const bound = Object.entries(fields.fields).flatMap(([id, one]) => (one.slots.length > 0 && !id.startsWith('total.') ? [one] : []));
  const cells = tables.blocks.flatMap((read) =>
    read.block.table.levels.size === 0 ? [] : read.rows.flatMap(({ bindings }) => asked.flatMap((id) => bindings[id] ?? [])),
  );
  const shown = [...bound, ...cells];
  const printed = (ref: SlotRef): boolean => scene.places[scene.indexOf(ref)]?.slot.shut === 'text-only';
  return shown.length > 0 && shown.every(({ value, slots }) => blank(value) && slots.every(printed));
}

/** Its indicators may be in a sheet that is drawn on a canvas. */
const isPainted = ({ scene }: There): boolean => scene.readings.some(({ reading }) => reading.unreadable.some(({ why }) => why === 'canvas'));

const listing = /(?:查询|统计|汇总|台账|列表|清单|一览表?)$/;

/** 项目支出绩效目标查询 heads what was found among many forms. */
const isQuery = ({ scene }: There): boolean =>
  scene.headings.some((text) => text.length <= 24 && listing.test(scene.words(text).bare));

const rowsAtLeast = 3;

/** Rows whose levels are hardly ever ours: 创新发展 · 创新投入 is the appraisal of a district. */
function strangeLevels({ blocks }: TablesFound): boolean {
  const rows = blocks.flatMap((read) =>
    read.block.table.levels.size === 0 ? [] : read.rows.map(({ cells }) => ({ table: read.block.table, cells })),
  );
  const said = rows.filter(({ cells }) => !blank(cells['level1']) || !blank(cells['level2']));
  const ours = said.filter(
    ({ table, cells }) =>
      level1Of(table, cells['level1'] ?? '') !== undefined || levelOf(table, cells['level2'] ?? '') !== undefined,
  );
  return said.length >= rowsAtLeast && ours.length * 3 < said.length;
}
