import { expect, test } from 'vitest';
import { marksOf } from '@/lib/assistant/marks';
import type { PlaceIndex } from '@/lib/assistant/places';
import type { Finding, Severity } from '@/lib/model/finding';
import type { Binding } from '@/lib/model/match';

const bound = (slot: number): Binding => ({ slots: [{ frame: 0, slot }], lay: 'whole', value: '', writable: true, confidence: 1, evidence: [] });
const index: PlaceIndex = { bindings: new Map([['fields.a', bound(0)], ['fields.b', bound(1)]]), places: new Map() };
const finding = (at: string, severity: Severity, blank: boolean): Finding => ({
  rule: `test/${severity}-${at}`,
  severity,
  at,
  message: `${at} ${severity}`,
  fix: '',
  serves: [],
  blank,
});
const severities = (findings: Finding[], quiet: boolean) => marksOf(findings, index, quiet).get(0)?.map(({ severity }) => severity);

test('what is merely blank is marked as a hint until 提交前检查 was looked at, what is wrong as the error it is', () => {
  const findings = [finding('fields.a', 'error', true), finding('fields.b', 'error', false)];
  expect(severities(findings, true)).toEqual(['hint', 'error']);
  expect(severities(findings, false)).toEqual(['error', 'error']);
});

test('a warning at a place outranks the quiet mark of its blank', () => {
  const marks = marksOf([finding('fields.a', 'error', true), finding('fields.a', 'warning', false)], index, true);
  expect(marks.get(0)).toEqual([{ slot: 0, severity: 'warning', text: 'fields.a warning' }]);
});
