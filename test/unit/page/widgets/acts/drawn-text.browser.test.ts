import { expect, test } from 'vitest';
import { drawnText } from '@/lib/page/widgets/acts/drawn-text';

const drawn = (html: string): string => {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  const text = drawnText(root);
  root.remove();
  return text;
};

test('what stands between choices is none of them', () => {
  expect(drawn('<span>农民工</span><span>,</span><span>劳模</span>')).toBe('农民工、劳模');
  expect(drawn('<span>产出指标</span><span> / </span><span>数量指标</span>')).toBe('产出指标、数量指标');
});

test('an operator and a number that stand alone are choices', () => {
  expect(drawn('<span>&gt;</span><i>▾</i>')).toBe('>');
  expect(drawn('<span>第</span><span>1</span>')).toBe('第、1');
});
