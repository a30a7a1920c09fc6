import type { Stage } from '@/lib/model/filing';
import type { TaughtForm } from '@/lib/model/match';
import type { findChosen } from './chosen';
import { bindFields, type FieldsFound } from './fields';
import { type FormScore, leastConfidence, namedBy, scoreForm } from './form-score';
import type { FormLexicon, Lexicon } from './lexicon';
import type { Scene } from './scene';
import { type StageEvidence, stageOf } from './stage';
import { bindTables, type TablesFound } from './tables';
import { applyTaught, outsideRows, type Taught } from './taught';

/** A page read as one form, whether or not it is one. */
export interface Attempt {
  form: FormLexicon;
  fields: FieldsFound;
  tables: TablesFound;
  taught: Taught;
  score: FormScore;
}

/** What a person said of this page. */
export interface Word {
  prefer: string | undefined;
  taught: readonly TaughtForm[];
  chosen: ReturnType<typeof findChosen>;
}

interface Promising {
  form: FormLexicon;
  taught: Taught;
  named: number;
  words: number;
  likely: number;
}

const triedAtMost = 4;
/** A form that the page names more fully than any other, and that holds nearly all it asks for, is not outdone. */
const settledAtLeast = 0.9;

/** Tries the forms that the page could be one after the other, until one leaves nothing open; the likeliest first. */
export function attemptForms(scene: Scene, lexicon: Lexicon, word: Word): Attempt[] {
  const stage = stageOf(scene, lexicon);
  const forms = promising(scene, lexicon, stage, word);
  const attempts: Attempt[] = [];
  for (const { form, named, taught } of forms) {
    const made = attempt(scene, lexicon, taught, stage, word);
    attempts.push(made);
    const alone = named > 0 && forms.every((other) => other.form === form || other.named < named);
    if (alone && made.score.confidence >= settledAtLeast && made.score.explained >= settledAtLeast) break;
  }
  return ranked(attempts);
}

/**
 * The forms worth trying: what a person said or taught of this page, then those of which the page has the most words, and of
 * these first the ones of its stage and those that it names. Siblings share nearly all their words, so a form of the whole
 * country goes before a city's.
 */
function promising(scene: Scene, lexicon: Lexicon, stage: StageEvidence, word: Word): Promising[] {
  const tried = lexicon.forms.map((form) => {
    const words = inBoth(form.words, scene.keys) + inBoth(form.codes, scene.codes);
    const named = namedBy(scene, form);
    const taught = applyTaught(scene, form, word.taught);
    const said = form.id === word.prefer || bornOut(taught);
    const likely = said ? Infinity : words * (0.5 + 0.5 * stage.weight[form.form.stage] + (named > 0 ? 1 : 0));
    return { form, taught, named, words, likely };
  });
  return tried
    .filter(({ words, likely }) => words >= 2 || likely === Infinity)
    .sort((a, b) => (a.likely === b.likely ? 0 : b.likely - a.likely) || Number(b.form.general) - Number(a.form.general))
    .slice(0, triedAtMost);
}

function inBoth(few: ReadonlySet<string>, many: ReadonlySet<string>): number {
  let both = 0;
  for (const word of few) if (many.has(word)) both++;
  return both;
}

/** Is at least half of what was taught on the page. */
export function bornOut({ outcomes }: Taught): boolean {
  const used = outcomes.filter(({ outcome }) => outcome === 'used').length;
  return used > 0 && used * 2 >= outcomes.length;
}

function attempt(scene: Scene, lexicon: Lexicon, told: Taught, stage: StageEvidence, word: Word): Attempt {
  const { form } = told;
  const tables = bindTables(scene, form, word.chosen.columns);
  const taught = outsideRows(told, tables.tables);
  const fields = bindFields(scene, form, tables, { pointed: taught.fields, chosen: word.chosen.fields });
  return { form, tables, fields, taught, score: scoreForm(scene, lexicon, form, fields, tables, stage) };
}

/** A form that the page does not name, where it names another of the same stage, or names it in more words. */
const lessNamed = 0.65;
/** A form that the page does not name, where it bears the very title of one of another stage. */
const namedElsewhere = 0.85;
const surelyNamed = 0.95;
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
    const elsewhere = most === 0 && attempts.some(({ score }) => score.makeup.title.likeness >= surelyNamed && score.confidence >= leastConfidence);
    return one.score.fit * (less ? lessNamed : elsewhere ? namedElsewhere : 1);
  };
  return attempts
    .map((one) => ({ ...one, score: { ...one.score, fit: fit(one) } }))
    .sort((a, b) => b.score.fit - a.score.fit || (a.form.id < b.form.id ? -1 : 1));
}
