import { describe, expect, test } from 'vitest';
import type { Frames } from '@/lib/assistant/desk';
import { fill, unfill } from '@/lib/assistant/filler';
import type { Ground } from '@/lib/assistant/ground';
import { Inbox } from '@/lib/assistant/inbox';
import type { HeldPlan } from '@/lib/assistant/memory';
import { propose, type Standing } from '@/lib/assistant/propose';
import { retype } from '@/lib/assistant/retype';
import type { Row } from '@/lib/model/filing';
import { standardProfile } from '@/lib/model/profile';
import type { SetStep, Step, StepReceipt } from '@/lib/model/plan';
import { fail, ok } from '@/lib/model/result';
import { asOneTable } from '../recognise/dalian';
import type { ReadingDraft } from '../recognise/reading-builder';
import { standingOn } from './standing';

/** A page behind the frames' port: it takes writes, adds the row that the portal would add, and can fall silent. */
class Page {
  standing: Standing;
  readonly steps: Step[] = [];
  silent = false;
  /** the page goes to another document at the first write */
  leaves = false;
  /** the button that adds a row leads to another page, on which no form is */
  leads = false;
  /** what the page makes of a value */
  turns = (text: string): string => text;
  #draft: ReadingDraft;
  #number = 0;
  readonly inbox = new Inbox();

  constructor(draft: ReadingDraft) {
    this.#draft = draft;
    this.standing = standingOn(draft);
  }

