import { expect, test } from 'vitest';
import { isAsPlanned } from '@/lib/assistant/as-planned';
import type { HeldPlan } from '@/lib/assistant/memory';
import { propose } from '@/lib/assistant/propose';
import { retype } from '@/lib/assistant/retype';
import { seatsFor } from '@/lib/assistant/seats';
import type { Row } from '@/lib/model/filing';
import { asOneTable } from '../recognise/dalian';
import { standingOn } from './standing';

const page = () => standingOn(asOneTable);
const indicators: Row[] = ['机制持续年限', '服务站使用年限'].map((name) => ({ level1: '', level2: '可持续影响指标', name, operator: '≥', value: '3', unit: '年' }));

function planned(): { standing: ReturnType<typeof page>; plan: HeldPlan } {
  const standing = page();
  const { lines, needed } = propose({ contents: { fields: { 'project.phone': '0411-82636188' }, tables: { indicators } }, why: () => '' }, standing);
  return { standing, plan: { plan: { id: 'p', title: '', lines }, needed, cause: 'filled', used: [], seats: seatsFor(standing, lines) } };
}

const type = (standing: ReturnType<typeof page>, at: string, value: string) => retype(standing, 0, [{ slot: standing.index.bindings.get(at)?.slots[0]?.slot ?? -1, value }]);

test('a plan holds on the page that it was made on', () => {
  const { standing, plan } = planned();
  expect(isAsPlanned(plan, standing)).toBe(true);
  expect(isAsPlanned(plan, page())).toBe(true);
});

test('a value that changes where the plan would write, and a row that takes another name, are another page', () => {
  const field = planned();
  type(field.standing, 'fields.project.phone', '110');
  expect(isAsPlanned(field.plan, field.standing)).toBe(false);
  const row = planned();
  const at = row.plan.plan.lines.find((line) => line.at.endsWith('.name') && row.standing.index.bindings.has(line.at))?.at ?? '';
  type(row.standing, at, '另一项指标');
  expect(isAsPlanned(row.plan, row.standing)).toBe(false);
});

test('a row before those of the plan makes it another page, a place that the plan does not speak of does not', () => {
  const { standing, plan } = planned();
  const rows = standing.filing.tables.indicators ?? [];
  standing.filing.tables.indicators = [{ level1: '产出指标', level2: '数量指标', name: '新来的', value: '1' }, ...rows];
  expect(isAsPlanned(plan, standing)).toBe(false);
  const other = planned();
  type(other.standing, 'fields.project.leader', '王芳');
  expect(isAsPlanned(other.plan, other.standing)).toBe(true);
});
