import type { Environment } from '@marcbachmann/cel-js';
import type { SchemeLine, SchemeSpec } from '@/lib/model/pack';
import type { FormTypes } from '../expression/form-types';
import { placeExists } from '../rule-forms';
import type { Complain } from './complain';
import { expressionChecks, type ExpressionChecks } from './expression-checks';
import type { Placed } from './files';
import type { FormIndex } from './form-index';
import { checkSchemeExamples } from './scheme-examples';
import { checkPoints } from './scheme-points';

const numbers = ['Decimal', 'int', 'double'];

/** Where the expressions of the pack live on a form, with `row` for a table; undefined when the form has no such table. */
export type EnvironmentOf = (types: FormTypes, table: string | undefined) => Environment | undefined;

/**
 * Checks one scheme: what it rests on, that its points add up, and on each of its forms its places, expressions and
 * examples.
 */
export function checkScheme(scheme: Placed<SchemeSpec>, forms: FormIndex, complain: Complain, environmentOf: EnvironmentOf): void {
  const { it, at } = scheme;
  if (it.cite === undefined && it.basis === undefined) {
    complain('pack-rule', at([]), '没有写依据', '写 cite，或写 basis: 参考做法');
  }
  if (it.cite !== undefined && it.basis !== undefined) complain('pack-rule', at(['basis']), '有条款的评分办法不写 basis', '去掉 basis');
  if (it.forms.length === 0) complain('pack-reference', at(['forms']), '没有写适用的表式', '至少写一个表式编号');
  checkPoints(scheme, complain);
  const known = it.forms.flatMap((reference, index) => {
    const types = forms(reference);
    if (types === undefined) {
      complain('pack-reference', at(['forms', index]), `没有表式 ${reference}`, '写已有的表式编号');
      return [];
    }
    checkWhole(scheme, environmentOf(types, undefined), complain);
    it.lines.forEach((_, place) => checkLine(scheme, place, types, environmentOf, complain));
    return [types];
  });
  checkSchemeExamples(scheme, forms, known[0], complain);
}

function checkWhole(scheme: Placed<SchemeSpec>, environment: Environment | undefined, complain: Complain): void {
  if (environment === undefined) return;
  const { when, held, cap, groups } = scheme.it;
  const { gives } = expressionChecks(environment, scheme, [], complain);
  gives('when', when, ['bool']);
  gives('held', held, numbers);
  groups.forEach(({ of }, index) => {
    if (typeof of === 'string') expressionChecks(environment, scheme, ['groups', index], complain).gives('of', of, numbers);
  });
  const capped = expressionChecks(environment, scheme, ['cap'], complain);
  capped.gives('points', cap?.points, numbers);
  capped.gaps('why', cap?.why);
}

function checkLine(scheme: Placed<SchemeSpec>, index: number, types: FormTypes, environmentOf: EnvironmentOf, complain: Complain): void {
  const line = scheme.it.lines[index];
  if (line === undefined) return;
  const path = ['lines', index];
  const environment = environmentOf(types, line.each);
  if (environment === undefined) {
    complain('pack-reference', scheme.at([...path, 'each']), `没有表格 ${line.each ?? ''}`, '写表式里有的表格编号');
    return;
  }
  if (line.at !== undefined && !placeExists(line.at, line.each, types.form)) {
    complain('pack-reference', scheme.at([...path, 'at']), `没有位置 ${line.at}`, '写栏目编号、row.列、row 或表格编号');
  }
  // A line of each row is a loop itself.
  const most = line.each === undefined ? undefined : 1;
  checkExpressions(line, expressionChecks(environment, scheme, path, complain, '', most));
  line.parts.forEach((part, place) => {
    const { gives, gaps } = expressionChecks(environment, scheme, [...path, 'parts', place], complain, '', most);
    gives('points', part.points, numbers);
    gaps('ask', part.ask);
  });
}

function checkExpressions(line: SchemeLine, { gives, gaps }: ExpressionChecks): void {
  gives('when', line.when, ['bool']);
  gives('of', typeof line.of === 'string' ? line.of : undefined, numbers);
  for (const key of ['points', 'suggest', 'held'] as const) gives(key, line[key], numbers);
  gives('lamp', line.lamp, ['string']);
  gives('groupBy', line.groupBy, ['string']);
  for (const key of ['label', 'why', 'raise', 'ask', 'figure'] as const) gaps(key, line[key]);
}
