import { describe, expect, test } from 'vitest';
import type { Scorecard } from '@/lib/model/scorecard';
import { refusedJudgement, scoreFiling, type ScoreOptions } from '@/lib/score';
import { scheme, sheet } from './sheet';

function card(text: string, fields: Record<string, string> = {}, options: Partial<ScoreOptions> = {}): Scorecard {
  const [first] = scoreFiling(sheet(text), { form: 'trial/sheet', fields, tables: {} }, { today: '2026-06-30', ...options });
  if (first === undefined) throw new Error('no scorecard');
  return first;
}
const judged = (points: Record<string, number>) => ({
  judged: Object.fromEntries(Object.entries(points).map(([line, given]) => [`trial/s#${line}`, given])),
});

describe('a line of parts', () => {
  const use = scheme(
    7,
    `
  - id: use
    label: 资金使用
    of: 7
    held: "usePoints"
    why: "按附表"
    parts:
      - { id: fake, label: 虚列, of: 7, deduct: true, allowed: [0, [4, 7]], ask: "有无虚列" }
      - { id: basis, label: 依据, of: 1, deduct: true, allowed: [0, 1], ask: "依据是否合规" }
      - { id: moved, label: 挪用, of: 6, deduct: true, allowed: [0, [3, 6]], ask: "有无挪用" }
`,
  );

  test('of nothing but deductions starts from all there is', () => {
    expect(card(use, {}, judged({ 'use.fake': 0, 'use.basis': 1, 'use.moved': 0 })).total).toBe(6);
  });

  test('never goes under 0', () => {
    expect(card(use, {}, judged({ 'use.fake': 4, 'use.basis': 1, 'use.moved': 3 })).total).toBe(0);
  });

  test('is open while a part is', () => {
    const [line] = card(use, {}, judged({ 'use.fake': 4 })).lines;
    expect(line).toMatchObject({ points: null });
    expect(line?.parts?.map(({ points }) => points)).toEqual([4, null, null]);
  });

  test('counts what the page holds for it while its parts are open, and shows it where the parts say otherwise', () => {
    expect(card(use, { usePoints: '5' }).lines[0]).toMatchObject({ points: 5 });
    const apart = card(use, { usePoints: '5' }, judged({ 'use.fake': 0, 'use.basis': 1, 'use.moved': 0 }));
    expect(apart.lines[0]).toMatchObject({ points: 6, held: 5 });
  });

  test.each([
    ['fake', 2, '0、4—7'],
    ['fake', 7.5, '0、4—7'],
    ['basis', 0.5, '0、1'],
    ['moved', -1, '0、3—6'],
    ['moved', Number.NaN, '0、3—6'],
  ])('refuses %s %d, which lies outside %s', (part, points, allowed) => {
    const [line] = card(use, {}, judged({ 'use.fake': 0, 'use.basis': 0, 'use.moved': 0, [`use.${part}`]: points })).lines;
    expect(line).toMatchObject({ points: null, problem: { code: 'points-refused', values: { given: String(points), allowed } } });
    expect(line && refusedJudgement(line, part, points)).toMatchObject({ code: 'points-refused' });
  });

  test('takes the ends of a span and single points', () => {
    const [line] = card(use).lines;
    const given = [['fake', 4], ['fake', 7], ['fake', 0], ['basis', 1]] as const;
    expect(given.map(([part, points]) => line && refusedJudgement(line, part, points))).toEqual([undefined, undefined, undefined, undefined]);
    expect(line && refusedJudgement(line, 'nothing', 1)).toEqual({ code: 'not-found' });
  });

  test('adds computed and judged parts', () => {
    const mixed = scheme(
      5,
      `
  - id: goal
    label: 目标
    of: 5
    why: ""
    parts:
      - { id: there, label: 有, of: 2, points: "decimal(2)" }
      - { id: good, label: 好, of: 3, ask: "好不好" }
`,
    );
    expect(card(mixed, {}, judged({ 'goal.good': 1.5 })).lines[0]).toMatchObject({ points: 3.5, of: 5 });
    expect(card(mixed).lines[0]?.parts?.map(({ ask }) => ask)).toEqual([undefined, '好不好']);
  });
});

