import 'fake-indexeddb/auto';
import type { Desk } from '@/lib/assistant/desk';
import type { Memory } from '@/lib/assistant/memory';
import { Session } from '@/lib/assistant/session';
import { goesOn, type ShownWork } from '@/lib/assistant/shown-work';
import type { Filing } from '@/lib/model/filing';
import { standardProfile } from '@/lib/model/profile';
import type { Reading } from '@/lib/model/reading';
import { fail, ok } from '@/lib/model/result';
import { builtinPacks } from '@/lib/packs/builtin';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asFormItems } from '../recognise/dalian';
import { reading, type ReadingDraft } from '../recognise/reading-builder';
import { Machine, value } from '../store/machine';

const shown = (part: Partial<ShownWork> = {}): ShownWork => ({
  form: 'dalian-union/project-target', project: '送温暖', named: true, year: 2026, address: 'https://portal.example/form', face: 'a b', ...part,
});

test.each<[string, Partial<ShownWork>, Partial<ShownWork>, boolean]>([
  ['the same project at another address', {}, { address: '/2' }, true],
  ['a name that is typed on', { project: '送' }, {}, true],
  ['a first name in a blank form', { project: '' }, {}, true],
  ['a step of the form that says no name', {}, { project: '', named: false, address: '/step2' }, true],
  ['another step without a name', { project: '', named: false }, { project: '', named: false, address: '/3', face: 'c' }, true],
  ['another project', {}, { project: '劳模疗养' }, false],
  ['another year', {}, { year: 2027 }, false],
  ['another form', {}, { form: 'national/monitor' }, false],
  ['a blank form at another address', {}, { project: '', address: '/new' }, false],
  ['from a blank form to a project at another address', { project: '', address: '/new' }, {}, false],
  ['the same step without a name at another address', { project: '', named: false }, { project: '', named: false, address: '/2' }, false],
])('%s', (_, before, now, same) => {
  expect(goesOn(shown(before), shown(now))).toBe(same);
});

describe('a page that never loads anew', () => {
  const machine = new Machine();
  afterEach(async () => {
    await machine.wipeDatabase();
    machine.area.items = {};
  });

  const named = (project: string, leader: string): ReadingDraft => ({
    ...asFormItems,
    items: asFormItems.items?.map((item) => (item.label === '项目名称' ? { ...item, value: project } : item.label === '项目负责人' ? { ...item, value: leader } : item)) ?? [],
  });
  const slotOf = (of: Reading, label: string): number => of.slots.findIndex(({ labels }) => labels.some(({ text }) => text === label));

  async function opened(memory?: Memory) {
    const { store } = await machine.open();
    let kept: Memory | undefined;
    const desk: Desk = {
      packs: builtinPacks, taught: [], profile: standardProfile, library: async () => [],
      store: (work) => work(store),
      frames: {
        read: async () => ok({ reading: 1 }), write: async () => fail('frame-silent'), marks: async () => ok({}), receipt: async () => ok({ receipts: [], running: false }), here: async () => true,
        stop: async () => ok({}), point: async () => ok(null), unpoint: () => undefined, locate: async () => ok({ found: true }),
      },
      remember: (memory) => (kept = structuredClone(memory)),
      today: () => '2026-01-12', now: () => '2026-01-12T08:00:00.000Z',
    };
    const session = new Session(1, 'https://portal.example', desk, memory, () => undefined);
    const filings = async (): Promise<Record<string, Filing>> => {
      await session.keeper?.flush();
      const records = value(await store.filings.list());
      const bodies = await Promise.all(records.map(async ({ id }) => value(await store.filings.current(id))));
      return Object.fromEntries(bodies.map((body) => [body.project, body]));
    };
    return { session, filings, memory: () => kept };
  }

  let first: Reading;
  let second: Reading;
  beforeEach(() => {
    first = reading(named('送温暖', '张三'));
    second = reading(named('劳模疗养', '赵六'));
  });
  const attached = (session: Session, project: string) => vi.waitFor(() => expect(session.keeper !== undefined && session.memory.work?.project === project).toBe(true), 20_000);

  test('what was typed for one project stays with it when the page shows another', async () => {
    const { session, filings } = await opened();
    session.take(0, 'd', 1, first);
    await attached(session, '送温暖');
    session.type(0, 'd', 1, [{ slot: slotOf(first, '职务'), value: '主任' }]);
    session.take(0, 'd', 2, second);
    await attached(session, '劳模疗养');
    session.type(0, 'd', 2, [{ slot: slotOf(second, '职务'), value: '处长' }]);
    const kept = await filings();
    expect(Object.keys(kept).sort()).toEqual(['劳模疗养', '送温暖']);
    expect(kept['送温暖']?.fields).toMatchObject({ 'project.leader': '张三', 'project.leaderTitle': '主任' });
    expect(kept['劳模疗养']?.fields).toMatchObject({ 'project.leader': '赵六', 'project.leaderTitle': '处长' });
  });

  test('so it is when the page only puts other values into its fields', async () => {
    const { session, filings } = await opened();
    session.take(0, 'd', 1, first);
    await attached(session, '送温暖');
    session.type(0, 'd', 1, [{ slot: slotOf(first, '职务'), value: '主任' }]);
    session.type(0, 'd', 1, [
      { slot: slotOf(first, '项目名称'), value: '劳模疗养' },
      { slot: slotOf(first, '项目负责人'), value: '赵六' },
    ]);
    await attached(session, '劳模疗养');
    session.type(0, 'd', 1, [{ slot: slotOf(first, '职务'), value: '处长' }]);
    const kept = await filings();
    expect(kept['送温暖']?.fields).toMatchObject({ 'project.leader': '张三', 'project.leaderTitle': '主任' });
    expect(kept['劳模疗养']?.fields).toMatchObject({ 'project.leader': '赵六', 'project.leaderTitle': '处长' });
  });

  test('so it is when the background was stopped in between', async () => {
    const before = await opened();
    before.session.take(0, 'd', 1, first);
    await attached(before.session, '送温暖');
    before.session.type(0, 'd', 1, [{ slot: slotOf(first, '职务'), value: '主任' }]);
    await before.filings();
    const after = await opened(before.memory());
    after.session.take(0, 'd', 5, second);
    await attached(after.session, '劳模疗养');
    after.session.type(0, 'd', 5, [{ slot: slotOf(second, '职务'), value: '处长' }]);
    const kept = await after.filings();
    expect(kept['送温暖']?.fields).toMatchObject({ 'project.leader': '张三', 'project.leaderTitle': '主任' });
    expect(kept['劳模疗养']?.fields).toMatchObject({ 'project.leader': '赵六', 'project.leaderTitle': '处长' });
  });

  test('a name that is typed over renames the filing', async () => {
    const { session, filings } = await opened();
    session.take(0, 'd', 1, first);
    await attached(session, '送温暖');
    session.type(0, 'd', 1, [{ slot: slotOf(first, '项目名称'), value: '冬季慰问' }]);
    expect(Object.keys(await filings())).toEqual(['冬季慰问']);
  });
});
