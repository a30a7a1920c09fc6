import { expect } from '@playwright/test';
import { control, test, visit } from './world.ts';

test('a certain mend is offered with its finding, and one click brings it into the portal', async ({ portals, extension }) => {
  const portal = portals.modern;
  const { page, driver } = await visit(extension, portal.pages.target);
  const value = await control(page, driver, 'indicators[1].value');
  await (await control(page, driver, 'indicators[1].name')).fill('发放准确率');
  await value.fill('９８');
  await value.blur();
  const finding = async () => (await driver.view())?.findings.find((one) => one.at === 'indicators[1].value' && one.mend !== undefined);
  await expect.poll(finding).toMatchObject({ mend: '98' });
  const rule = (await finding())?.rule ?? '';
  const plan = await driver.ask('session.plan', { tab: driver.tab, mends: [{ rule, at: 'indicators[1].value' }] });
  if (!plan.ok) throw new Error(plan.problem.code);
  expect(plan.value.lines).toMatchObject([{ at: 'indicators[1].value', from: '９８', to: '98', ticked: true }]);
  const receipt = await driver.ask('session.apply', { tab: driver.tab, plan: plan.value.id, ticked: ['indicators[1].value'] });
  expect(receipt.ok && receipt.value.steps).toMatchObject([{ outcome: 'written', value: '98' }]);
  await expect.poll(async () => (await portal.truth('target')).tables.indicators?.[1]?.value).toBe('98');
  await expect.poll(finding).toBeUndefined();
});

test('a warning waved away with a reason stays away after the page is opened again, and comes back when asked', async ({ portals, extension }) => {
  const { driver, page } = await visit(extension, portals.classic.pageOf('target', 2));
  const warning = (await driver.view())?.findings.find(({ severity }) => severity === 'warning');
  if (!warning) throw new Error('project 2 has no warning');
  const { rule, at } = warning;
  const shown = async () => (await driver.view())?.findings.some((one) => one.rule === rule && one.at === at);
  const dismiss = (reason: string | null) => driver.ask('session.dismiss', { tab: driver.tab, rule, at, reason });
  expect((await dismiss('已报财务部门同意')).ok).toBe(true);
  expect(await shown()).toBe(false);
  await page.reload();
  await expect.poll(async () => (await driver.view())?.dismissed).toEqual([{ rule, at, reason: '已报财务部门同意' }]);
  await expect.poll(shown).toBe(false);
  await dismiss(null);
  await expect.poll(shown).toBe(true);
});

test('indicators of a form go into the library once, and are offered to the next form with their source', async ({ portals, extension }) => {
  const { driver } = await visit(extension, portals.modern.pages.priorYear);
  const collect = () => driver.ask('session.collect', { tab: driver.tab, rows: [] });
  // one of the sixteen is word for word in the built-in library
  expect(await collect()).toMatchObject({ ok: true, value: { added: 15 } });
  expect(await collect()).toMatchObject({ ok: true, value: { added: 0 } });
  await visit(extension, portals.modern.pages.target, driver);
  const offered = async () => (await driver.view())?.offers.filter(({ kind }) => kind === 'library') ?? [];
  // the form before may still be shown for a moment
  await expect.poll(async () => (await offered()).length).toBe(8);
  for (const { title, choices } of await offered()) expect(choices.some(({ source }) => source.includes('本单位填报')), title).toBe(true);
});

test('an earlier version is compared and restored through the same preview', async ({ portals, extension }) => {
  const portal = portals.classic;
  const { page, driver } = await visit(extension, portal.pages.target);
  const leader = await control(page, driver, 'fields.project.leader');
  const put = async (to: string) => {
    const plan = await driver.ask('session.plan', { tab: driver.tab, set: [{ at: 'fields.project.leader', to }] });
    if (!plan.ok) throw new Error(plan.problem.code);
    const done = await driver.ask('session.apply', { tab: driver.tab, plan: plan.value.id, ticked: ['fields.project.leader'] });
    expect(done.ok && done.value.steps.map(({ outcome }) => outcome)).toEqual(['written']);
  };
  await put('李晓梅');
  const [first] = (await driver.view())?.revisions ?? [];
  await put('王志强');
  await expect(leader).toHaveValue('王志强');
  const plan = await driver.ask('session.plan', { tab: driver.tab, revision: first?.id ?? '' });
  if (!plan.ok) throw new Error(plan.problem.code);
  expect(plan.value.lines).toMatchObject([{ at: 'fields.project.leader', from: '王志强', to: '李晓梅', ticked: false }]);
  await driver.ask('session.apply', { tab: driver.tab, plan: plan.value.id, ticked: ['fields.project.leader'] });
  await expect(leader).toHaveValue('李晓梅');
  await expect.poll(async () => (await driver.view())?.revisions.map(({ cause }) => cause)).toContain('restored');
});
