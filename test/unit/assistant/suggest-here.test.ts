import { suggestHere, type Sources } from '@/lib/assistant/suggest-here';
import type { LibraryEntry } from '@/lib/model/library';
import { describe, expect, test } from 'vitest';
import { asFormItems, asOneTable } from '../recognise/dalian';
import { standingOn } from './standing';

const entry = (level2: string, name: string, operator: string, value: string, unit: string): LibraryEntry => ({
  id: name + value,
  level1: '产出指标',
  level2,
  name,
  operator,
  value,
  unit,
  domain: '工会-帮扶',
  year: null,
  source: { title: '指标库', quality: 'seed' },
  used: 0,
});

const library = [
  entry('数量指标', '慰问困难职工人数', '≥', '600', '人次'),
  entry('数量指标', '走访困难职工家庭户数', '≥', '80', '户'),
  entry('质量指标', '资金使用合规率', '=', '100', '%'),
];
const sources = (more: Partial<Sources> = {}): Sources => ({ offers: [], findings: [], library: [], ...more });
const values = (...given: Parameters<typeof suggestHere>): string[] => suggestHere(...given).map(({ value }) => value);

describe('what could stand in one place', () => {
  test('a name comes from the library of the row’s own 二级指标', () => {
    const found = values('indicators[0].name', standingOn(asOneTable), sources({ library }));
    expect(found).toContain('走访困难职工家庭户数');
    expect(found).not.toContain('资金使用合规率');
  });

  test('a figure for the row’s own name is said in the page’s manner, folded into one cell', () => {
    expect(values('indicators[0].value', standingOn(asOneTable), sources({ library }))).toEqual(['≥600人次']);
  });

  test('a row whose name the library does not know gets no figure', () => {
    expect(values('indicators[1].value', standingOn(asOneTable), sources({ library }))).toEqual([]);
  });

  test('what certainly mends a finding stands first, and no value stands twice', () => {
    const finding = { rule: 'p/r', at: 'indicators[0].value', mend: '≥600人次' } as Sources['findings'][number];
    expect(suggestHere('indicators[0].value', standingOn(asOneTable), sources({ library, findings: [finding] }))).toEqual([{ value: '≥600人次' }]);
  });

  test('a field takes what a draft or an earlier filing has for it, and nothing from the library', () => {
    const standing = standingOn(asFormItems);
    const line = { at: 'fields.project.leader', label: '', from: '', to: '李四', why: '', ticked: true, provenance: { kind: 'draft' as const } };
    const choice = { id: 'all', title: '', source: '', lines: [line], proposal: { contents: { fields: {}, tables: {} }, why: () => '' } };
    const offers = [{ id: 'draft:1', kind: 'draft' as const, title: '', note: '', choices: [choice] }];
    expect(suggestHere('fields.project.leader', standing, sources({ offers, library }))).toEqual([{ value: '李四', provenance: { kind: 'draft' } }]);
  });
});
