import type { Match, Recognition } from '@/lib/model/match';
import type { Pack } from '@/lib/model/pack';
import type { FrameReading } from '@/lib/model/reading';
import { rounded } from './cell';
import { bindFields, type FieldsFound } from './fields';
import { foldedValue } from './folded';
import { type FormScore, leastConfidence, scoreForm } from './form-score';
import { compileVocabulary, type FormLexicon, type Lexicon } from './lexicon';
import { moneyUnit } from './money-unit';
import { buildScene, type Scene } from './scene';
import { type StageEvidence, stageOf } from './stage';
import { bindTables, type TablesFound } from './tables';
import { unboundOf } from './unbound';
import { yearIn, yearOf } from './year';

export interface RecogniseOptions {
  /** a form id that a person chose: it is taken wherever the page does not speak against it */
  prefer?: string;
}

interface Attempt {
  form: FormLexicon;
  fields: FieldsFound;
  tables: TablesFound;
  score: FormScore;
}

const preferredAtLeast = 0.25;
const listedAtLeast = 0.15;
const triedAtMost = 6;

/**
 * Binds the readings of a tab's frames to the form that they show, if it is one of the packs' forms. Pure: the same readings
 * and packs give the same result. `match` is null where no form is sure enough; what came close is in `others`.
 */
export function recognise(
  frames: readonly FrameReading[],
  packs: readonly Pack[],
  options: RecogniseOptions = {},
): Recognition {
  const lexicon = compileVocabulary(packs);
  const scene = buildScene(frames);
  if (scene.places.length === 0) return { match: null, others: [], unbound: [] };
  const stage = stageOf(scene, lexicon);
  const attempts = promising(scene, lexicon)
    .map((form) => attempt(scene, lexicon, form, stage))
    .sort((a, b) => b.score.fit - a.score.fit || (a.form.id < b.form.id ? -1 : 1));
  const chosen = choose(attempts, options.prefer);
  const others = attempts
    .filter((one) => one !== chosen && one.score.confidence >= listedAtLeast)
    .map((one) => ({ form: one.form.id, title: titleOf(one.form), confidence: rounded(one.score.confidence) }))
    .sort((a, b) => b.confidence - a.confidence);
  if (!chosen) return { match: null, others, unbound: [] };
  for (const table of Object.values(chosen.tables.tables)) table.rows.forEach(foldedValue);
  const match = toMatch(scene, chosen);
  return { match, others, unbound: unboundOf(scene, chosen.form, chosen.fields, chosen.tables, match) };
}

const titleOf = ({ form }: FormLexicon): string => form.titles[0] ?? form.id;

/** Forms of which the page has at least some words; the rest are not tried. */
function promising(scene: Scene, lexicon: Lexicon): FormLexicon[] {
  const tried = lexicon.forms.map((form) => {
    let words = 0;
    for (const key of scene.keys)
      if (form.fields.has(key) || form.tables.some((table) => table.columns.has(key))) words++;
    for (const code of scene.codes)
      if (form.fieldCodes.has(code) || form.tables.some((table) => table.columnCodes.has(code))) words++;
    return { form, words };
  });
  return tried
    .filter(({ words }) => words >= 2)
    .sort((a, b) => b.words - a.words)
    .slice(0, triedAtMost)
    .map(({ form }) => form);
}

function attempt(scene: Scene, lexicon: Lexicon, form: FormLexicon, stage: StageEvidence): Attempt {
  const tables = bindTables(scene, form);
  const fields = bindFields(scene, form, tables);
  return { form, tables, fields, score: scoreForm(scene, lexicon, form, fields, tables, stage) };
}

function choose(attempts: readonly Attempt[], prefer: string | undefined): Attempt | undefined {
  const wanted = attempts.find((one) => one.form.id === prefer && one.score.confidence >= preferredAtLeast);
  return wanted ?? attempts.find((one) => one.score.confidence >= leastConfidence);
}

function toMatch(scene: Scene, { form, fields, tables, score }: Attempt): Match {
  const yearField = form.form.identity.year;
  const inField = yearField === undefined ? null : yearIn(fields.fields[yearField]?.value ?? '');
  return {
    form: form.id,
    title: titleOf(form),
    year: inField ?? yearOf(scene)?.year ?? null,
    moneyUnit: moneyUnit(scene, form, fields.fields, tables),
    confidence: rounded(score.confidence),
    evidence: score.evidence,
    fields: fields.fields,
    tables: tables.tables,
    absent: absentOf(form, fields),
  };
}

/** Required fields that no place of the page could be; one that two places contend for is not absent. */
function absentOf({ form }: FormLexicon, { fields, open }: FieldsFound): string[] {
  const contended = new Set(open.map((candidate) => candidate.field.id));
  return form.fields
    .filter((field) => field.required && !(field.id in fields) && !contended.has(field.id))
    .map((field) => field.id);
}
