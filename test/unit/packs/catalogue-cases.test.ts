import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import { builtinPacks } from '@/lib/packs/builtin';
import { wholePacks } from '@/lib/packs/builtin-whole';
import type { Case, Change, Chapter } from './catalogue-case';
import { checks } from './catalogue-checks';
import { exAnteChapters } from './catalogue-ex-ante';
import { monitorChapters } from './catalogue-monitor';
import { reportChapters } from './catalogue-report';
import { nationalSelfEvaluation, unionSelfEvaluation } from './catalogue-self-evaluation';
import { sheetChapters } from './catalogue-sheet';
import { dalianTarget, nationalTargetCases } from './catalogue-target';
import { unitChapters } from './catalogue-unit';
import { goodFiling } from './good-filings';

const chapters: Chapter[] = [
  dalianTarget, nationalTargetCases, nationalSelfEvaluation, unionSelfEvaluation, ...monitorChapters, ...reportChapters, ...sheetChapters, ...exAnteChapters, ...unitChapters,
];
const examples = chapters.flatMap(({ form, cases }) => cases.map((each) => ({ id: each[0], form, each })));

function told(form: string, change: Change, day: string | undefined, { related, parameters }: NonNullable<Case[3]>) {
  const { whole, today } = goodFiling(form);
  const filing = structuredClone(whole);
  change(filing);
  const set = compileRules(builtinPacks, form, { strictness: 'standard', parameters: parameters ?? {} });
  if (set === undefined) throw new Error(`no form ${form}`);
  return check(set, filing, { today: day ?? today, related }).findings;
}

test.each(examples)('$id on $form is told of what breaks it and not of what keeps it', ({ id, form, each: [, pass, fail, circumstances = {}] }) => {
  const about = (change: Change, day: string | undefined) => told(form, change, day, circumstances).filter(({ serves }) => serves.includes(id));
  expect(about(pass, circumstances.pass).map(({ rule, at }) => `${rule} @${at}`)).toEqual([]);
  const findings = about(fail, circumstances.fail);
  expect(findings).not.toEqual([]);
  expect(findings.filter(({ message }) => [...message].length > 60).map(({ message }) => message)).toEqual([]);
});

test('every check that a rule can tell has an example here', () => {
  const shown = new Set(examples.map(({ id }) => id));
  const byRule = new Set(builtinPacks.flatMap(({ rules }) => rules.flatMap(({ serves }) => serves)));
  expect(checks.map(({ id }) => id).filter((id) => byRule.has(id) && !shown.has(id))).toEqual([]);
});

test('every check of the catalogue is served by a rule, or by a reminder of what a person does', () => {
  const served = new Set(wholePacks.flatMap(({ rules, reminders }) => [...rules, ...reminders].flatMap(({ serves }) => serves)));
  expect(checks.map(({ id }) => id).filter((id) => !served.has(id))).toEqual([]);
});
