import { describe, expect, test } from 'vitest';
import { admit, frameMessages, pageMessages, panelMessages, pickerMessages, type Tier } from '@/lib/messages';

const tables = { page: pageMessages, background: { ...frameMessages, ...pickerMessages }, panel: panelMessages } as const;
const tiers: Tier[] = ['page', 'background', 'panel'];

/** One well-formed body of each message; a message without its sample fails the first test. */
const samples: Record<string, unknown> = {
  'page.hello': {},
  'page.left': {},
  'page.sensed': { controls: 3, worth: true, ms: 0.4 },
  'page.reading': { reading: 1, part: 0, of: 1, text: '{}', ms: 3 },
  'page.changed': { reading: 2, base: 1, part: 0, of: 1, text: '{}', ms: 1 },
  'page.values': { reading: 1, values: [{ slot: 0, value: '500人' }] },
  'page.focused': { reading: 1, slot: 0 },
  'page.signed': { seen: null },
  'page.pointed': { key: '#form > input' },
  'page.unpointed': {},
  'page.step': { run: 'r', done: 1, of: 2 },
  'frame.read': { anyway: false },
  'frame.read-all': {},
  'frame.marks': { reading: 1, marks: [{ slot: 0, severity: 'error', text: '没有数字' }] },
  'frame.write': { run: 'r', steps: [{ kind: 'add-row', at: 'indicators[3]', key: 'k', text: '增加一行' }] },
  'frame.receipt': { run: 'r' },
  'frame.stop': { run: 'r' },
  'frame.locate': { key: 'k' },
  'pick.begin': { wanted: '项目负责人' },
  'pick.end': {},
  'session.teachable': { tab: 1 },
  'session.point': { tab: 1, at: 'fields.project.leader' },
  'session.unpoint': { tab: 1 },
  'session.teach': { tab: 1, at: 'indicators.value', slot: { frame: 0, slot: 7 } },
  'session.choose': { tab: 1, at: 'fields.project.leader', slot: { frame: 0, slot: 7 }, always: false },
  'session.prefer': { tab: 1, form: null },
  'session.forget': { tab: 1, at: 'fields.project.leader' },
  'session.recall': { tab: 1 },
  'session.view': { tab: 1 },
  'session.reread': { tab: 1 },
  'session.read-all': { tab: 1 },
  'session.plan': { tab: 1, choices: [{ offer: 'prior:1', choice: 'all' }] },
  'session.apply': { tab: 1, plan: 'p', ticked: ['fields.notes'] },
  'session.stop': { tab: 1 },
  'session.undo': { tab: 1 },
  'session.fill': { tab: 1, set: [{ at: 'fields.project.leader', to: '李四' }] },
  'session.review': { tab: 1 },
  'session.locate': { tab: 1, at: 'fields.notes' },
  'session.dismiss': { tab: 1, rule: 'dalian-union/quantified', at: 'indicators[0].value', reason: '已请示' },
  'session.judge': { tab: 1, scheme: 's', line: 'l', points: 2 },
  'session.support': { tab: 1, scheme: 's', line: 'l', evidence: '验收单' },
  'session.approve': { tab: 1, revision: null },
  'session.keep-prior': { tab: 1 },
  'session.collect': { tab: 1, rows: [0] },
  'session.decline': { tab: 1, offer: 'prior:1' },
  'session.export': { tab: 1 },
  'session.explain': { tab: 1 },
  'filing.keep-prior': { filing: { id: 'f', form: 'a/b', project: '', unit: '', year: 2025, fields: {}, tables: {} } },
  'library.add': { indicators: [{ name: '慰问人数', level2: '数量指标' }] },
  'packs.use': { packs: ['national'] },
  'profile.set': { profile: { strictness: 'strict', parameters: { 'national/late': 3 } } },
};

for (const [tier, table] of Object.entries(tables)) {
  describe(`messages from ${tier}`, () => {
    for (const name of Object.keys(table)) {
      const body = samples[name];

      test(`${name} is let in from ${tier}, and from nobody else`, () => {
        for (const from of tiers) {
          const admitted = admit(table, from, { name, body });
          if (from === tier) expect(admitted).toEqual({ name, body });
          else expect(admitted).toBeUndefined();
        }
      });

      test(`${name} is refused with a body that is not its own`, () => {
        for (const wrong of [undefined, null, 'text', [], { ...(body as object), more: 1 }, { tab: -1 }, { tab: 'x' }]) {
          expect(admit(table, tier as Tier, { name, body: wrong })).toBeUndefined();
        }
      });
    }
  });
}

test('a name that no table has, and a name of the object itself, are refused', () => {
  for (const name of ['session.submit', 'constructor', '__proto__', 'toString']) {
    expect(admit(panelMessages, 'panel', { name, body: {} })).toBeUndefined();
  }
  expect(admit(panelMessages, 'panel', 'session.view')).toBeUndefined();
  expect(admit(panelMessages, 'panel', { name: 'session.view', body: { tab: 1 }, more: 1 })).toBeUndefined();
});
