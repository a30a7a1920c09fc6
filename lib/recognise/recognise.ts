import type { Stage } from '@/lib/model/filing';
import type { Match, Recognition } from '@/lib/model/match';
import type { Pack } from '@/lib/model/pack';
import type { FrameReading } from '@/lib/model/reading';
import { rounded } from './cell';
import { bindFields, type FieldsFound } from './fields';
import { foldedValue } from './folded';
import { type FormScore, leastConfidence, namedBy, scoreForm } from './form-score';
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

interface Promising {
  form: FormLexicon;
  named: number;
}

const preferredAtLeast = 0.25;
const listedAtLeast = 0.15;
const triedAtMost = 4;
/** A form that the page names more fully than any other, and that holds nearly all it asks for, is not outdone. */
const settledAtLeast = 0.9;

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
  const attempts = ranked(tryEach(scene, lexicon, stage, options.prefer));
  const chosen = choose(attempts, options.prefer);
  const others = attempts
    .filter((one) => one !== chosen && one.score.confidence >= listedAtLeast)
    .map((one) => ({ form: one.form.id, title: nameOf(one.form), confidence: rounded(one.score.confidence) }))
    .sort((a, b) => b.confidence - a.confidence);
  if (!chosen) return { match: null, others, unbound: [] };
  for (const table of Object.values(chosen.tables.tables)) table.rows.forEach(foldedValue);
  const match = toMatch(scene, chosen);
  return { match, others, unbound: unboundOf(scene, chosen.form, chosen.fields, chosen.tables, match) };
}

const nameOf = ({ form }: FormLexicon): string => form.titles[0] ?? form.id;

/**
 * The forms worth trying: those of which the page has the most words, and of these first the ones of its stage and those
 * that it names. Siblings share nearly all their words, so a form of the whole country goes before a city's.
 */
function promising(scene: Scene, lexicon: Lexicon, stage: StageEvidence, prefer: string | undefined): Promising[] {
  const tried = lexicon.forms.map((form) => {
    let words = 0;
    for (const key of scene.keys)
      if (form.fields.has(key) || form.tables.some((table) => table.columns.has(key))) words++;
    for (const code of scene.codes)
      if (form.fieldCodes.has(code) || form.tables.some((table) => table.columnCodes.has(code))) words++;
    const named = namedBy(scene, form);
    const likely = words * (0.5 + 0.5 * stage.weight[form.form.stage] + (named > 0 ? 1 : 0));
    return { form, named, words, likely: form.id === prefer ? Infinity : likely };
  });
  return tried
    .filter(({ words }) => words >= 2)
    .sort((a, b) => b.likely - a.likely || Number(b.form.general) - Number(a.form.general))
    .slice(0, triedAtMost);
}

/** Tries the forms one after the other, until one leaves nothing open. */
function tryEach(scene: Scene, lexicon: Lexicon, stage: StageEvidence, prefer: string | undefined): Attempt[] {
  const forms = promising(scene, lexicon, stage, prefer);
  const attempts: Attempt[] = [];
  for (const { form, named } of forms) {
    const made = attempt(scene, lexicon, form, stage);
    attempts.push(made);
    const alone = named > 0 && forms.every((other) => other.form === form || other.named < named);
    if (alone && made.score.confidence >= settledAtLeast && made.score.explained >= settledAtLeast) break;
  }
  return attempts;
}

function attempt(scene: Scene, lexicon: Lexicon, form: FormLexicon, stage: StageEvidence): Attempt {
  const tables = bindTables(scene, form);
  const fields = bindFields(scene, form, tables);
  return { form, tables, fields, score: scoreForm(scene, lexicon, form, fields, tables, stage) };
}

/** A form that the page does not name, where it names another of the same stage, or names it in more words. */
const lessNamed = 0.65;
/** What a city's form must have a place for beyond what the ministry's has, of all that the page asks for. */
const ofItsOwn = 0.02;

/**
 * The likeliest form first. Forms of one stage share most of their words; a heading that is one's title decides between
 * them, and the longest such title: 昆明市总工会项目支出绩效自评表 holds the ministry's 项目支出绩效自评表. Without a title the
 * ministry's form is meant, unless the page asks for what only a city's has.
 */
function ranked(attempts: Attempt[]): Attempt[] {
  const named = new Map<Stage, number>();
  for (const { form, score } of attempts) {
    const { stage } = form.form;
    named.set(stage, Math.max(named.get(stage) ?? 0, score.named));
  }
  const standsIn = ({ form, score }: Attempt): boolean =>
    attempts.some(
      (other) =>
        other.form.general &&
        other.form.form.stage === form.form.stage &&
        other.score.confidence >= leastConfidence &&
        other.score.explained >= score.explained - ofItsOwn,
    );
  const fit = (one: Attempt): number => {
    const most = named.get(one.form.form.stage) ?? 0;
    const less = most > 0 ? one.score.named < most : !one.form.general && standsIn(one);
    return one.score.fit * (less ? lessNamed : 1);
  };
  return attempts
    .map((one) => ({ one, fit: fit(one) }))
    .sort((a, b) => b.fit - a.fit || (a.one.form.id < b.one.form.id ? -1 : 1))
    .map(({ one }) => one);
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
    title: nameOf(form),
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
