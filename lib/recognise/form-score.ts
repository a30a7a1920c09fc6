import type { Binding, Evidence } from '@/lib/model/match';
import { similarity } from '@/lib/model/text';
import type { FieldsFound } from './fields';
import { formed } from './formed';
import type { FormLexicon, Lexicon } from './lexicon';
import type { Scene } from './scene';
import { type StageEvidence, stageWords } from './stage';
import type { TablesFound } from './tables';

export interface FormScore {
  /** 0 to 1: whether the page is this form */
  confidence: number;
  /** for choosing among forms that the page could be: how much of the form is there, and how much of the page is its */
  fit: number;
  /** how much of what the page asks for has a place in the form, 0 to 1 */
  explained: number;
  /** how many characters of a heading are a title of the form; 0 where none is named */
  named: number;
  evidence: Evidence[];
  makeup: Makeup;
}

/** What a form's confidence is made of; each from 0 to 1 but the counts. */
export interface Makeup {
  title: { likeness: number; text: string };
  fields: { found: number; of: number };
  /** share of the required columns of its required tables */
  tables: number;
  levels: number;
  /** its stage beside the stage that the page speaks of most */
  stage: { own: number; rival: number };
  /** taken off: it is not named, and its required fields are not there */
  sibling: boolean;
  /** words of other business on the page */
  foreign: string[];
  /** taken off: nothing shows that it is a form and no text about one */
  unformed: boolean;
}

/** Below this a page is not taken for the form. */
export const leastConfidence = 0.6;

/** Several independent kinds of evidence, joined so that no single one suffices and none is indispensable. */
export function scoreForm(
  scene: Scene,
  lexicon: Lexicon,
  form: FormLexicon,
  fields: FieldsFound,
  tables: TablesFound,
  stage: StageEvidence,
): FormScore {
  const title = titleOf(scene, form);
  const found = Object.values(fields.fields).filter(answers).length;
  const total = Math.max(1, form.form.fields.length);
  const required = form.form.fields.filter((field) => field.required);
  const answered =
    required.filter(({ id }) => fields.fields[id] !== undefined && answers(fields.fields[id])).length / Math.max(1, required.length);
  const company = Math.min(1, found / Math.max(3, Math.min(6, total * 0.5)));
  const wanted = form.tables.filter(({ table }) => table.required);
  const covered =
    wanted.length === 0
      ? 0
      : wanted.reduce((sum, { table }) => sum + (tables.coverage.get(table.id) ?? 0), 0) / wanted.length;
  const levels = Math.min(1, tables.levels.size / 4);
  const parts = [0.75 * company, 0.6 * covered, 0.35 * levels, 0.45 * title.likeness];
  const joined = 1 - parts.reduce((doubt, part) => doubt * (1 - part), 1);
  const fitting = stage.weight[form.form.stage];
  const rival = Math.max(
    ...Object.entries(stage.weight).flatMap(([name, weight]) => (name === form.form.stage ? [] : [weight])),
  );
  const staged = rival - fitting >= 0.45 ? 0.55 : rival > fitting ? 0.9 : 1;
  // A sibling form shares the table and a few fields; this one is named by its title or answered by its required fields.
  const sibling = title.likeness < 0.95 && answered < 0.35 ? 0.65 : 1;
  const foreign = foreignWords(scene, lexicon);
  const told = form.form.fields.some(({ id, type }) => type === 'longtext' && fields.fields[id]?.writable === true);
  const own = formed({ scene, fields, found, total, title: title.likeness, stage: fitting, indicators: indicatorsOf(form, tables, covered), tables, told });
  // A form beside a query of quotas is still the form: where nearly all of it is there the other words say little.
  const whole = title.likeness >= 0.95 && ((covered >= 0.75 && tables.levels.size >= 3 && found >= 4) || found >= 6);
  const pardoned = whole ? foreign.length : own === 1 && found >= 6 ? 1 : 0;
  const confidence =
    joined * staged * sibling * 0.6 ** Math.max(0, foreign.length - pardoned) * own;
  const explained = explainedBy(scene, fields, tables);
  const coverage = (found / total) * 0.5 + covered * 0.3 + title.likeness * 0.2;
  return {
    confidence,
    fit: confidence * (0.25 + 0.25 * coverage + 0.15 * fitting + 0.35 * explained),
    explained,
    named: namedBy(scene, form),
    makeup: {
      title,
      fields: { found, of: total },
      tables: covered,
      levels: tables.levels.size,
      stage: { own: fitting, rival },
      sibling: sibling < 1,
      foreign,
      unformed: own < 1,
    },
    evidence: [
      ...(title.likeness > 0 ? [{ via: 'title' as const, text: title.text }] : []),
      ...firstBound(fields),
      ...levelNames(form, tables).map((text) => ({ via: 'level' as const, text })),
      ...stageWords(stage, form.form.stage),
    ],
  };
}

