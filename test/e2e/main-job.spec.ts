import { expect } from '@playwright/test';
import { joinMeasure } from '../../lib/model/measure-columns.ts';
import { markAt } from '../harness/outlines.ts';
import { formPages, type Truth } from '../portals/portal.ts';
import { control, exported, test, visit, type Exported } from './world.ts';

/** A text as both sides of a comparison say it: full-width operators as half-width, grouping and trailing zeros aside. */
const same = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(-?\d+)(\.\d*?)0*$/, (_whole, whole: string, part: string) => whole + (part === '.' ? '' : part));

/** The page's own list of what it holds, against what was recognised. */
function compare(truth: Truth, match: NonNullable<Exported['match']>): void {
  expect(match.form).toBe(truth.form);
  expect(match.year).toBe(truth.year);
  expect(Object.keys(match.fields).sort()).toEqual(Object.keys(truth.fields).sort());
  for (const [id, place] of Object.entries(truth.fields)) {
    expect(same(match.fields[id]?.value ?? ''), id).toBe(same(place.value));
    expect(match.fields[id]?.writable, id).toBe(place.writable);
  }
  for (const [table, rows] of Object.entries(truth.tables)) {
    const columns = truth.columns[table] ?? {};
    expect(match.tables[table]?.length, table).toBe(rows.length);
    rows.forEach((row, index) => {
      const mine = match.tables[table]?.[index];
      for (const [column, place] of Object.entries(columns)) {
        const folded = column === 'value' && !('operator' in columns);
        const text = folded ? joinMeasure({ operator: mine?.operator ?? '', value: mine?.value ?? '', unit: mine?.unit ?? '' }) : (mine?.[column] ?? '');
        expect(same(text), `${table}[${index}].${column}`).toBe(same(row[column] ?? ''));
        const open = place.writable && !place.computedIn?.includes(row.id ?? '');
        if (mine?.cells[column]) expect(mine.cells[column].writable, `${table}[${index}].${column}`).toBe(open);
      }
    });
  }
}

