import { describe, expect, test } from 'vitest';
import { loadSheet, scheme } from './sheet';

const problems = (text: string) => loadSheet(text).problems.map(({ what, line }) => ({ what, line }));
const refused = (text: string, what: string) => {
  const found = problems(text);
  expect(found.map((each) => each.what)).toContainEqual(expect.stringContaining(what));
  expect(found.every(({ line }) => line > 0)).toBe(true);
};
const line = '  - { id: a, label: 甲, of: 5, points: "decimal(5)", why: "" }';

test('a scheme that adds up is taken', () => {
  expect(problems(scheme(5, line))).toEqual([]);
});

describe('points that do not add up', () => {
  test('lines and the whole', () => refused(scheme(6, line), '分值是 6，下面各项加起来是 5'));

  test('a heading and what is under it', () => {
    const grouped = scheme(5, line.replace('label', 'group: g, label'), 'groups: [{ id: g, label: 组, of: 4 }]');
    refused(grouped, '分值是 4，下面各项加起来是 5');
    refused(grouped, '分值是 5，下面各项加起来是 4');
  });

  test('a heading in a heading', () => {
    const nested = (inner: number) =>
      scheme(5, line.replace('label', 'group: in, label'), `groups: [{ id: out, label: 外, of: 5 }, { id: in, label: 里, of: ${String(inner)}, in: out }]`);
    expect(problems(nested(5))).toEqual([]);
    refused(nested(3), '分值是 5，下面各项加起来是 3');
  });

  test('parts and their line', () => {
    const parts = (second: number) =>
      scheme(5, `  - { id: a, label: 甲, of: 5, why: "", parts: [{ id: x, label: 一, of: 2, ask: "？" }, { id: y, label: 二, of: ${String(second)}, ask: "？" }] }`);
    expect(problems(parts(3))).toEqual([]);
    refused(parts(2), '分值是 5，各部分加起来是 4');
  });

  test('deductions may come to more than the line has', () => {
    const cut = '  - { id: a, label: 甲, of: 5, why: "", parts: [{ id: x, label: 一, of: 5, deduct: true, ask: "？" }, { id: y, label: 二, of: 4, deduct: true, ask: "？" }] }';
    expect(problems(scheme(5, cut))).toEqual([]);
  });

  test('what is there only sometimes, or stands on the form, is not counted beforehand', () => {
    expect(problems(scheme(100, line.replace('of: 5', 'of: 5, when: "filled(reduced)"')))).toEqual([]);
    expect(problems(scheme(100, line.replace('of: 5', 'of: "usePoints"')))).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each<[string, string, string]>([
    ['two lines of one id', scheme(10, `${line}\n${line}`), '编号 a 重复'],
    ['a heading that is not there', scheme(5, line.replace('label', 'group: nowhere, label')), '没有分组 nowhere'],
    ['a heading within a later one', scheme(5, line, 'groups: [{ id: x, label: 里, of: 0, in: y }, { id: y, label: 外, of: 0 }]'), 'y 不是前面的分组'],
    ['points outside the line', scheme(5, '  - { id: a, label: 甲, of: 5, allowed: [6], why: "", ask: "？" }'), '可给的分数超出分值'],
    ['a span upside down', scheme(5, '  - { id: a, label: 甲, of: 5, allowed: [[3, 1]], why: "", ask: "？" }'), '可给的分数超出分值，或上下限颠倒'],
    ['points and parts at once', scheme(5, '  - { id: a, label: 甲, of: 5, points: "decimal(5)", why: "", parts: [{ id: x, label: 一, of: 5, ask: "？" }] }'), 'points 和 parts 只能写一样'],
    ['a part that nobody can give', scheme(5, '  - { id: a, label: 甲, of: 5, why: "", parts: [{ id: x, label: 一, of: 5 }] }'), '既算不出分，也不请人判断'],
    ['a line that does nothing', scheme(5, '  - { id: a, label: 甲, of: 5, why: "" }'), '既不给分，也不请人判断，也不显示什么'],
    ['points out of nothing', scheme(0, '  - { id: a, label: 甲, points: "decimal(5)", why: "" }'), '给分的行没有写分值'],
    ['a suggestion to nobody', scheme(5, line.replace('why', 'suggest: "decimal(3)", why')), '没有请人判断，不写 suggest'],
    ['evidence for what nobody judges', scheme(5, line.replace('why', 'evidence: true, why')), '没有请人判断，不写 evidence'],
    ['grades out of order', scheme(5, line, 'grades: [{ from: 3, label: 良 }, { from: 4, label: 优 }]'), '等次没有从高到低排列'],
    ['a scheme without an example', scheme(5, line, 'examples: []'), '没有示例'],
    ['an example of a line that is not there', scheme(5, line, 'examples: [{ title: 例, filing: {}, total: 5, lines: { b: 5 } }]'), '没有评分行 b'],
    ['an example of a field that is not there', scheme(5, line, 'examples: [{ title: 例, filing: { fields: { nothing: "1" } }, total: 5 }]'), '没有栏目 nothing'],
    ['a condition that is a number', scheme(5, line, 'when: "decimal(1)"'), '结果是 Decimal（数），这里要 bool'],
    ['a lamp that is no text', scheme(0, '  - { id: a, label: 甲, lamp: "true", why: "" }'), '结果是 bool（是否），这里要 string'],
    ['a cap that is text', scheme(5, line, 'cap: { points: "reduced", why: "" }'), '结果是 string'],
    ['an unknown name in a suggestion', scheme(5, '  - { id: a, label: 甲, of: 5, suggest: "nowhere", why: "", ask: "？" }'), '类型不符'],
    ['an unknown name in a part', scheme(5, '  - { id: a, label: 甲, of: 5, why: "", parts: [{ id: x, label: 一, of: 5, points: "nowhere" }] }'), '类型不符'],
    ['groups by row without rows', scheme(5, line.replace('why', 'groupBy: "reduced", why')), '没有写 each，不写 groupBy'],
  ])('%s', (_, text, what) => refused(text, what));
});
