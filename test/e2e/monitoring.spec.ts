import { expect } from '@playwright/test';
import type { Truth } from '../portals/portal.ts';
import { line, tick, told, type } from './typing.ts';
import { test, visit } from './world.ts';

interface Acts {
  plan: { at: string; to: string; why: string }[];
  receipt: { at: string; ok: boolean; value: string; why: string }[];
}

test.describe('附件1 整体绩效监控情况表', () => {
  const scheme = 'qinhuangdao-union/double-monitoring';
  const first = 'indicator/数量指标·元旦春节慰问困难职工户数';

  test('filled by hand, each step has its findings, lamps and the figures that the page works out', async ({ portals, extension }) => {
    const portal = portals.classic;
    const { page, driver } = await visit(extension, portal.pageOf('monitor', 2));
    await expect.poll(() => told(driver, 'qinhuangdao-union/exec-blank', 'fields.exec.total')).toBe(true);

    await type(page, driver, 'fields.exec.total', '160');
    await expect.poll(() => told(driver, 'qinhuangdao-union/exec-blank', 'fields.exec.total')).toBe(false);
    await expect.poll(async () => (await line(driver, scheme, 'execution')).figure).toBe('20%');
    await expect.poll(async () => (await portal.truth('monitor', 2)).fields['rate.total']?.value).toBe('20%');
    await expect.poll(async () => (await line(driver, scheme, 'against-time')).lamp).toBe('red');
    await expect.poll(() => told(driver, 'qinhuangdao-union/execution-late', 'fields.exec.total')).toBe(true);

    await type(page, driver, 'fields.exec.total', '360');
    await expect.poll(async () => (await line(driver, scheme, 'against-time')).lamp).toBe('green');
    await expect.poll(() => told(driver, 'qinhuangdao-union/execution-late', 'fields.exec.total')).toBe(false);

    await type(page, driver, 'indicators[0].actual', '400户');
    await expect.poll(async () => (await line(driver, scheme, first)).lamp).toBe('red');
    await expect.poll(() => told(driver, 'qinhuangdao-union/indicator-late', 'indicators[0].actual')).toBe(true);
    await type(page, driver, 'indicators[0].actual', '1400户');
    await expect.poll(async () => (await line(driver, scheme, first)).lamp).toBe('green');
    await expect.poll(() => told(driver, 'qinhuangdao-union/indicator-late', 'indicators[0].actual')).toBe(false);
    await expect.poll(async () => (await portal.truth('monitor', 2)).tables.indicators?.[0]?.completion).toBe('53.85%');

    for (const [at, text] of [
      ['fields.exec.fiscal', '70'],
      ['fields.exec.union', '290'],
      ['indicators[1].actual', '2次'],
      ['indicators[2].actual', '100%'],
      ['indicators[3].actual', '22%'],
      ['indicators[4].actual', '100%'],
      ['indicators[6].actual', '310万元'],
      ['indicators[8].actual', '95%'],
      ['indicators[9].actual', '0.5年'],
      ['indicators[10].actual', '91%'],
      ['fields.goal.done', '上半年使用送温暖资金310万元，慰问困难职工家庭1400户，开展劳模活动2次。'],
      ['fields.goal.rate', '52%'],
      ['fields.deviation', '脱困率偏低，因年初新建档户较多；下半年由帮扶中心逐户落实医疗救助和就业帮扶，9月底前完成。'],
    ] as const) {
      await type(page, driver, at, text);
    }
    const errors = async () => (await driver.view())?.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    await expect.poll(errors).toEqual([]);
    expect((await portal.truth('monitor', 2)).posts.submitted).toBe(0);
  });

  test('what the whole unit promised at the beginning of the year is carried from 整体支出绩效目标申报表, and taken back', async ({ portals, extension }) => {
    const portal = portals.classic;
    const { driver } = await visit(extension, portal.pages.ministryTarget);
    expect((await driver.ask('session.keep-prior', { tab: driver.tab })).ok).toBe(true);
    const former = await portal.model('monitor');
    await visit(extension, portal.pages.monitor, driver);
    await expect.poll(async () => (await driver.view())?.form?.stage).toBe('monitor');
    await expect.poll(async () => (await driver.view())?.offers.map(({ kind }) => kind)).toContain('prior');
    const acts: Acts = { plan: [], receipt: [] };
    await driver.acceptOffers(acts);
    expect(acts.receipt.filter((step) => !step.ok)).toEqual([]);
    expect(acts.plan.every(({ why }) => why.startsWith('本单位已填表 2026'))).toBe(true);
    const promised = await portal.truth('ministryTarget');
    const named = ({ tables }: Truth) => tables.indicators?.filter(({ name }) => name !== '').map(({ name, value }) => `${name} ${value}`);
    // the page posts what it holds by itself, in its own time
    await expect.poll(async () => named(await portal.truth('monitor'))).toEqual(named(promised));
    await expect.poll(async () => (await portal.truth('monitor')).fields['goal.expected']?.value).toBe(promised.fields['goal.year']?.value);
    const undone: Acts = { plan: [], receipt: [] };
    await driver.undo(undone);
    expect(undone.receipt.filter((step) => !step.ok)).toEqual([]);
    await expect.poll(() => portal.model('monitor')).toEqual(former);
  });
});