for (const name of ['classic', 'modern'] as const) {
  test.describe(name, () => {
    test('every field and cell of every form is bound as the portal itself lists them', async ({ portals, extension }) => {
      test.setTimeout(180_000);
      const portal = portals[name];
      const { driver } = await visit(extension, portal.pages.target);
      for (const which of formPages) {
        for (const project of [1, 2]) {
          await test.step(`${which} ${project}`, async () => {
            await visit(extension, portal.pageOf(which, project), driver);
            await expect.poll(async () => (await driver.view())?.form?.id).toBe((await portal.truth(which, project)).form);
            compare(await portal.truth(which, project), await exported(driver));
          });
        }
      }
    });

    test('pages that only talk about 绩效, lists, quotas and the login are recognised as nothing', async ({ portals, extension }) => {
      const portal = portals[name];
      const first = await visit(extension, portal.pages.news);
      for (const page of ['news', 'list', 'quota', 'login'] as const) {
        const { view } = await visit(extension, portal.pages[page], first.driver);
        expect(view.form, page).toBeUndefined();
        expect(view.findings, page).toEqual([]);
      }
    });

    test('last year and the library are written as planned into what the portal itself holds, and one undo takes all back', async ({ portals, extension }) => {
      test.setTimeout(120_000);
      const portal = portals[name];
      const { driver } = await visit(extension, portal.pages.priorYear);
      expect((await driver.ask('session.keep-prior', { tab: driver.tab })).ok).toBe(true);
      await visit(extension, portal.pages.target, driver);
      const former = await portal.model('target');
      const rowsBefore = (await portal.truth('target')).tables;

      const acts = { plan: [] as { at: string; to: string }[], receipt: [] as { at: string; ok: boolean; value: string; why: string }[] };
      await driver.acceptOffers(acts);
      expect(acts.receipt.length).toBeGreaterThan(60);
      expect(acts.receipt.filter((step) => !step.ok)).toEqual([]);
      await expect.poll(async () => (await portal.truth('target')).fields['project.leader']?.value).not.toBe('');
      const held = await portal.truth('target');
      compare(held, await exported(driver));
      for (const { at, to } of acts.plan.filter((line) => line.at.startsWith('fields.') && acts.receipt.some((step) => step.at === line.at))) {
        expect(same(held.fields[at.replace('fields.', '')]?.value ?? ''), at).toBe(same(to));
      }

      const undone = { plan: [], receipt: [] as { at: string; ok: boolean; why: string }[] };
      await driver.undo(undone);
      const added = undone.receipt.filter(({ why }) => why === 'row-left');
      expect(undone.receipt.filter((step) => !step.ok && !added.includes(step))).toEqual([]);
      const after = await portal.truth('target');
      expect(after.posts.submitted).toBe(0);
      expect(added).toHaveLength(rowsOf(after.tables) - rowsOf(rowsBefore));
      if (added.length === 0) {
        await expect.poll(() => portal.model('target')).toEqual(former);
      } else {
        // rows that the portal added stay, emptied
        for (const [id, place] of Object.entries(after.fields)) expect(same(place.value), id).toBe(same((await portal.truth('target')).fields[id]?.value ?? ''));
        expect(after.tables.indicators?.every((row) => (row.name ?? '') === '' && (row.value ?? '') === '')).toBe(true);
      }
    });

    test('较好 as the value of a 数量指标 shows finding, mark, article and count; a number takes all of them away', async ({ portals, extension }) => {
      const { page, driver } = await visit(extension, portals[name].pages.target);
      const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
      await panel.getByRole('tab', { name: /^检查/ }).click();
      await page.bringToFront();
      const named = await control(page, driver, 'indicators[0].name');
      await named.click();
      await named.pressSequentially('慰问困难职工人数');
      const value = await control(page, driver, 'indicators[0].value');
      await value.click();
      const badge = () => driver.badge();
      const quantified = async () => (await driver.view())?.findings.find((one) => one.at === 'indicators[0].value' && one.serves.includes('VAL-001'));
      await expect.poll(quantified).toBeUndefined();
      const errors = Number(await badge());
      await value.pressSequentially('较好');
      await expect.poll(quantified).toMatchObject({ severity: 'error', cite: { document: '大工财〔2022〕3号' } });
      const row = panel.getByText(/慰问困难职工人数.*量化/).first();
      await expect(row).toBeVisible();
      await expect.poll(() => markAt(page, value)).toMatchObject({ severity: 'error', words: expect.stringContaining('量化') });
      const lacking = Number(await badge());
      await value.fill('500人');
      await expect.poll(quantified).toBeUndefined();
      await expect(row).toBeHidden();
      await expect.poll(async () => (await markAt(page, value)).severity).not.toBe('error');
      expect(Number(await badge())).toBeLessThan(lacking);
      expect(errors).toBeGreaterThan(0);
    });

    test('what was typed is offered again after the portal lost it, and is written back through the same preview', async ({ portals, extension }) => {
      const portal = portals[name];
      const { page, driver } = await visit(extension, portal.pages.target);
      const goal = '慰问困难职工500户，1月底前发放完毕';
      await (await control(page, driver, 'fields.project.overviewGoal')).fill(goal);
      await expect.poll(async () => (await driver.view())?.filing?.savedAt).toBeTruthy();
      await portal.reset();
      await page.reload();
      await expect.poll(async () => (await driver.view())?.offers[0]?.kind).toBe('draft');
      const [offer] = (await driver.view())?.offers ?? [];
      const plan = await driver.ask('session.plan', { tab: driver.tab, choices: [{ offer: offer?.id ?? '', choice: 'all' }] });
      if (!plan.ok) throw new Error(plan.problem.code);
      const line = plan.value.lines.find((one) => one.at === 'fields.project.overviewGoal');
      expect(line).toMatchObject({ from: '', to: goal, ticked: true });
      const receipt = await driver.ask('session.apply', { tab: driver.tab, plan: plan.value.id, ticked: [line?.at ?? ''] });
      expect(receipt.ok && receipt.value.steps.map((step) => step.outcome)).toEqual(['written']);
      await expect.poll(async () => (await portal.truth('target')).fields['project.overviewGoal']?.value).toBe(goal);
      const revisions = (await driver.view())?.revisions ?? [];
      expect(revisions.map((one) => one.cause)).toContain('restored');
    });

    test('提交前检查 names each required place that is missing, and the score adds up', async ({ portals, extension }) => {
      const { driver, view } = await visit(extension, portals[name].pages.target);
      const required = view.missing.flatMap(({ items }) => items);
      expect(required.length).toBe((view.completeness?.required ?? 0) - (view.completeness?.filled ?? 0));
      const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
      await panel.getByRole('tab', { name: /^检查/ }).click();
      await panel.getByRole('button', { name: '提交前检查' }).click();
      for (const { label } of required) await expect(panel.getByText(label, { exact: true }).first(), label).toBeVisible();

      await visit(extension, portals[name].pages.selfEvaluation, driver);
      await expect.poll(async () => (await driver.view())?.form?.id).toBe('national/project-self-evaluation');
      const [score] = (await driver.settled())?.scores ?? [];
      if (!score) throw new Error('the self-evaluation has no score');
      expect(score.of).toBe(100);
      expect(score.lines.reduce((sum, line) => sum + (line.points ?? 0), 0)).toBeCloseTo(score.total, 6);
      expect(score.lines.every((line) => line.why !== '')).toBe(true);
    });
  });
}

const rowsOf = (tables: Truth['tables']): number => Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
