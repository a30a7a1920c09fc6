import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { choose, forget, prefer, recall, teach, teachable } from '@/lib/assistant/teach';
import { point, pointed, unpoint } from '@/lib/assistant/pointing';
import { viewOf } from '@/lib/assistant/view';
import { type ReadingDraft, item } from '../recognise/reading-builder';
import { codeOf, Machine, value } from '../store/machine';
import { TeachingPage } from './teaching-page';

const machine = new Machine();
afterEach(async () => {
  await machine.wipeDatabase();
  machine.area.items = {};
});
const open = async (draft: ReadingDraft) => new TeachingPage(draft, (await machine.open()).store);

const leader = 'fields.project.leader';
const known = ['项目名称', '填报日期', '职务', '联系电话', '资金需求总额', '上级工会拨款', '项目立项依据', '分管领导'].map((label) => item(label));
const form = (...words: string[]): ReadingDraft => ({
  title: '工会项目支出预算绩效目标申报表',
  items: [...known, ...words.map((label) => item(label))],
  grids: [
    {
      headerRows: 1,
      rows: [['一级指标', '二级指标', '三级指标', '几多'], ['产出指标', '数量指标', '[慰问人数]', '[500人次]'], ['产出指标', '质量指标', '[达标率]', '[95%]']],
    },
  ],
});

describe('a place that is taught', () => {
  test('is kept for the page, bound from then on, and forgotten and taken back', async () => {
    const page = await open(form('牵头同志'));
    expect(page.by('project.leader')).toBeUndefined();
    expect(value(await teach(page.session, leader, page.slot('牵头同志')))).toEqual({ state: 'taught', instead: '' });
    await page.learn();
    expect(page.by('project.leader')).toBe('taught');
    expect(viewOf(page.session).lessons.taught).toEqual([leader]);
    value(await forget(page.session, leader));
    await page.learn();
    expect(page.by('project.leader')).toBeUndefined();
    value(await recall(page.session));
    await page.learn();
    expect(page.by('project.leader')).toBe('taught');
    expect(codeOf(await recall(page.session))).toBe('nothing-to-undo');
  });

  test('may be a column, of whatever row', async () => {
    const page = await open(form());
    const cell = page.session.inbox.frames.get(0)?.reading.slots.findIndex((slot) => slot.value === '95%') ?? -1;
    expect(value(await teach(page.session, 'indicators.value', { frame: 0, slot: cell })).state).toBe('taught');
    await page.learn();
    expect(page.session.standing?.filing.tables['indicators']?.map((row) => row['value'])).toEqual(['500', '95']);
  });

  test('is one field: the same place taught for another one is taken from the first', async () => {
    const page = await open(form('牵头同志'));
    value(await teach(page.session, leader, page.slot('牵头同志')));
    await page.learn();
    value(await teach(page.session, 'fields.sign.filler', page.slot('牵头同志')));
    await page.learn();
    expect([page.by('project.leader'), page.by('sign.filler')]).toEqual([undefined, 'taught']);
  });

  test('is not kept where the page surely calls it something else', async () => {
    const page = await open(form('牵头同志'));
    expect(value(await teach(page.session, leader, page.slot('分管领导')))).toEqual({ state: 'refused', instead: '分管领导' });
    expect(value(await page.store.taught.pages())).toEqual([]);
    expect(page.by('project.leader')).toBeUndefined();
  });

  test('is told, and not used, once the page calls it something else', async () => {
    const page = await open(form('牵头同志'));
    value(await teach(page.session, leader, page.slot('牵头同志')));
    await page.learn();
    page.read({ ...form(), items: [...known, item('填报人')] });
    expect(page.by('project.leader')).toBeUndefined();
    expect(viewOf(page.session).lessons.unused).toEqual([{ at: leader, label: '项目负责人', words: '牵头同志', instead: '填报人' }]);
  });

  test('that tells no column is said to be unclear', async () => {
    const page = await open(form('牵头同志'));
    expect(value(await teach(page.session, 'indicators.value', page.slot('牵头同志'))).state).toBe('unclear');
  });

  test('needs a form', async () => {
    const page = await open({ items: [item('搜索')] });
    expect(codeOf(await teach(page.session, leader, { frame: 0, slot: 0 }))).toBe('no-form');
    expect(codeOf(await point(page.session, leader))).toBe('no-form');
    expect(codeOf(await forget(page.session, leader))).toBe('not-found');
  });
});