describe('a suggestion', () => {
  const suggested = scheme(5, '  - { id: qty, label: 数量, of: 5, suggest: "decimal(5) * decimal(\\"0.96\\")", why: "", ask: "得几分", evidence: true }');

  test('is shown and never counts by itself', () => {
    expect(card(suggested)).toMatchObject({ total: 0, lines: [{ points: null, suggested: 4.8, ask: '得几分' }] });
  });

  test('counts once it was taken', () => {
    expect(card(suggested, {}, judged({ qty: 4.8 })).total).toBe(4.8);
  });

  test('is left out where there is no answer', () => {
    const unknown = scheme(5, '  - { id: rate, label: 率, of: 5, suggest: "decimal(5) * (arrived / planned)", why: "", ask: "得几分" }');
    expect(card(unknown).lines[0]).not.toHaveProperty('suggested');
    expect(card(unknown, { planned: '120', arrived: '108' }).lines[0]?.suggested).toBe(4.5);
  });

  test('stands beside the evidence that is asked for', () => {
    expect(card(suggested).lines[0]?.evidence).toBe('');
    expect(card(suggested, {}, { evidence: { 'trial/s#qty': '自评表第3行' } }).lines[0]?.evidence).toBe('自评表第3行');
  });
});

test('a judgement among single points is refused beside them', () => {
  const time = scheme(2, '  - { id: time, label: 时效, of: 2, allowed: [2, 1.5, [0, 1]], why: "", ask: "及时否" }');
  const given = (points: number) => card(time, {}, judged({ time: points })).lines[0];
  expect([2, 1.5, 1, 0.3, 0].map((points) => given(points)?.points)).toEqual([2, 1.5, 1, 0.3, 0]);
  expect([1.2, 1.8, 2.1].map((points) => given(points)?.points)).toEqual([null, null, null]);
  expect(given(1.8)).toMatchObject({ allowed: [2, 1.5, [0, 1]], problem: { values: { allowed: '2、1.5、0—1' } } });
});

test('what a page holds is refused too when it may not be given', () => {
  const typed = scheme(5, '  - { id: use, label: 使用, of: 5, held: "usePoints", why: "", ask: "得几分" }');
  expect(card(typed, { usePoints: '5.5' }).lines[0]).toMatchObject({ points: null, held: 5.5, problem: { code: 'points-refused' } });
  expect(card(typed, { usePoints: '4.5' }).lines[0]).toMatchObject({ points: 4.5 });
});

test('headings have what their lines and the headings in them come to', () => {
  const grouped = scheme(
    10,
    `
  - { id: a, label: 甲, group: goal, of: 2, points: "decimal(2)", why: "" }
  - { id: b, label: 乙, group: basis, of: 3, points: "decimal(\\"1.5\\")", why: "" }
  - { id: c, label: 丙, of: 5, points: "decimal(4)", why: "" }`,
    `groups:
  - { id: decision, label: 决策, of: 5 }
  - { id: goal, label: 目标, of: 2, in: decision }
  - { id: basis, label: 依据, of: 3, in: decision }`,
  );
  expect(card(grouped).groups).toEqual([
    { id: 'decision', label: '决策', points: 3.5, of: 5 },
    { id: 'goal', label: '目标', in: 'decision', points: 2, of: 2 },
    { id: 'basis', label: '依据', in: 'decision', points: 1.5, of: 3 },
  ]);
});

describe('the total', () => {
  const capped = scheme(
    100,
    '  - { id: a, label: 甲, of: 100, points: "decimal(95)", why: "" }',
    `cap: { points: "arrived / planned < decimal(\\"0.8\\") ? decimal(89) : decimal(100)", why: "到位率{round(arrived / planned * 100, 2)}%，不到80%" }
held: "totalPoints"
grades: [{ from: 90, label: 优 }, { from: 80, label: 良 }]`,
  );

  test('is held under the cap, says from what and why, and is graded after that', () => {
    expect(card(capped, { planned: '100', arrived: '75' })).toMatchObject({
      total: 89,
      capped: { from: 95, why: '到位率75%，不到80%' },
      grade: '良',
    });
  });

  test('is not capped where the cap has no answer or is not reached', () => {
    expect(card(capped)).toMatchObject({ total: 95, grade: '优' });
    expect(card(capped)).not.toHaveProperty('capped');
    expect(card(capped, { planned: '100', arrived: '80' })).not.toHaveProperty('capped');
  });

  test('is shown beside what the page holds where they differ', () => {
    expect(card(capped, { totalPoints: '98' }).held).toBe(98);
    expect(card(capped, { totalPoints: '95.00' })).not.toHaveProperty('held');
  });
});

test('a scheme is for the filings of which its condition holds', () => {
  const [whole, reduced] = ['whole', 'reduced'].map((id) =>
    scheme(1, '  - { id: a, label: 甲, of: 1, points: "decimal(1)", why: "" }', `when: "${id === 'whole' ? 'blank(reduced)' : 'filled(reduced)'}"`).replace('id: s\n', `id: ${id}\n`),
  );
  const packs = sheet(whole ?? '', (reduced ?? '').replace('filing: {}', 'filing: { fields: { reduced: "是" } }'));
  const names = (fields: Record<string, string>) =>
    scoreFiling(packs, { form: 'trial/sheet', fields, tables: {} }, { today: '2026-06-30' }).map((each) => each.scheme);
  expect(names({})).toEqual(['trial/whole']);
  expect(names({ reduced: '是' })).toEqual(['trial/reduced']);
});

