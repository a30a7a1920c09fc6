import { expect, test } from 'vitest';
import { chosen, sayChoice, shownValue, tickedCount, untickedCount } from '@/components/panel/choosing';
import type { Offer } from '@/lib/model/view';
import { line, sampleView } from './sample-view';

const [prior, library] = sampleView.offers as [Offer, Offer];
const draft: Offer = { ...prior, id: 'draft:1', kind: 'draft' };
const taken = (offers: Offer[], said = new Map<string, string | null>()) => chosen(offers, said).map(({ offer, choice }) => [offer.id, choice.id]);

test('a draft goes before last year, last year before the library', () => {
  expect(taken([draft, prior, library])).toEqual([['draft:1', 'all']]);
  expect(taken([prior, library])).toEqual([['prior:1', 'all']]);
  expect(taken([library])).toEqual([['library:out.time', 'l1']]);
});

test('an offer of which nothing would be ticked is taken only when asked for', () => {
  const lines = [line('fields.project.leader', '项目负责人', '李红', '王建国')];
  const differing: Offer = { ...draft, choices: [{ id: 'all', title: '', source: '', lines }] };
  expect(taken([differing])).toEqual([]);
  expect(taken([differing, library])).toEqual([['library:out.time', 'l1']]);
  expect(taken([differing], new Map([['draft:1', 'all']]))).toEqual([['draft:1', 'all']]);
  expect(untickedCount(lines)).toBe(1);
});

test('choosing last year puts the draft away, and indicators of the library stay beside either', () => {
  const offers = [draft, prior, library];
  const said = sayChoice(offers, sayChoice(offers, new Map(), library, 'l2'), prior, 'all');
  expect(taken(offers, new Map(said))).toEqual([['prior:1', 'all'], ['library:out.time', 'l2']]);
  expect(taken(offers, new Map(sayChoice(offers, said, prior, null)))).toEqual([['library:out.time', 'l2']]);
});

test('a choice that is not offered any more is not taken', () => {
  expect(taken([library], new Map([[library.id, 'gone']]))).toEqual([]);
});

test('a place that two offers would fill counts once, and what holds something does not count', () => {
  expect(tickedCount([line('a', '', '', '1'), line('a', '', '', '2'), line('b', '', 'x', 'y')])).toBe(1);
});

test('a value is shown with operator and unit once, folded or apart', () => {
  const choice = (cells: Record<string, string>) => ({
    id: 'x',
    title: '',
    source: '',
    lines: Object.entries(cells).map(([column, to]) => line(`indicators[0].${column}`, '', '', to)),
  });
  expect(shownValue(choice({ operator: '≥', value: '95', unit: '%' }))).toBe('≥95%');
  expect(shownValue(choice({ value: '≥95%' }))).toBe('≥95%');
  expect(shownValue(choice({ operator: '≥', value: '≥95%', unit: '%' }))).toBe('≥95%');
  expect(shownValue(choice({ operator: '大于等于', value: '95', unit: '%' }))).toBe('≥95%');
  expect(shownValue(choice({ operator: '定性', value: '优良' }))).toBe('优良');
});