describe('pointing', () => {
  test('waits for the page, and teaches what was pointed at', async () => {
    const page = await open(form('牵头同志'));
    value(await point(page.session, leader));
    expect(viewOf(page.session).lessons.teaching).toMatchObject({ state: 'picking', label: '项目负责人' });
    await pointed(page.session, 0, '');
    expect(viewOf(page.session).lessons.teaching?.state).toBe('no-place');
    await pointed(page.session, 0, page.key('牵头同志'));
    expect(viewOf(page.session).lessons.teaching).toMatchObject({ state: 'taught', words: '牵头同志' });
    expect(page.asked).toEqual(['point 项目负责人', 'unpoint']);
    unpoint(page.session);
    expect(viewOf(page.session).lessons.teaching).toBeNull();
  });

  test('at something first leaves it to be named', async () => {
    const page = await open(form('牵头同志'));
    value(await point(page.session, ''));
    await pointed(page.session, 0, page.key('牵头同志'));
    const slot = `0:${page.slot('牵头同志').slot}`;
    expect(viewOf(page.session).lessons.teaching).toMatchObject({ state: 'picked', slot, words: '牵头同志' });
  });

  test('at a place that came after the last reading reads the frame once more', async () => {
    const page = await open(form());
    value(await point(page.session, leader));
    const before = page.session.inbox.frames.get(0)?.number ?? 0;
    await pointed(page.session, 0, 'slot:99');
    expect(page.session.inbox.frames.get(0)?.number).toBe(before + 1);
    expect(viewOf(page.session).lessons.teaching?.state).toBe('unclear');
  });

  test('that nobody asked for is not heard', async () => {
    const page = await open(form('牵头同志'));
    await pointed(page.session, 0, page.key('牵头同志'));
    expect(value(await page.store.taught.pages())).toEqual([]);
  });
});

test('a choice between two places holds while the tab is open, and is kept only when it is to be always so', async () => {
  const page = await open({ ...form(), items: [...known.filter(({ label }) => label !== '联系电话'), item('联系电话'), item('联系电话')] });
  const [one] = viewOf(page.session).lessons.open;
  expect(one).toMatchObject({ at: 'fields.project.phone', label: '联系电话' });
  expect(one?.candidates).toHaveLength(2);
  value(await choose(page.session, 'fields.project.phone', page.slot('联系电话', 1), false));
  const slots = () => page.session.standing?.match.fields['project.phone']?.slots;
  expect(slots()).toEqual([page.slot('联系电话', 1)]);
  page.read();
  expect(slots()).toEqual([page.slot('联系电话', 1)]);
  expect(value(await page.store.taught.pages())).toEqual([]);
  expect(value(await choose(page.session, 'fields.project.phone', page.slot('联系电话', 0), true)).state).toBe('taught');
  await page.learn();
  expect(value(await page.store.taught.pages())).toHaveLength(1);
});

test('a form that nobody could know is named, taken, and given back', async () => {
  const page = await open({ items: ['事儿叫啥', '谁牵头', '要花多少', '干啥用'].map((label) => item(label)) });
  expect(page.session.standing).toBeUndefined();
  expect(teachable(page.session).forms.length).toBeGreaterThan(10);
  expect(value(await prefer(page.session, 'dalian-union/project-target'))).toBe(true);
  expect(viewOf(page.session).lessons.named).toBe(true);
  expect(teachable(page.session).places.every(({ bound }) => !bound)).toBe(true);
  expect(value(await teach(page.session, leader, page.slot('谁牵头'))).state).toBe('taught');
  value(await prefer(page.session, null));
  expect(page.session.standing).toBeUndefined();
  await page.learn();
  expect(page.session.standing?.match.form).toBe('dalian-union/project-target');
});
