import { describe, expect, test } from 'vitest';
import type { FilingRecord } from '@/lib/model/revision';
import { choosePrior } from '@/lib/store/prior';
import { newRecord } from '@/lib/store/revising';

const target = 'dalian-union/project-target';
const record = (id: string, project: string, year: number | null, more: Partial<FilingRecord> = {}): FilingRecord => ({
  ...newRecord(id),
  form: target,
  project,
  year,
  ...more,
});
const ask = (records: FilingRecord[], project: string, year: number | null = 2026, forms = [target]) =>
  choosePrior(records, { forms, project, year })?.record.id;

describe('last year’s filing of the same project', () => {
  test('is the latest year before this one', () => {
    const records = [2023, 2025, 2024, 2026, 2027].map((year) => record(String(year), '送温暖活动', year));
    expect(ask(records, '送温暖活动')).toBe('2025');
  });

  test('has the same name before a similar one, even if the similar one is later', () => {
    const records = [record('similar', '困难职工帮扶救助项目', 2025), record('same', '困难职工帮扶项目', 2023)];
    expect(ask(records, '困难职工帮扶项目')).toBe('same');
  });

  test('is found by a similar name, and not by another one', () => {
    const records = [record('x', '农民工法律援助维权服务项目', 2025)];
    expect(ask(records, '农民工法律援助与维权服务项目')).toBe('x');
    expect(ask(records, '送温暖活动')).toBeUndefined();
  });

  test('is the same project when only the year in its name differs', () => {
    const records = [record('x', '2025年度送温暖', 2025), record('y', '2025年度送清凉', 2025)];
    expect(ask(records, '2026年送温暖')).toBe('x');
  });

  test('may stand on another form of the family, the first named of equal years', () => {
    const records = [record('national', '送温暖', 2025, { form: 'national/project-target' }), record('own', '送温暖', 2025)];
    expect(ask(records, '送温暖', 2026, [target, 'national/project-target'])).toBe('own');
    expect(ask(records, '送温暖', 2026, ['national/project-target', target])).toBe('national');
    expect(ask(records, '送温暖', 2026, ['kunming-union/project-target-2023'])).toBeUndefined();
  });

  test('without a year counts only as 往年填报, and after any with one', () => {
    const loose = record('loose', '送温暖', null);
    const kept = record('kept', '送温暖', null, { prior: true });
    expect(ask([loose], '送温暖')).toBeUndefined();
    expect(ask([loose, kept], '送温暖')).toBe('kept');
    expect(ask([kept, record('dated', '送温暖', 2020)], '送温暖')).toBe('dated');
  });

  test('is none for a form whose project is not named yet', () => {
    expect(ask([record('x', '', 2025)], '')).toBeUndefined();
  });
});
