import type { Binding, Evidence } from '@/lib/model/match';
import type { FieldSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { assign } from './assign';
import { type Candidate, candidatesOf } from './candidates';
import type { ChosenField } from './chosen';
import { binding, periodText, writable } from './cell';
import type { FormLexicon } from './lexicon';
import { Likeness } from './likeness';
import { labelledByHeading, labelsOf } from './neighbours';
import { periodOfTwo } from './period';
import { isListOfProjects } from './project-list';
import { withoutQueries } from './queries';
import type { Place, PlaceLabel, Scene } from './scene';
import { statedFields } from './stated';
import type { TablesFound } from './tables';
import type { Pointed } from './taught';
import { wordsInBoxes } from './words-in-boxes';

export interface FieldsFound {
  fields: Record<string, Binding>;
  /** places that a field took */
  taken: Set<number>;
  /** places that two fields, or one field and two places, contend for */
  open: Candidate[];
}

/** What a person said of this page's fields. */
export interface Said {
  pointed: readonly Pointed[];
  chosen: readonly ChosenField[];
}
const nothingSaid: Said = { pointed: [], chosen: [] };

const likenesses = new WeakMap<FormLexicon['fields'], Likeness<FieldSpec>>();

/** Binds the form's fields to places outside the rows of tables, to the places of total rows, and to what headings state. */
export function bindFields(scene: Scene, lexicon: FormLexicon, tables: TablesFound, said: Said = nothingSaid): FieldsFound {
  let likeness = likenesses.get(lexicon.fields);
  if (!likeness) likenesses.set(lexicon.fields, (likeness = new Likeness(lexicon.fields)));
  const lists = new Set(scene.sheets.filter((sheet) => isListOfProjects(sheet, lexicon)));
  const outside = scene.places.filter((place) => !tables.inside.has(place.index) && !(place.sheet && lists.has(place.sheet)));
  const apart = wordsInBoxes(outside, lexicon);
  const units = logicalPlaces(outside, apart);
  const meant: Candidate[] = [];
  const headed = labelledByHeading(units, scene);
  for (const places of units) {
    const told = places[0] && apart.get(places[0]);
    const labels = told ?? headed.get(places) ?? labelsOf(places, lexicon);
    meant.push(...candidatesOf(places, labels, lexicon, likeness));
  }
  const candidates = withoutQueries(meant, lexicon, scene);
  candidates.push(...totalCandidates(lexicon, tables));
  weigh(candidates, lexicon, scene);
  candidates.push(...said.pointed.map((one) => pointedCandidate(one, units)));
  for (const { field, place } of said.chosen) choose(candidates, field, place);
  const order = new Map(lexicon.form.fields.map((field, index) => [field.id, index]));
  const { bound, open } = assign(shownTwice(candidates), (id) => order.get(id) ?? 0);
  const found: FieldsFound = { fields: {}, taken: new Set(), open };
  for (const one of bound) take(found, one.field, one.places, one.confidence, one.evidence);
  dropYearOfPortal(found, lexicon, tables);
  for (const field of lexicon.form.fields) {
    if (field.type !== 'period' || field.id in found.fields) continue;
    const two = periodOfTwo(field, units, found.taken);
    if (two) take(found, field, two.places, two.confidence, two.evidence);
  }
  for (const [id, stated] of statedFields(scene, lexicon, tables.inside)) {
    if (id in found.fields) continue;
    found.fields[id] = stated;
    for (const ref of stated.slots) found.taken.add(scene.indexOf(ref));
  }
  printedTotals(found, lexicon, tables);
  return inFormOrder(found, lexicon);
}

/** A year to choose in a frame that holds nothing else of the form is the portal's: another one there is another form. */
function dropYearOfPortal({ fields }: FieldsFound, { form }: FormLexicon, { tables }: TablesFound): void {
  const { year } = form.identity;
  const frame = year === undefined ? undefined : fields[year]?.slots[0]?.frame;
  if (year === undefined || frame === undefined || fields[year]?.writable !== true) return;
  const others = [...Object.entries(fields).flatMap(([id, one]) => (id === year ? [] : [one])), ...Object.values(tables).flatMap(({ rows }) => rows.flatMap(({ bindings }) => Object.values(bindings)))];
  const frames = new Set(others.flatMap(({ slots }) => slots.map((ref) => ref.frame)));
  if (frames.size > 0 && !frames.has(frame)) delete fields[year];
}

/** What a person pointed out outweighs what words say; what the person chose just now outweighs that. */
const pointedMerit = 10;
const chosenMerit = 20;

function pointedCandidate({ field, place, label }: Pointed, units: Place[][]): Candidate {
  const places = units.find((unit) => unit.includes(place)) ?? [place];
  return { field, places, confidence: 0.97, merit: pointedMerit, evidence: [{ via: 'taught', text: label }], word: '' };
}

function choose(candidates: Candidate[], field: string, place: Place): void {
  const one = candidates.find((candidate) => candidate.field.id === field && candidate.places[0] === place);
  if (!one) return;
  one.merit += chosenMerit;
  one.evidence = [{ via: 'taught', text: one.evidence[0]?.text ?? '' }, ...one.evidence];
}

function take(found: FieldsFound, field: FieldSpec, places: Place[], confidence: number, evidence: Evidence[]): void {
  const parts = field.type === 'period' && places.length > 1;
  const held = parts ? places : places.slice(0, 1);
  const value = parts ? periodText(places) : (places[0]?.slot.value ?? '');
  found.fields[field.id] = binding(held, parts ? 'parts' : 'whole', value, confidence, evidence);
  for (const place of places) found.taken.add(place.index);
}

function inFormOrder(found: FieldsFound, lexicon: FormLexicon): FieldsFound {
  const fields: Record<string, Binding> = {};
  for (const field of lexicon.form.fields) {
    const bound = found.fields[field.id];
    if (bound) fields[field.id] = bound;
  }
  return { ...found, fields };
}

/**
 * Several controls of one form item under one label are one logical place; one of them without a label of its own goes
 * with the others. Controls of one cell that each have their own label stay apart.
 */
function logicalPlaces(places: Place[], apart: ReadonlyMap<Place, unknown>): Place[][] {
  const units: Place[][] = [];
  const groups = new Map<string, Map<string, Place[]>>();
  for (const place of places) {
    const { group } = place.slot;
    if (group === undefined || apart.has(place)) {
      units.push([place]);
      continue;
    }
    const key = `${place.ref.frame}|${group}`;
    const parts = groups.get(key) ?? new Map<string, Place[]>();
    groups.set(key, parts);
    const label = nearest(place)?.words.whole ?? '';
    const [only] = parts.values();
    const unit = parts.get(label) ?? (parts.size === 1 && (label === '' || parts.has('')) ? only : undefined);
    if (unit) unit.push(place);
    else units.push([place]);
    parts.set(label, unit ?? units.at(-1) ?? []);
  }
  return units;
}

const nearness: PlaceLabel['via'][] = [
  'inside',
  'for',
  'form-item',
  'aria',
  'cell-left',
  'group',
  'cell-above',
  'column',
  'row',
  'near',
];
function nearest(place: Place): PlaceLabel | undefined {
  for (const via of nearness) {
    const label = place.labels.find((one) => one.via === via && one.words.whole !== '');
    if (label) return label;
  }
  return undefined;
}

/** In a row of totals, what stands under a column is the form's field of that column: 总分 under 得分 is total.score. */
function totalsOf(lexicon: FormLexicon, tables: TablesFound) {
  return tables.blocks.flatMap((read) =>
    read.totals.flatMap(({ label, column, text, place }) => {
      const field = lexicon.form.fields.find((one) => one.id === `total.${column.column.id}`);
      const evidence: Evidence[] = [
        { via: 'row', text: label },
        { via: 'column', text: column.text },
      ];
      return field ? [{ field, text, place, evidence }] : [];
    }),
  );
}

const totalCandidates = (lexicon: FormLexicon, tables: TablesFound): Candidate[] =>
  totalsOf(lexicon, tables).flatMap(({ field, place, evidence }) =>
    place ? [{ field, places: [place], confidence: 0.92, merit: 0.92, evidence, word: '' }] : [],
  );

/** Totals that the page prints in no place of their own. */
function printedTotals(found: FieldsFound, lexicon: FormLexicon, tables: TablesFound): void {
  for (const { field, text, place, evidence } of totalsOf(lexicon, tables)) {
    if (!place && !(field.id in found.fields)) found.fields[field.id] = binding([], 'whole', text, 0.85, evidence);
  }
}

/** What speaks for a place beside its labels: that it can be written, and that the form's other fields stand around it. */
function weigh(candidates: Candidate[], lexicon: FormLexicon, scene: Scene): void {
  const around = new Map<string, Set<string>>();
  for (const one of candidates) {
    const key = neighbourhood(one.places[0]);
    const fields = around.get(key) ?? new Set<string>();
    around.set(key, fields.add(one.field.id));
  }
  const most = Math.max(1, ...[...around.values()].map((fields) => fields.size));
  for (const one of candidates) {
    const place = one.places[0];
    if (!place) continue;
    const company = (around.get(neighbourhood(place))?.size ?? 0) / most;
    const reach = writable(place) ? 0.03 : place.slot.shut === 'hidden' ? -0.1 : 0;
    one.merit += 0.08 * company + reach + (inSection(place, lexicon.sections.get(one.field.section), scene) ? 0.03 : 0);
  }
}

const neighbourhood = (place: Place | undefined): string =>
  place === undefined ? '' : `${place.ref.frame}|${place.sheet ? `g${place.sheet.index}` : ''}`;

function inSection(place: Place, section: string | undefined, scene: Scene): boolean {
  if (section === undefined || section === '') return false;
  return (
    place.sections.some((title) => scene.words(title).bare === section) ||
    place.labels.some((label) => label.words.bare === section)
  );
}

/** A field shown once as text and once as a control, with the same value, is the control. */
function shownTwice(candidates: Candidate[]): Candidate[] {
  const controls = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (one.places[0]?.slot.shut === 'text-only') continue;
    controls.set(one.field.id, [...(controls.get(one.field.id) ?? []), one]);
  }
  return candidates.filter((one) => {
    const place = one.places[0];
    if (place?.slot.shut !== 'text-only') return true;
    return !(controls.get(one.field.id) ?? []).some(
      (other) =>
        other.confidence >= 0.8 &&
        (blank(place.slot.value) || other.places[0]?.slot.value.trim() === place.slot.value.trim()),
    );
  });
}
