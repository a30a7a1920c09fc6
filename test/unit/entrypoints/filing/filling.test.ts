import { describe, expect, test } from 'vitest';
import { asStanding } from '@/entrypoints/workbench/filing/as-standing';
import { identified, withIdentity } from '@/entrypoints/workbench/filing/identity';
import { laid } from '@/entrypoints/workbench/filing/laid';
import { sameWork } from '@/entrypoints/workbench/filing/same-work';
import { scoredPlaces } from '@/entrypoints/workbench/filing/scored-places';
import { propose, type Proposal } from '@/lib/assistant/propose';
import type { Filing } from '@/lib/model/filing';
import { FormSpec } from '@/lib/model/pack';
import type { FilingRecord } from '@/lib/model/revision';
import type { Scorecard } from '@/lib/model/scorecard';
import { newRecord } from '@/lib/store/revising';
import { smallFiling, smallForm } from '../../components/sheet/small-form';

describe('what is proposed to a filing that stands on no page', () => {
  const indicator = (level1: string, level2: string, name: string) => ({ level1, level2, name, operator: '≥', value: '95', unit: '%' });

  function filled(filing: Filing, contents: Proposal['contents']) {
    const { lines, needed } = propose({ contents, why: () => '' }, asStanding('test/small', smallForm, filing));
    return laid(smallForm, filing, lines, needed);
  }

  test('goes into the free rows of its 二级指标, and rows that are lacking come where the form has them', () => {
    const rows = [
      indicator('产出指标', '质量指标', '合格率'),
      indicator('满意度指标', '服务对象满意度指标', '满意度'),
      indicator('产出指标', '质量指标', '优良率'),
    ];
    const { contents } = filled(smallFiling(), { fields: { name: '帮扶' }, tables: { indicators: rows } });
    expect(contents.fields.name).toBe('帮扶');
    expect(contents.tables.indicators?.map(({ level2, name }) => `${level2} ${name}`)).toEqual([
      '数量指标 ',
      '数量指标 ',
      '质量指标 合格率',
      '质量指标 优良率',
      '服务对象满意度指标 满意度',
    ]);
  });

  test('is told at the places where it stands afterwards', () => {
    const filing = smallFiling();
    const contents = { fields: {}, tables: { indicators: [indicator('产出指标', '质量指标', '合格率'), indicator('产出指标', '质量指标', '优良率')] } };
    const { lines } = propose({ contents, why: () => '' }, asStanding('test/small', smallForm, filing));
    const after = filled(filing, contents);
    for (const line of lines.filter(({ at }) => at.endsWith('.name'))) {
      const [, row] = /\[(\d+)\]/.exec(after.placeOf(line.at)) ?? [];
      expect(after.contents.tables.indicators?.[Number(row)]?.name).toBe(line.to);
    }
  });

  test('leaves the filing itself as it was', () => {
    const filing = smallFiling();
    const before = structuredClone(filing);
    filled(filing, { fields: { name: '帮扶' }, tables: { plan: [{ what: '启动', day: '2026-01-01' }] } });
    expect(filing).toEqual(before);
  });
});

describe('whose a filing is', () => {
  test('its own fields say; what it has no field for stays as it was given', () => {
    const filing = { ...smallFiling(), unit: '总工会', fields: { name: ' 帮扶 ' } };
    expect(identified(filing, smallForm)).toEqual({ project: '帮扶', unit: '总工会', year: 2026 });
  });

  test('a year in words is read, and an unreadable one leaves the year as it was', () => {
    const form = { ...smallForm, identity: { year: 'name' } };
    expect(identified({ ...smallFiling(), fields: { name: '2025年度' } }, form).year).toBe(2025);
    expect(identified({ ...smallFiling(), fields: { name: '今年' } }, form).year).toBe(2026);
  });

  test('it is written into the fields for it, never over what stands there', () => {
    const filing = { ...smallFiling(), project: '帮扶' };
    expect(withIdentity(filing, smallForm).fields.name).toBe('帮扶');
    expect(withIdentity({ ...filing, fields: { name: '慰问' } }, smallForm).fields.name).toBe('慰问');
    const dated = FormSpec.parse({ ...smallForm, identity: { year: 'day' }, fields: [{ id: 'day', label: '年月日', type: 'date', section: 'head' }] });
    expect(withIdentity(filing, dated).fields).toEqual(filing.fields);
  });
});

test('the same work is known by form, year and project, of a whole unit by the unit, and earlier years’ sources are not it', () => {
  const record = (id: string, more: Partial<FilingRecord>): FilingRecord => ({ ...newRecord(id), form: 'test/a', year: 2026, ...more });
  const records = [
    record('prior', { project: '帮扶', prior: true }),
    record('project', { project: '帮 扶', unit: '甲' }),
    record('unit', { unit: '甲' }),
    record('nameless', {}),
  ];
  const found = (project: string, unit: string, year = 2026) => sameWork(records, { form: 'test/a', project, unit, year })?.id;
  expect([found('帮扶', '乙'), found('', '甲'), found('', ''), found('帮扶', '甲', 2025), found('慰问', '甲')]).toEqual([
    'project',
    'unit',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a score sheet takes the points of the lines that bear its rows’ ids; what nobody judged says nothing', () => {
  const form = FormSpec.parse({ ...smallForm, kind: 'sheet', tables: smallForm.tables.map((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column, required: column.id === 'score' })) })) });
  const line = (id: string, points: number | null) => ({ id, label: id, points, of: 5, why: '', raise: '' });
  const card: Scorecard = { scheme: 'test/s', title: '', total: 4, of: 15, lines: [line('a', 4), line('b', null), line('x', 3)] };
  expect(scoredPlaces(form, smallFiling(), [card])).toEqual({ 'scores[0].score': '4' });
  expect(scoredPlaces(smallForm, smallFiling(), [card])).toEqual({});
});
