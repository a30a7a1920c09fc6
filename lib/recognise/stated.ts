import type { Binding, Evidence } from '@/lib/model/match';
import type { FieldSpec } from '@/lib/model/pack';
import type { SlotRef } from '@/lib/model/match';
import { fold } from '@/lib/model/text';
import type { FormLexicon } from './lexicon';
import type { Scene, Sheet, SheetCell } from './scene';
import { yearOf } from './year';

const statement = /([^:\s][^:]{0,30}?)\s*:\s*([^:]*?)(?=\s+[^:\s]{2,24}\s*:|$)/g;
const longest = 4_000;

interface Text {
  text: string;
  slots: SlotRef[];
  via: Evidence['via'];
  /** an amount may be taken from a text that stands in the form itself, not from a heading */
  amounts: boolean;
}

/**
 * Fields that the page states as text, `填报日期：2026-03-01`, `1.上级工会拨款：200`, `（2026 年度）`: in a read-only view's
 * cells, in labels, notes and headings. Not writable; without a slot where the text is in none.
 */
export function statedFields(scene: Scene, lexicon: FormLexicon, inside: Set<number>): Map<string, Binding> {
  const stated = new Map<string, Binding>();
  for (const { text, slots, via, amounts } of texts(scene, inside)) {
    for (const { field, value } of statements(scene, lexicon, text)) {
      if (stated.has(field.id) || (!amounts && (field.type === 'money' || field.type === 'percent'))) continue;
      const confidence = slots.length > 0 ? 0.93 : 0.8;
      stated.set(field.id, {
        slots,
        lay: 'whole',
        value,
        writable: false,
        confidence,
        evidence: [{ via, text: fold(text).slice(0, 60) }],
      });
    }
  }
  for (const { field, text, label, via } of besideLabels(scene, lexicon, inside)) {
    if (stated.has(field.id)) continue;
    stated.set(field.id, {
      slots: [],
      lay: 'whole',
      value: text,
      writable: false,
      confidence: 0.85,
      evidence: [{ via, text: label }],
    });
  }
  const year = lexicon.form.identity.year;
  const found = year === undefined || stated.has(year) ? null : yearOf(scene);
  if (year !== undefined && found) {
    stated.set(year, {
      slots: [],
      lay: 'whole',
      value: String(found.year),
      writable: false,
      confidence: 0.8,
      evidence: [{ via: 'title', text: found.text }],
    });
  }
  return stated;
}

const colon = (text: string): boolean => text.length <= longest && /[:：]/.test(text);

function texts(scene: Scene, inside: Set<number>): Text[] {
  const all: Text[] = [];
  for (const place of scene.places) {
    if (place.slot.shut !== 'text-only' || inside.has(place.index) || !colon(place.slot.value)) continue;
    all.push({ text: place.slot.value, slots: [place.ref], via: 'inside', amounts: true });
  }
  for (const sheet of scene.sheets) {
    for (let row = 0; row < sheet.rows; row++) {
      for (const cell of sheet.row(row)) {
        if (cell.places.length === 0 && cell.cell.text.length < 200 && colon(cell.cell.text)) {
          all.push({ text: cell.cell.text, slots: [], via: 'inside', amounts: true });
        }
      }
    }
  }
  for (const heading of scene.headings) {
    if (heading.length < 200 && colon(heading)) all.push({ text: heading, slots: [], via: 'title', amounts: false });
  }
  return all;
}

/** `label：value` once or several times in a text; a long text is one statement, whatever colons it holds. */
function statements(scene: Scene, lexicon: FormLexicon, text: string): { field: FieldSpec; value: string }[] {
  const folded = fold(text);
  const cut = folded.indexOf(':');
  const whole = fieldOf(scene, lexicon, folded.slice(0, cut));
  const several =
    folded.length <= 200 ? [...folded.matchAll(statement)].map(([, label = '', value = '']) => ({ label, value })) : [];
  const pairs =
    several.length > 1 || !whole ? several : [{ label: folded.slice(0, cut), value: folded.slice(cut + 1) }];
  return pairs.flatMap(({ label, value }) => {
    const field = fieldOf(scene, lexicon, label);
    const said = value.trim();
    return field && said !== '' && !/_{2,}/.test(said) ? [{ field, value: said }] : [];
  });
}

function fieldOf(scene: Scene, lexicon: FormLexicon, label: string): FieldSpec | undefined {
  const words = scene.words(label);
  const senses = lexicon.fields.get(words.whole) ?? lexicon.fields.get(words.bare);
  const sense = senses?.length === 1 ? senses[0] : undefined;
  return sense && sense.quality >= 0.92 ? sense.of : undefined;
}

interface Printed {
  field: FieldSpec;
  text: string;
  label: string;
  via: Evidence['via'];
}

/**
 * In a table with controls elsewhere, a text cell right of one of the form's labels is what the page holds for it, or, where
 * another label stands there, the cell of the same width under it. One that is less tall than the label is a name under it.
 */
function besideLabels(scene: Scene, lexicon: FormLexicon, inside: Set<number>): Printed[] {
  return scene.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rows }, (_, row) => row).flatMap((row) => {
      const cells = sheet.row(row);
      // A row with places of a table's rows has column heads, not labels to the left.
      if (cells.some((cell) => cell.places.some((place) => inside.has(place.index)))) return [];
      return cells.flatMap((cell, position) => printedFor(scene, lexicon, sheet, cell, cells[position + 1]));
    }),
  );
}

function printedFor(
  scene: Scene,
  lexicon: FormLexicon,
  sheet: Sheet,
  cell: SheetCell,
  next: SheetCell | undefined,
): Printed[] {
  const field = cell.control ? undefined : fieldOf(scene, lexicon, cell.cell.text);
  if (!field) return [];
  const { row, column, rowSpan, columnSpan } = cell.cell;
  const label = cell.cell.text.trim();
  const beside = next && next.cell.column === column + columnSpan && next.cell.rowSpan >= rowSpan ? next : undefined;
  if (beside && isText(beside, lexicon)) return [{ field, text: beside.text.trim(), label, via: 'cell-left' }];
  const under = sheet.at(row + rowSpan, column);
  const below = under && under.cell.row === row + rowSpan && under.cell.column === column && under.cell.columnSpan === columnSpan;
  const headed = beside === undefined || isWord(beside, lexicon);
  return below && headed && isText(under, lexicon) ? [{ field, text: under.text.trim(), label, via: 'cell-above' }] : [];
}

const isWord = ({ words: { whole } }: SheetCell, lexicon: FormLexicon): boolean =>
  lexicon.fields.has(whole) || lexicon.tables.some((table) => table.columns.has(whole));
const isText = (cell: SheetCell, lexicon: FormLexicon): boolean =>
  cell.places.length === 0 && cell.text.trim() !== '' && !isWord(cell, lexicon);
