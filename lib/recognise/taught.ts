import type { BoundTable, TaughtBinding, TaughtForm, TaughtOutcome } from '@/lib/model/match';
import { pagePattern } from '@/lib/model/page-pattern';
import type { ColumnSpec, FieldSpec } from '@/lib/model/pack';
import { readCode } from './label';
import type { FormLexicon, Sense, Senses, TableLexicon } from './lexicon';
import type { Place, Scene } from './scene';

/** A column's word that a person taught. */
export interface TaughtSense extends Sense<ColumnSpec> {
  taught: true;
}
export const isTaught = (sense: Sense<ColumnSpec>): boolean => 'taught' in sense;

/** A field's place that a person pointed out, found again. */
export interface Pointed {
  field: FieldSpec;
  place: Place;
  label: string;
}

/** A form with what was taught of it, as far as this page bears it out. */
export interface Taught {
  /** the form, its columns' taught heads among its words */
  form: FormLexicon;
  fields: Pointed[];
  outcomes: TaughtOutcome[];
}

const taughtQuality = 0.97;
/** From here on a word surely means what it says. */
const sure = 0.9;

/**
 * Finds what was taught of a form on the page. A head is taught as a word of its column, so that it holds for other orders
 * and new rows; a field as a place, found by its label, else by its code, and where several could be it by code, section and
 * locator. What the page's own words surely call something else is refused.
 */
export function applyTaught(scene: Scene, form: FormLexicon, taught: readonly TaughtForm[]): Taught {
  const bindings = taught.filter((one) => one.form === form.id).flatMap((one) => one.bindings);
  const applied: Taught = { form, fields: [], outcomes: [] };
  if (bindings.length === 0) return applied;
  const patterns = new Map(scene.readings.map(({ frame, reading }) => [frame, pagePattern(reading.url)]));
  const tables = form.tables.map((table) => ({
    ...table,
    columns: new Map(table.columns),
    columnCodes: new Map(table.columnCodes),
  }));
  applied.form = { ...form, tables };
  for (const binding of bindings) {
    const [head = '', ...rest] = binding.at.split('.');
    const id = rest.join('.');
    const places = scene.places.filter((place) => patterns.get(place.ref.frame) === binding.frame);
    const outcome =
      places.length === 0
        ? missing(binding)
        : head === 'fields'
          ? teachField(scene, applied, binding, id, places)
          : teachColumn(scene, tables, binding, head, id);
    applied.outcomes.push(outcome);
  }
  return applied;
}

const missing = ({ at, label }: TaughtBinding): TaughtOutcome => ({ at, label, outcome: 'missing' });
const used = ({ at, label }: TaughtBinding): TaughtOutcome => ({ at, label, outcome: 'used' });
const refused = ({ at, label }: TaughtBinding, instead: string): TaughtOutcome => ({
  at,
  label,
  outcome: 'refused',
  instead,
});

function teachColumn(
  scene: Scene,
  tables: TableLexicon[],
  binding: TaughtBinding,
  tableId: string,
  columnId: string,
): TaughtOutcome {
  const table = tables.find((one) => one.table.id === tableId);
  const column = table?.table.columns.find((one) => one.id === columnId);
  if (!table || !column) return missing(binding);
  const { whole } = scene.words(binding.label);
  const code = readCode(binding.code);
  if (whole !== '' && scene.keys.has(whole)) return learn(table.columns, whole, column, binding);
  if (whole === '' && code !== '' && scene.codes.has(code)) return learn(table.columnCodes, code, column, binding);
  return missing(binding);
}

function learn(
  senses: Senses<ColumnSpec>,
  key: string,
  column: ColumnSpec,
  binding: TaughtBinding,
): TaughtOutcome {
  const known = (senses.get(key) ?? []).filter((sense) => sense.quality >= sure && !isTaught(sense));
  const [other] = known;
  if (other && !known.some((sense) => sense.of === column))
    return refused(binding, `${binding.at.split('.')[0] ?? ''}.${other.of.id}`);
  const sense: TaughtSense = { of: column, quality: taughtQuality, taught: true };
  senses.set(key, [sense]);
  return used(binding);
}

function teachField(
  scene: Scene,
  applied: Taught,
  binding: TaughtBinding,
  id: string,
  places: Place[],
): TaughtOutcome {
  const field = applied.form.form.fields.find((one) => one.id === id);
  if (!field) return missing(binding);
  const place = placeOf(scene, binding, places);
  const standing = place ?? places.find((one) => one.slot.key === binding.locator);
  const other = standing && surelyElse(applied.form, field, standing);
  if (other !== undefined) return refused(binding, other);
  if (!place) return missing(binding);
  applied.fields.push({ field, place, label: binding.label });
  return used(binding);
}

/** The one place of the page that was pointed out; undefined where there is none or several are as likely. */
function placeOf(scene: Scene, binding: TaughtBinding, places: Place[]): Place | undefined {
  const { whole } = scene.words(binding.label);
  const code = readCode(binding.code);
  const codeOf = (place: Place): string => place.labels.find((label) => label.via === 'name')?.code ?? '';
  const worded = places.filter((place) => place.labels.some((label) => label.words.whole !== ''));
  let left =
    whole === ''
      ? places.filter((place) => !worded.includes(place))
      : worded.filter((place) => place.labels.some((label) => label.words.whole === whole));
  if (whole === '' && code === '') left = left.filter((place) => place.slot.key === binding.locator);
  const narrowed: ((place: Place) => boolean)[] = [
    (place) => code !== '' && codeOf(place) === code,
    (place) => (place.sections[0] ?? '') === binding.section,
    (place) => place.slot.key === binding.locator,
    (place) => place.labels.some((label) => label.via === binding.labelVia && label.words.whole === whole),
  ];
  if (whole === '' && code !== '') left = left.filter((place) => codeOf(place) === code);
  for (const holds of narrowed) {
    if (left.length <= 1) break;
    const fewer = left.filter(holds);
    if (fewer.length > 0) left = fewer;
  }
  return left.length === 1 ? left[0] : undefined;
}

/** Does the nearest word at the place surely mean another field of the form. */
function surelyElse({ fields }: FormLexicon, field: FieldSpec, place: Place): string | undefined {
  const nearest = place.labels.find((label) => label.via !== 'name' && label.words.whole !== '');
  const senses = (fields.get(nearest?.words.whole ?? '') ?? []).filter((sense) => sense.quality >= sure);
  const [other] = senses;
  return other && !senses.some((sense) => sense.of === field) ? `fields.${other.of.id}` : undefined;
}

/** A place that is a row's cell of a table is no field: what was taught of it is refused. */
export function outsideRows(taught: Taught, tables: Record<string, BoundTable>): Taught {
  if (taught.fields.length === 0) return taught;
  const cells = new Map<string, string>();
  for (const [id, table] of Object.entries(tables))
    for (const row of table.rows)
      for (const [column, { slots }] of Object.entries(row.bindings))
        for (const { frame, slot } of slots) cells.set(`${frame}|${slot}`, `${id}.${column}`);
  const cellOf = ({ place }: Pointed): string | undefined => cells.get(`${place.ref.frame}|${place.ref.slot}`);
  const outcomes = taught.outcomes.map((outcome) => {
    const one = taught.fields.find(({ field }) => `fields.${field.id}` === outcome.at);
    const instead = one && cellOf(one);
    return instead === undefined ? outcome : { ...outcome, outcome: 'refused' as const, instead };
  });
  return { ...taught, fields: taught.fields.filter((one) => cellOf(one) === undefined), outcomes };
}
