import { describe, expect, test } from 'vitest';
import type { FormSpec, FormVariant } from '@/lib/model/pack';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { carryOver } from '@/lib/library/carry-over';

const pack = wholePacks.find(({ id }) => id === 'national');
const formOf = (id: string): FormSpec => {
  const form = pack?.forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
};

test('documents whose text is not in the pack are cited by name and number, never by article', () => {
  const cited = [...(pack?.rules ?? []), ...(pack?.reminders ?? []), ...(pack?.templates ?? []), ...(pack?.forms ?? [])].flatMap(({ cite }) => cite ?? []);
  expect(cited.length).toBeGreaterThan(80);
  expect(cited.filter(({ at }) => at !== '')).toEqual([]);
});

const faces = (pack?.forms ?? []).flatMap((form) => form.variants.map((variant) => ({ id: `${form.id}, ${variant.label}`, form, variant })));
const labels = ({ tables }: FormVariant, table: string): string[] => (tables[table] ?? []).map(({ label }) => label);

describe.each(faces)('$id', ({ form, variant }) => {
  test('prints every column under a label of its own', () => {
    for (const { id } of form.tables) expect(new Set(labels(variant, id)).size).toBe(labels(variant, id).length);
  });

  test('prints what names the filing', () => {
    for (const id of Object.values(form.identity)) expect(variant.without).not.toContain(id);
  });
});

test.each([
  ['project-target', ['level1', 'level2', 'name', 'value']],
  ['unit-target', ['level1', 'level2', 'name', 'value']],
  ['project-self-evaluation', ['level1', 'level2', 'name', 'value', 'actual', 'weight', 'score', 'deviation']],
  ['unit-self-evaluation', ['level1', 'level2', 'name', 'value', 'actual', 'weight', 'score', 'deviation']],
])('the first face of %s has the columns of the printed table in their order', (id, columns) => {
  expect(formOf(id).variants[0]?.tables['indicators']?.map((column) => column.id)).toEqual(columns);
});

test('the self-evaluation begins with the target of the year and the money spent until the monitoring', () => {
  const target = {
    id: 'a', form: 'national/project-target', project: '送温暖', unit: '保障部', year: 2026,
    fields: { year: '2026', 'project.name': '送温暖', 'fund.total': '100', 'fund.fiscal': '60', 'goal.year': '慰问500户' },
    tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问户数', value: '≥500户', weight: '10' }] },
  };
  const into = { year: 2026 };
  const { contents } = carryOver(target, wholePacks, 'national/project-self-evaluation', into);
  expect(contents.fields).toMatchObject({ 'project.name': '送温暖', 'goal.expected': '慰问500户' });
  expect(contents.tables['fund']).toMatchObject([{ item: '年度资金总额', initial: '100' }, { item: '当年财政拨款', initial: '60' }]);
  expect(contents.tables['indicators']).toMatchObject([{ name: '慰问户数', value: '≥500户', weight: '10' }]);
  const monitor = {
    ...target, form: 'national/monitor',
    fields: { 'project.name': '送温暖', 'goal.year': '慰问500户' },
    tables: {
      fund: [{ item: '年度资金总额', initial: '100', exec: '40', rate: '40%' }],
      indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问户数', value: '≥500户', actual: '300户', deviation: '下半年发放' }],
    },
  };
  const later = carryOver(monitor, wholePacks, 'national/project-self-evaluation', into).contents;
  expect(later.tables['fund']).toMatchObject([{ item: '年度资金总额', initial: '100', exec: '40' }]);
  expect(later.tables['indicators']?.[0]).toMatchObject({ name: '慰问户数', deviation: '下半年发放' });
  expect(later.tables['indicators']?.[0]?.['actual'] ?? '').toBe('');
});

test("last year's result stands beside this year's target", () => {
  const before = {
    id: 'a', form: 'national/project-self-evaluation', project: '送温暖', unit: '保障部', year: 2025,
    fields: { year: '2025', 'project.name': '送温暖', 'goal.expected': '慰问500户' },
    tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问户数', value: '≥500户', actual: '512户', score: '10' }] },
  };
  const { contents } = carryOver(before, wholePacks, 'national/project-target', { year: 2026 });
  expect(contents.fields).toMatchObject({ year: '2026', 'goal.year': '慰问500户' });
  expect(contents.tables['indicators']).toMatchObject([{ name: '慰问户数', value: '≥500户', last: '512户' }]);
});