test('a line of figures has no points to give and stops no grade', () => {
  const figures = scheme(
    1,
    `
  - { id: rate, label: 到位率, figure: "{round(arrived / planned * 100, 2)}%", lamp: "arrived / planned >= decimal(\\"0.5\\") ? \\"green\\" : \\"red\\"", why: "" }
  - { id: a, label: 甲, of: 1, points: "decimal(1)", why: "" }`,
    'grades: [{ from: 0, label: 有 }]',
  );
  const known = card(figures, { planned: '800', arrived: '420' });
  expect(known.lines[0]).toMatchObject({ points: 0, of: 0, figure: '52.5%', lamp: 'green' });
  expect(known.grade).toBe('有');
  expect(card(figures, { planned: '0', arrived: '420' }).lines[0]).not.toHaveProperty('lamp');
});

test('a lamp that is not green says what would turn it, a green one and a mere figure do not', () => {
  const figures = scheme(
    0,
    `
  - { id: rate, label: 到位率, figure: "{round(arrived / planned * 100, 2)}%", raise: "填写应到和已到", why: "" }
  - { id: lamp, label: 灯, lamp: "arrived >= planned ? 'green' : 'yellow'", raise: "催办", why: "" }`,
  );
  const raises = (fields: Record<string, string>) => card(figures, fields).lines.map(({ raise }) => raise);
  expect(raises({ planned: '10', arrived: '10' })).toEqual(['', '']);
  expect(raises({ planned: '10', arrived: '9' })).toEqual(['', '催办']);
  expect(raises({})).toEqual(['填写应到和已到', '催办']);
});

test('a line without an answer leaves the others standing', () => {
  const broken = scheme(
    3,
    `
  - { id: a, label: 甲, of: 1, points: "arrived / planned", why: "{arrived / planned}" }
  - { id: b, label: 乙, of: 2, points: "decimal(2)", why: "" }`,
  );
  expect(card(broken, { planned: '0', arrived: '1' })).toMatchObject({ total: 2, lines: [{ points: null }, { points: 2 }] });
});

test('a line that breaks says so and leaves the others standing', () => {
  const packs = sheet(scheme(3, '  - { id: a, label: 甲, of: 1, points: "decimal(1)", why: "" }\n  - { id: b, label: 乙, of: 2, points: "decimal(2)", why: "" }'));
  const broken = packs.map((pack) => ({
    ...pack,
    schemes: pack.schemes.map((each) => ({ ...each, lines: each.lines.map((line) => (line.id === 'a' ? { ...line, points: ')' } : line)) })),
  }));
  const [whole] = scoreFiling(broken, { form: 'trial/sheet', fields: {}, tables: {} }, { today: '2026-06-30' });
  expect(whole).toMatchObject({ total: 2, lines: [{ id: 'a', points: null, of: 1, problem: { code: 'internal' } }, { points: 2 }] });
});

test('a scheme that breaks says so and leaves the others standing', () => {
  const line = '  - { id: a, label: 甲, of: 1, points: "decimal(1)", why: "" }';
  const packs = sheet(scheme(1, line), scheme(1, line).replace('id: s\n', 'id: t\n'));
  const broken = packs.map((pack) => ({ ...pack, schemes: pack.schemes.map((each) => (each.id === 's' ? { ...each, when: ')' } : each)) }));
  const cards = scoreFiling(broken, { form: 'trial/sheet', fields: {}, tables: {} }, { today: '2026-06-30' });
  expect(cards).toMatchObject([{ scheme: 'trial/s', total: 0, lines: [], problem: { code: 'internal' } }, { scheme: 'trial/t', total: 1 }]);
});

test('a unit’s own parameters stand for the pack’s', () => {
  const usual = scheme(5, '  - { id: a, label: 甲, of: 5, points: "mode == \\"full\\" ? usual : decimal(0)", why: "" }', 'examples:\n  - { title: 空表, filing: {}, total: 3 }');
  expect(card(usual).total).toBe(3);
  expect(card(usual, {}, { parameters: { 'trial/usual': 4.5 } }).total).toBe(4.5);
  expect(card(usual, {}, { parameters: { 'trial/mode': 'none' } }).total).toBe(0);
});

test('points are exact: ten tenths are one', () => {
  const tenths = Array.from({ length: 10 }, (_, index) => `  - { id: l${String(index)}, label: 甲, of: 0.1, points: "decimal(\\"0.1\\")", why: "" }`);
  expect(card(scheme(1, tenths.join('\n'))).total).toBe(1);
});
