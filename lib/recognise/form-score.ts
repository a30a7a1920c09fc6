import type { Evidence } from '@/lib/model/match';
import { similarity } from '@/lib/model/text';
import type { FieldsFound } from './fields';
import type { FormLexicon, Lexicon } from './lexicon';
import type { Scene } from './scene';
import { type StageEvidence, stageWords } from './stage';
import type { TablesFound } from './tables';

export interface FormScore {
  /** 0 to 1: whether the page is this form */
  confidence: number;
  /** for choosing among forms that the page could be: how much of the form is there */
  fit: number;
  evidence: Evidence[];
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
  const found = Object.values(fields.fields).filter(
    (one) => one.slots.length > 0 && one.confidence >= leastConfidence,
  ).length;
  const total = Math.max(1, form.form.fields.length);
  const required = form.form.fields.filter((field) => field.required);
  const answered =
    required.filter((field) => (fields.fields[field.id]?.slots.length ?? 0) > 0).length / Math.max(1, required.length);
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
  const own = formed(found, total, title.likeness, fitting, indicatorsOf(form, tables, covered), tables);
  const confidence =
    joined * staged * sibling * 0.6 ** Math.max(0, foreign.length - (own === 1 && found >= 6 ? 1 : 0)) * own;
  const coverage = (found / total) * 0.5 + covered * 0.3 + title.likeness * 0.2;
  return {
    confidence,
    fit: confidence * (0.4 + 0.4 * coverage + 0.2 * fitting),
    evidence: [
      ...(title.likeness > 0 ? [{ via: 'title' as const, text: title.text }] : []),
      ...firstBound(fields),
      ...levelNames(form, tables).map((text) => ({ via: 'level' as const, text })),
      ...stageWords(stage, form.form.stage),
    ],
  };
}

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

/**
 * What makes it a form and not a text about one: its own fields beside its indicator table, or rows to fill in, or, on a page
 * that calls itself such a form, many of its fields: any application asks for a project, its money and its grounds. 0.5 where
 * that is not there.
 */
function formed(
  found: number,
  total: number,
  title: number,
  stage: number,
  indicators: number,
  tables: TablesFound,
): number {
  const table = indicators >= 0.4;
  if (table && tables.writable > 0 && (found >= 1 || title >= 0.7 || tables.levels.size > 0)) return 1;
  if (table && found >= 3) return 1;
  return (title >= 0.7 || stage > 0) && found >= 6 && found >= total * 0.4 ? 1 : 0.5;
}

function titleOf(scene: Scene, form: FormLexicon): { likeness: number; text: string } {
  let best = { likeness: 0, text: '' };
  for (const heading of scene.headings) {
    if (heading.length < 4 || heading.length > 80) continue;
    const key = scene.words(heading).bare;
    for (const title of form.form.titles) {
      const wanted = scene.words(title).bare;
      const likeness = key === wanted ? 1 : key.includes(wanted) ? 0.95 : similarity(key, wanted);
      if (likeness >= 0.7 && likeness > best.likeness) best = { likeness, text: heading.trim() };
    }
  }
  return best;
}

/** Words of other business, where they head the page or label what is on it. */
function foreignWords(scene: Scene, lexicon: Lexicon): string[] {
  const titles = scene.headings.filter((text) => text.length <= 40).map((text) => scene.words(text).whole);
  return lexicon.foreign.filter((word) => scene.keys.has(word) || titles.some((title) => title.includes(word)));
}