test.describe('项目支出绩效目标执行监控表', () => {
  const scheme = 'national/double-monitoring';

  test('filled by hand: money against time, ticks for causes and 完成目标可能性, and what the page refuses', async ({ portals, extension }) => {
    const portal = portals.modern;
    const { page, driver } = await visit(extension, portal.pages.monitor);
    for (const [at, text] of [['fund[1].initial', '100'], ['fund[3].initial', '500'], ['fund[1].exec', '40'], ['fund[3].exec', '80']] as const) {
      await type(page, driver, at, text);
    }
    await expect.poll(async () => (await portal.truth('monitor')).tables.fund?.[0]).toMatchObject({ initial: '600.00', exec: '120.00', rate: '20%' });
    await expect.poll(async () => (await line(driver, scheme, 'against-time')).lamp).toBe('red');
    await type(page, driver, 'fund[3].exec', '320');
    await expect.poll(async () => (await line(driver, scheme, 'against-time')).lamp).toBe('green');

    const lamp = async () => (await line(driver, scheme, 'indicator/数量指标·元旦春节慰问困难职工户数')).lamp;
    await type(page, driver, 'indicators[0].actual', '500户');
    await expect.poll(async () => (await portal.truth('monitor')).tables.indicators?.[0]?.actual).toBe('');
    await expect.poll(() => told(driver, 'national/monitor-actual-blank', 'indicators[0].actual')).toBe(true);
    await type(page, driver, 'indicators[0].actual', '500');
    await expect.poll(lamp).toBe('red');
    await type(page, driver, 'indicators[0].actual', '1600');
    await expect.poll(lamp).toBe('green');

    await expect.poll(() => told(driver, 'national/possibility-blank', 'indicators[0].possibility')).toBe(true);
    await tick(page, driver, 'indicators[0].possibility');
    await expect.poll(() => told(driver, 'national/possibility-blank', 'indicators[0].possibility')).toBe(false);
    const possibility = async () => (await driver.view())?.bound.find(({ at }) => at === 'indicators[0].possibility')?.value;
    await expect.poll(possibility).toBe('确定能');

    const cause = () => told(driver, 'national/cause-without-words', 'indicators[0].deviation');
    expect(await cause()).toBe(false);
    await tick(page, driver, 'indicators[0].staff');
    await expect.poll(cause).toBe(true);
    await type(page, driver, 'indicators[0].deviation', '帮扶专干3月离岗，4月已补齐，5月起按周走访。');
    await expect.poll(cause).toBe(false);
    await expect.poll(async () => (await portal.truth('monitor')).tables.indicators?.[0]).toMatchObject({ staff: '是', funding: '', possibility: '确定能' });
  });

  test('a choice printed as three boxes is written by a plan, leaves one ticked, and is undone', async ({ portals, extension }) => {
    const portal = portals.modern;
    const { driver } = await visit(extension, portal.pages.monitor);
    const shown = async () => (await portal.truth('monitor')).tables.indicators?.[2]?.possibility;
    for (const to of ['有可能', '完全不可能'] as const) {
      const acts: Acts = { plan: [], receipt: [] };
      await driver.set([{ at: 'indicators[2].possibility', to }], acts);
      expect(acts.receipt.filter((step) => !step.ok)).toEqual([]);
      await expect.poll(shown).toBe(to);
    }
    await driver.undo({ plan: [], receipt: [] });
    await expect.poll(shown).toBe('有可能');
    const strange: Acts = { plan: [], receipt: [] };
    await driver.set([{ at: 'indicators[2].possibility', to: '大概' }], strange);
    expect(strange.receipt).toMatchObject([{ at: 'indicators[2].possibility', ok: false }]);
    await expect.poll(shown).toBe('有可能');
  });

  test('goal and money are carried from the application form of the same year', async ({ portals, extension }) => {
    const portal = portals.modern;
    const { driver } = await visit(extension, portal.pages.priorYear);
    expect((await driver.ask('session.keep-prior', { tab: driver.tab })).ok).toBe(true);
    await visit(extension, portal.pages.monitor, driver);
    await expect.poll(async () => (await driver.view())?.form?.stage).toBe('monitor');
    await expect.poll(async () => (await driver.view())?.offers.map(({ kind }) => kind)).toContain('prior');
    const acts: Acts = { plan: [], receipt: [] };
    await driver.acceptOffers(acts);
    expect(acts.receipt.filter((step) => !step.ok)).toEqual([]);
    const promised = await portal.truth('priorYear');
    const carried = async () => {
      const { fields, tables } = await portal.truth('monitor');
      return [fields['goal.year']?.value, tables.fund?.[1]?.initial];
    };
    await expect.poll(carried).toEqual([promised.fields['project.overviewGoal']?.value, promised.fields['fund.fiscal']?.value]);
  });
});
