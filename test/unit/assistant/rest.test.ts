import { expect, test } from 'vitest';
import type { HeldPlan } from '@/lib/assistant/memory';
import { propose } from '@/lib/assistant/propose';
import { isUnfinished, restOf, restOffer } from '@/lib/assistant/rest';
import { retype } from '@/lib/assistant/retype';
import type { Place, Row } from '@/lib/model/filing';
import type { OutcomeWhy } from '@/lib/model/plan';
import { asOneTable } from '../recognise/dalian';
import { standingOn } from './standing';

const lasting = (name: string, value: string): Row => ({ level1: '', level2: '可持续影响指标', name, operator: '≥', value, unit: '年' });

const page = () => standingOn(asOneTable);
const held = (standing: ReturnType<typeof page>, fields: Record<string, string>, indicators: Row[]): HeldPlan => {
  const { lines, needed } = propose({ contents: { fields, tables: { indicators } }, why: (place) => `from ${place}` }, standing);
  return { plan: { id: 'p', title: '', lines }, needed, cause: 'filled', used: [] };
};
const all = ({ plan }: HeldPlan) => new Set(plan.lines.map(({ at }) => at));
const linesLeft = (standing: ReturnType<typeof page>, plan: HeldPlan, ticked: ReadonlySet<Place>) => restOffer(standing, restOf(standing, plan, ticked))[0]?.choices[0]?.lines ?? [];

/** The page takes what a line says. */
function take(standing: ReturnType<typeof page>, plan: HeldPlan, at: Place): void {
  const slot = standing.index.bindings.get(at)?.slots[0]?.slot ?? -1;
  retype(standing, 0, [{ slot, value: plan.plan.lines.find((line) => line.at === at)?.to ?? '' }]);
}

test('what nothing was written of is laid over the page again line by line as it was planned', () => {
  const standing = page();
  const plan = held(standing, { 'project.phone': '0411-82636188' }, [lasting('机制持续年限', '3'), lasting('服务站使用年限', '5')]);
  expect(linesLeft(standing, plan, all(plan)).map(({ at, to }) => [at, to])).toEqual(plan.plan.lines.map(({ at, to }) => [at, to]));
});

test('what arrived is no line any more, and its row is known by what it holds now', () => {
  const standing = page();
  const plan = held(standing, {}, [lasting('机制持续年限', '3'), lasting('服务站使用年限', '5')]);
  const [name] = plan.plan.lines.filter(({ at }) => at.endsWith('.name') && standing.index.bindings.has(at));
  take(standing, plan, name?.at ?? '');
  const left = linesLeft(standing, plan, all(plan));
  expect(left.map(({ at }) => at)).not.toContain(name?.at);
  expect(left.map(({ at }) => at)).toEqual(plan.plan.lines.map(({ at }) => at).filter((at) => at !== name?.at));
});

test('what the user had not ticked is not brought up again', () => {
  const standing = page();
  const plan = held(standing, { 'project.phone': '0411-82636188' }, [lasting('机制持续年限', '3')]);
  expect(linesLeft(standing, plan, new Set(['fields.project.phone'])).map(({ at }) => at)).toEqual(['fields.project.phone']);
});

test.each<[OutcomeWhy, boolean]>([
  ['', false],
  ['no-option', false],
  ['row-filed', false],
  ['stopped', true],
  ['page-changed', true],
  ['row-form', true],
])('a fill with a step that is “%s” is unfinished: %s', (why, unfinished) => {
  const step = { at: 'fields.year', key: '', outcome: 'refused' as const, why, before: '', value: '', ms: 0 };
  expect(isUnfinished({ plan: 'p', at: '', steps: [step], undone: false })).toBe(unfinished);
});
