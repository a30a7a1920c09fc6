import { expect } from '@playwright/test';
import type { Driver } from '../harness/driver.ts';
import { card, line, told, type } from './typing.ts';
import { test, visit } from './world.ts';

const selfEvaluation = 'national/self-evaluation';
const evaluation = 'dalian-union/evaluation';

/** A person's points for each line that asks: whole lines, and parts by their own ids. */
const judgements: Record<string, number | Record<string, number>> = {
  goal: { 'goal-clear': 1, 'goal-detailed': 2, 'goal-quantified': 1.5 },
  basis: 3,
  procedure: { condition: 2, approval: 2, adjustment: 1 },
  'allocation-rule': { rule: 2, factors: 1 },
  'allocation-result': { conform: 2, reasonable: 4 },
  'arrival-time': 1.5,
  use: { fabricated: 0, ungrounded: 1, diverted: 0, excessive: 0 },
  finance: { 'finance-system': 1, 'finance-executed': 1, accounting: 1 },
  organisation: 1,
  system: { 'system-built': 2, 'system-executed': 6 },
};

const judge = (driver: Driver, one: string, points: number, part?: string) =>
  driver.ask('session.judge', { tab: driver.tab, scheme: evaluation, line: one, points, ...(part === undefined ? {} : { part }) });

for (const name of ['classic', 'modern'] as const) {
  test.describe(name, () => {
    test('自评 filled by hand: the total of the page and ours agree at each step, and where they do not, both are told', async ({ portals, extension }) => {
      const portal = portals[name];
      const { page, driver } = await visit(extension, portal.pages.selfEvaluation);
      /** the page's total, ours, and what ours says of the page's */
      const totals = async () => {
        const { total, held } = await card(driver, selfEvaluation);
        return [Number((await portal.truth('selfEvaluation')).fields['total.score']?.value), total, held ?? 'the same'];
      };
      await expect.poll(totals).toEqual([89.77, 99.77, 89.77]);
      await type(page, driver, 'indicators[14].score', '5');
      await type(page, driver, 'indicators[15].score', '5');
      await expect.poll(totals).toEqual([99.77, 99.77, 'the same']);
      await type(page, driver, 'indicators[0].actual', '1300户');
      await expect.poll(totals).toEqual([99.77, 96.27, 99.77]);
    });

    test('附件7 scored: suggestions come from the project’s own 自评表, a person decides, and page and card are held against each other', async ({
      portals,
      extension,
    }) => {
      test.setTimeout(120_000);
      const portal = portals[name];
      const { page, driver } = await visit(extension, portal.pages.selfEvaluation);
      expect((await driver.ask('session.keep-prior', { tab: driver.tab })).ok).toBe(true);
      await visit(extension, portal.pages.scoreSheet, driver);
      await expect.poll(async () => (await driver.view())?.form?.id).toBe('dalian-union/score-sheet');
      await driver.settled();
      expect((await line(driver, evaluation, 'quantity')).suggested).toBe(5);
      expect((await line(driver, evaluation, 'satisfaction')).suggested).toBe(8);
      const before = (await card(driver, evaluation)).total;

      expect((await judge(driver, 'arrival-time', 1.2)).ok).toBe(false);
      for (const [one, given] of Object.entries(judgements)) {
        const parts = typeof given === 'number' ? [[undefined, given] as const] : Object.entries(given);
        for (const [part, points] of parts) expect(await judge(driver, one, points, part), `${one} ${part ?? ''}`).toMatchObject({ ok: true });
      }
      if (name === 'classic') expect((await judge(driver, 'arrival-rate', 3)).ok).toBe(true);
      const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
      await panel.getByRole('tab', { name: /^评分/ }).click();
      for (const one of ['quantity', 'quality', 'time', 'cost', 'economic', 'social', 'lasting', 'satisfaction']) {
        const { suggested = 0 } = await line(driver, evaluation, one);
        expect((await judge(driver, one, suggested)).ok, one).toBe(true);
      }
      await expect.poll(async () => (await card(driver, evaluation)).total).toBe(96);
      expect(before).toBeLessThan(4);
      await expect(panel.getByText('96', { exact: false }).first()).toBeVisible();
      await panel.close();
      await page.bringToFront();

      const points = (await card(driver, evaluation)).lines.map((one) => one.points ?? 0);
      await type(page, driver, 'scores[0].score', '6');
      await expect.poll(() => told(driver, 'dalian-union/score-out-of-range', 'scores[0].score')).toBe(true);
      for (const [row, score] of points.entries()) await type(page, driver, `scores[${row}].score`, String(score));
      await expect.poll(async () => Number((await portal.truth('scoreSheet')).fields['total.score']?.value)).toBe(96);
      await expect.poll(() => told(driver, 'dalian-union/score-out-of-range', 'scores[0].score')).toBe(false);
      await expect.poll(async () => (await card(driver, evaluation)).held).toBeUndefined();
      await type(page, driver, 'scores[1].score', '1');
      await expect.poll(async () => (await card(driver, evaluation)).held).toBe(94);
      expect(await line(driver, evaluation, 'basis')).toMatchObject({ points: 3, held: 1 });
    });
  });
}