/** A field has a place, or, in a view that cannot be written, the words beside its label. */
const answers = ({ slots, confidence, evidence }: Binding): boolean =>
  confidence >= leastConfidence && (slots.length > 0 || evidence.some(({ via }) => via === 'cell-left'));

/** A few of the labels that were found, to show what the form was told by. */
const firstBound = ({ fields }: FieldsFound): Evidence[] =>
  Object.values(fields)
    .filter((bound) => bound.slots.length > 0)
    .slice(0, 3)
    .flatMap((bound) => bound.evidence.slice(0, 1));

const levelNames = ({ form }: FormLexicon, { levels }: TablesFound): string[] => [
  ...new Set(
    form.tables.flatMap((table) => table.levels.flatMap((level) => (levels.has(level.id) ? [level.level2] : []))),
  ),
];

/** How much of the form's indicator table is there; of any table, for a form without one. */
function indicatorsOf({ tables: specs }: FormLexicon, tables: TablesFound, covered: number): number {
  const own = specs.filter((table) => table.levels.size > 0);
  return own.length === 0 ? covered : Math.max(...own.map(({ table }) => tables.coverage.get(table.id) ?? 0));
}

/** How much of what the page asks for has a place in the form. */
function explainedBy(scene: Scene, { taken }: FieldsFound, { tables }: TablesFound): number {
  const held = new Set(taken);
  for (const table of Object.values(tables))
    for (const row of table.rows)
      for (const { slots } of Object.values(row.bindings)) for (const ref of slots) held.add(scene.indexOf(ref));
  const asked = scene.places.filter(({ slot }) => slot.shut === undefined);
  return asked.length === 0 ? 1 : asked.filter((place) => held.has(place.index)).length / asked.length;
}

/** Texts that may be titles, as keys: with and without what stands in brackets. */
const headingsOf = (scene: Scene) =>
  scene.headings.filter((text) => text.length >= 4 && text.length <= 80).map((text) => ({ text, ...scene.words(text) }));

/** How many characters of a heading are a title of the form, the longest of them; 0 where none is named. */
export function namedBy(scene: Scene, { titles }: FormLexicon): number {
  let named = 0;
  for (const { whole, bare } of headingsOf(scene))
    for (const title of titles)
      if (title.length > named && (bare.includes(title) || whole.includes(title))) named = title.length;
  return named;
}

/** The heading that is likest to one of the form's titles. */
function titleOf(scene: Scene, form: FormLexicon): { likeness: number; text: string } {
  let best = { likeness: 0, text: '' };
  for (const { text, whole, bare } of headingsOf(scene)) {
    for (const wanted of form.titles) {
      const there = bare.includes(wanted) || whole.includes(wanted);
      const likeness = bare === wanted || whole === wanted ? 1 : there ? 0.95 : similarity(bare, wanted);
      if (likeness >= 0.7 && likeness > best.likeness) best = { likeness, text: text.trim() };
    }
  }
  return best;
}

/** Words of other business, where they head the page or label what is on it. */
function foreignWords(scene: Scene, lexicon: Lexicon): string[] {
  const titles = scene.headings.filter((text) => text.length <= 40).map((text) => scene.words(text).whole);
  return lexicon.foreign.filter((word) => scene.keys.has(word) || titles.some((title) => title.includes(word)));
}
