import type { Chosen, Match, OpenPlace, Recognition, TaughtForm } from '@/lib/model/match';
import type { Pack } from '@/lib/model/pack';
import type { FrameReading } from '@/lib/model/reading';
import { type Attempt, attemptForms, bornOut } from './attempts';
import { rounded } from './cell';
import { findChosen } from './chosen';
import type { FieldsFound } from './fields';
import { foldedValue, namedAlone } from './folded';
import { leastConfidence } from './form-score';
import { compileVocabulary, type FormLexicon } from './lexicon';
import { moneyUnit } from './money-unit';
import { openPlaces } from './open';
import { buildScene, type Scene } from './scene';
import { unboundOf } from './unbound';
import { yearIn, yearOf } from './year';

export interface RecogniseOptions {
  /** the only form in question (`<pack>/<form>`), where one must be quick and asks for all of them right after */
  only?: string | undefined;
  /** a form id that a person chose: it is taken wherever the page does not name another form and hold it well */
  prefer?: string;
  /** what a person pointed out on this page before; where the page itself says otherwise, the page is believed */
  taught?: readonly TaughtForm[];
  /** what a person said of places that were open */
  chosen?: readonly Chosen[];
}

const listedAtLeast = 0.15;
const surely = 0.9;

/**
 * Binds the readings of a tab's frames to the form that they show, if it is one of the packs' forms. Pure: the same readings,
 * packs and options give the same result. `match` is null where no form is sure enough; what came close is in `others`.
 */
export function recognise(
  frames: readonly FrameReading[],
  packs: readonly Pack[],
  options: RecogniseOptions = {},
): Recognition {
  return examine(frames, packs, options).recognition;
}

/** What was recognised with all that it was recognised by. */
export interface Examined {
  scene: Scene;
  /** the forms that were tried, the likeliest first */
  attempts: Attempt[];
  best: Attempt | undefined;
  recognition: Recognition;
}

/** `recognise`, and how it came to that. */
export function examine(
  frames: readonly FrameReading[],
  packs: readonly Pack[],
  { only, prefer, taught = [], chosen = [] }: RecogniseOptions,
): Examined {
  const lexicon = compileVocabulary(packs, only);
  const scene = buildScene(frames);
  const nothing: Recognition = { match: null, others: [], unbound: [], open: [], taught: [] };
  if (scene.places.length === 0) return { scene, attempts: [], best: undefined, recognition: nothing };
  const attempts = attemptForms(scene, lexicon, { prefer, taught, chosen: findChosen(scene, chosen) });
  const best = choose(attempts, prefer);
  const others = attempts
    .filter((one) => one !== best && one.score.confidence >= listedAtLeast)
    .map((one) => ({ form: one.form.id, title: nameOf(one.form), confidence: rounded(one.score.confidence) }))
    .sort((a, b) => b.confidence - a.confidence);
  if (!best) return { scene, attempts, best, recognition: { ...nothing, others } };
  for (const table of best.form.tables) {
    const { rows = [] } = best.tables.tables[table.table.id] ?? {};
    const apart = rows.length > 0 ? namedAlone(scene, table) : undefined;
    for (const row of rows) foldedValue(row, (ref) => scene.places[scene.indexOf(ref)]?.slot, apart);
  }
  const match = toMatch(scene, best);
  const recognition = {
    match,
    others,
    unbound: unboundOf(scene, best.form, best.fields, best.tables, match),
    open: [...openForm(attempts, best, prefer), ...openPlaces(best.fields, best.tables)],
    taught: best.taught.outcomes,
  };
  return { scene, attempts, best, recognition };
}

const nameOf = ({ form }: FormLexicon): string => form.titles[0] ?? form.id;

function choose(attempts: readonly Attempt[], prefer: string | undefined): Attempt | undefined {
  const certain = (one: Attempt): boolean => one.score.named > 0 && one.score.confidence >= surely;
  const wanted = attempts.find((one) => one.form.id === prefer);
  if (wanted && (wanted.score.confidence >= preferredAtLeast || !attempts.some(certain))) return wanted;
  return (
    attempts.find((one) => one.score.confidence >= leastConfidence && !outnamed(one, attempts)) ??
    attempts.find((one) => bornOut(one.taught))
  );
}

/** Does the page bear the very title of another form of the stage: then it is that one or none. */
const outnamed = ({ form, score }: Attempt, attempts: readonly Attempt[]): boolean =>
  attempts.some((other) => other.form.form.stage === form.form.stage && other.score.named > score.named);

/** What a person says it is, and of which as much is there, is taken even where another form is named. */
const preferredAtLeast = 0.25;

/** Two forms whose fit differs by less are as likely. */
const closeForms = 0.97;

/** The two forms that nothing on the page decides between; none where a person said which it is, or the page names one. */
function openForm(attempts: readonly Attempt[], best: Attempt, prefer: string | undefined): OpenPlace[] {
  if (best.form.id === prefer) return [];
  const close = attempts.filter(
    ({ score }) =>
      score.confidence >= leastConfidence &&
      score.fit >= best.score.fit * closeForms &&
      score.named >= best.score.named,
  );
  if (close.length < 2) return [];
  const candidates = close.map(({ form, score }) => ({
    slots: [],
    value: form.id,
    label: nameOf(form),
    confidence: rounded(score.confidence),
  }));
  return [{ at: 'form', label: '', candidates }];
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
