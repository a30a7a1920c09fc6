import { expect, test } from 'vitest';
import { everything, filtered, grouped, packsIn } from '@/components/panel/finding-groups';
import { finding, sampleView } from './sample-view';

const own = finding('error', 'fields.fund.total', '来源合计与总额不符');
const practice = finding('warning', 'fields.project.phone', '联系电话位数不对', { rule: 'practice/phone' });
const hint = finding('hint', 'indicators[0].value', '没有方向符号', { rule: 'practice/operator' });
const all = [own, practice, hint];

test('words are looked for in the message, the article and the rule, all of them and whatever their width', () => {
  const found = (query: string) => filtered(all, { ...everything, query }).map(({ rule }) => rule);
  expect(found('联系电话')).toEqual(['practice/phone']);
  expect(found('第十七条（二） 总额')).toEqual([own.rule]);
  expect(found('practice')).toEqual(['practice/phone', 'practice/operator']);
  expect(found('没有这样的词')).toEqual([]);
});

test('severities and packs are filtered together', () => {
  expect(packsIn(all)).toEqual(['dalian-union', 'practice']);
  expect(filtered(all, { ...everything, pack: 'practice', hidden: new Set(['hint'] as const) })).toEqual([practice]);
});

test('by severity the worst come first, each under its name', () => {
  const groups = grouped(sampleView, [hint, practice, own], 'severity', (severity) => severity);
  expect(groups.map(({ id, things }) => [id, things.length])).toEqual([['error', 1], ['warning', 1], ['hint', 1]]);
});