  ground(): Ground {
    const frames: Frames = {
      read: async () => {
        this.#number++;
        this.inbox.put({ frame: 0, document: 'd', number: this.#number, reading: this.#reading() });
        return ok({ reading: this.#number });
      },
      write: async (_frame, _run, steps) => {
        this.steps.push(...steps);
        if (this.leaves) this.inbox.put({ frame: 0, document: 'another', number: 1, reading: this.#reading() });
        return this.silent || this.leaves ? fail('frame-silent') : ok({ receipts: steps.map((step) => this.#take(step)) });
      },
      marks: async () => ok({}),
      receipt: async () => ok({ receipts: [], running: false }),
      here: async () => true,
      stop: async () => ok({}),
      point: async () => ok(null),
      unpoint: () => undefined,
      locate: async () => ok({ found: true }),
    };
    return {
      desk: {
        packs: [],
        taught: [],
        profile: standardProfile,
        store: never as never,
        library: async () => [],
        frames,
        remember: () => undefined,
        today: () => '2026-01-12',
        now: () => '2026-01-12T08:00:00.000Z',
      },
      inbox: this.inbox,
      standing: () => (this.leads && this.steps.some(({ kind }) => kind === 'add-row') ? undefined : this.standing),
      progress: () => undefined,
      heard: () => 0,
      waiting: () => undefined,
      asking: () => undefined,
      stopped: () => false,
      rollCall: async () => undefined,
      begun: () => undefined,
    };
  }

  #reading() {
    const frame = this.standing.frames.get(0);
    if (!frame) throw new Error('no frame');
    return frame.reading;
  }

  #take(step: Step): StepReceipt {
    if (step.kind === 'add-row') {
      const [grid] = this.#draft.grids ?? [];
      const at = grid?.rows.findIndex((row) => row.some((cell) => cell.includes('可持续影响指标'))) ?? 0;
      const rows = (grid?.rows ?? []).flatMap((row, index) => {
        const shifted = row.map((cell) => cell.replace('7x1|预算绩效目标', '8x1|预算绩效目标').replace(/^2x1\|效益指标/, '3x1|效益指标'));
        const grown = shifted.map((cell) => cell.replace(/^可持续影响指标$/, '2x1|可持续影响指标'));
        return index === at ? [grown, ['1x3|2.[]', '1x2|[]']] : [shifted];
      });
      this.#draft = { ...this.#draft, grids: [{ ...grid, rows }] };
      this.standing = standingOn(this.#draft);
      return receipt(step.at, step.key, '', '');
    }
    const slot = this.#reading().slots.findIndex(({ key }) => key === step.key);
    const before = this.#reading().slots[slot]?.value ?? '';
    const shown = this.turns(step.to);
    retype(this.standing, 0, [{ slot, value: shown }]);
    const kept = shown === step.to;
    return { ...receipt(step.at, step.key, before, shown), ...(kept ? {} : { outcome: 'unverified', why: 'page-rewrote' }) };
  }
}

const unread = (): never => {
  throw new Error('no frame');
};

/** Filling asks the store for nothing. */
const never = async () => fail('not-found');

const receipt = (at: string, key: string, before: string, value: string): StepReceipt => ({
  at,
  key,
  outcome: 'written',
  why: '',
  before,
  value,
  ms: 1,
});

const held = (page: Page, fields: Record<string, string>, indicators: Row[]): HeldPlan => {
  const { lines, needed } = propose({ contents: { fields, tables: { indicators } }, why: () => '' }, page.standing);
  return { plan: { id: 'p', title: '', lines }, needed, cause: 'filled', used: [] };
};
const ticked = (plan: HeldPlan) => new Set(plan.plan.lines.filter((line) => line.ticked).map((line) => line.at));
const lasting = (name: string, value: string): Row => ({ level1: '', level2: '可持续影响指标', name, operator: '≥', value, unit: '年' });

describe('filling a page', () => {
  test('rows that are missing are added first, and each value reaches the row of its level', async () => {
    const page = new Page(asOneTable);
    const plan = held(page, { 'project.leaderTitle': '主任' }, [lasting('机制持续年限', '3'), lasting('服务站使用年限', '5')]);
    const filled = await fill(page.ground(), plan, ticked(plan), 'r');
    if (!filled.ok) throw new Error(filled.problem.code);
    expect(page.steps[0]).toMatchObject({ kind: 'add-row', text: '增加一行' });
    const rows = page.standing.filing.tables.indicators?.filter((row) => row.level2 === '可持续影响指标');
    expect(rows).toMatchObject([
      { name: '机制持续年限', operator: '≥', value: '3', unit: '年' },
      { name: '服务站使用年限', operator: '≥', value: '5', unit: '年' },
    ]);
    expect(page.standing.filing.tables.indicators?.find((row) => row.level2 === '服务对象满意度指标')?.name).toBe('职工满意度');
    expect(filled.value.receipt.steps.every((step) => step.outcome === 'written')).toBe(true);
  });

  test('undoing gives every place what it held before', async () => {
    const page = new Page(asOneTable);
    const before = structuredClone(page.standing.filing.fields);
    const plan = held(page, { 'project.leader': '李四', 'project.phone': '0411-87654321' }, []);
    const filled = await fill(page.ground(), plan, new Set(plan.plan.lines.map((line) => line.at)), 'r');
    if (!filled.ok) throw new Error(filled.problem.code);
    expect(page.standing.filing.fields['project.leader']).toBe('李四');
    const undone = await unfill(page.ground(), filled.value.receipt, filled.value.done, 'u');
    expect(undone.ok && undone.value.undone).toBe(true);
    expect(page.standing.filing.fields).toEqual(before);
  });

  test('a value that the user changed after the preview is left, and the receipt says so', async () => {
    const page = new Page(asOneTable);
    const plan = held(page, { 'project.leaderTitle': '主任' }, []);
    const step = page.standing.index.bindings.get('fields.project.leaderTitle')?.slots[0];
    retype(page.standing, 0, [{ slot: step?.slot ?? -1, value: '副部长' }]);
    const filled = await fill(page.ground(), plan, new Set(['fields.project.leaderTitle']), 'r');
    expect(filled.ok && filled.value.receipt.steps).toMatchObject([{ outcome: 'refused', why: 'value-changed' }]);
    expect(page.steps).toEqual([]);
  });

  test('a frame that falls silent gives each line an outcome all the same', async () => {
    const page = new Page(asOneTable);
    page.silent = true;
    const plan = held(page, { 'project.leaderTitle': '主任' }, []);
    const filled = await fill(page.ground(), plan, new Set(['fields.project.leaderTitle']), 'r');
    expect(filled.ok && filled.value.receipt.steps).toMatchObject([{ outcome: 'unverified', why: 'timed-out' }]);
    // it may have been written all the same: then it can be taken back
    expect(filled.ok && filled.value.done).toMatchObject([{ before: '部长', value: '主任' }]);
  });

  test('a line that the page cannot take is told with the reason, and not tried', async () => {
    const page = new Page(asOneTable);
    const plan = held(page, { 'project.leaderTitle': '主任' }, []);
    const [line] = plan.plan.lines;
    if (line) Object.assign(line, { blocked: 'too-long', ticked: false });
    const filled = await fill(page.ground(), plan, new Set(['fields.project.leaderTitle']), 'r');
    expect(filled.ok && filled.value.receipt.steps).toMatchObject([{ outcome: 'refused', why: 'too-long', sent: '主任' }]);
    expect(page.steps).toEqual([]);
  });

  test('a page that goes elsewhere in mid plan is told as such', async () => {
    const page = new Page(asOneTable);
    page.leaves = true;
    page.inbox.put({ frame: 0, document: 'd', number: 0, reading: standingOn(asOneTable).frames.get(0)?.reading ?? unread() });
    const filled = await fill(page.ground(), held(page, { 'project.leaderTitle': '主任' }, []), new Set(['fields.project.leaderTitle']), 'r');
    expect(filled.ok && filled.value.receipt.steps).toMatchObject([{ outcome: 'unverified', why: 'page-changed', sent: '主任' }]);
  });

  test('a row that the portal takes on another page is told as such, apart from what that page was left without', async () => {
    const page = new Page(asOneTable);
    page.leads = true;
    const plan = held(page, {}, [lasting('机制持续年限', '3'), lasting('服务站使用年限', '5')]);
    const filled = await fill(page.ground(), plan, ticked(plan), 'r');
    if (!filled.ok) throw new Error(filled.problem.code);
    const [row] = plan.needed.map(({ table, row }) => `${table}[${row}]`);
    const told = filled.value.receipt.steps.map(({ at, why }) => [at, why]);
    expect(told).toEqual(told.map(([at]) => [at, at?.startsWith(`${row}.`) ? 'row-elsewhere' : 'page-changed']));
    expect(told.map(([, why]) => why)).toContain('row-elsewhere');
    expect(page.steps.filter(({ kind }) => kind === 'add-row')).toHaveLength(1);
  });

  test('what the page turned a value into is told, and taken back from there', async () => {
    const page = new Page(asOneTable);
    page.turns = (text) => text.slice(0, 2);
    const plan = held(page, { 'project.leaderTitle': '办公室主任' }, []);
    const filled = await fill(page.ground(), plan, new Set(['fields.project.leaderTitle']), 'r');
    if (!filled.ok) throw new Error(filled.problem.code);
    expect(filled.value.receipt.steps).toMatchObject([{ outcome: 'unverified', why: 'page-rewrote', value: '办公' }]);
    await unfill(page.ground(), filled.value.receipt, filled.value.done, 'u');
    expect(page.steps.at(-1)).toMatchObject({ from: '办公', to: '部长' });
    expect(page.standing.filing.fields['project.leaderTitle']).toBe('部长');
  });

  test('a button that brings no row is pressed once, and every line that wanted one says so', async () => {
    const page = new Page(asOneTable);
    const plan = held(page, {}, [lasting('甲', '1'), lasting('乙', '2'), lasting('丙', '3')]);
    const ground = page.ground();
    const { write } = ground.desk.frames;
    ground.desk.frames.write = async (frame, run, steps) => {
      const [first] = steps;
      if (first?.kind !== 'add-row') return write(frame, run, steps);
      page.steps.push(first);
      return ok({ receipts: [{ ...receipt(first.at, first.key, '6', ''), outcome: 'refused', why: 'row-not-added' }] });
    };
    const filled = await fill(ground, plan, ticked(plan), 'r');
    expect(page.steps.filter(({ kind }) => kind === 'add-row')).toHaveLength(1);
    const outcomes = filled.ok ? filled.value.receipt.steps.map(({ outcome, why }) => `${outcome} ${why}`.trim()) : [];
    expect(outcomes.filter((one) => one === 'refused row-not-added')).toHaveLength(4);
    expect(outcomes.filter((one) => one === 'written')).toHaveLength(2);
  });

  test('a period goes to its two places in their order', async () => {
    const page = new Page(asOneTable);
    const plan = held(page, { 'project.period': '2026年3月1日至2026年10月31日' }, []);
    await fill(page.ground(), plan, new Set(['fields.project.period']), 'r');
    expect(page.steps.map((step) => (step as SetStep).to)).toEqual(['2026-03-01', '2026-10-31']);
    expect(page.standing.filing.fields['project.period']).toBe('2026-03-01 至 2026-10-31');
  });
});
