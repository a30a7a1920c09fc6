import { expect, type Dialog } from '@playwright/test';
import type { Driver } from '../harness/driver.ts';
import { control, test, visit } from './world.ts';

const leader = 'fields.project.leader';
const phone = 'fields.project.phone';

async function planned(driver: Driver, set: { at: string; to: string }[]) {
  const plan = await driver.ask('session.plan', { tab: driver.tab, set });
  if (!plan.ok) throw new Error(plan.problem.code);
  return { tab: driver.tab, plan: plan.value.id, ticked: plan.value.lines.map(({ at }) => at) };
}

test('a box that the page opens in mid plan is said to wait for the user, and the plan goes on when it was answered', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.modern.pages.target);
  const first = await control(page, driver, leader);
  await first.evaluate((element) => element.addEventListener('change', () => alert('负责人已变更'), { once: true }));
  const opened: Dialog[] = [];
  page.on('dialog', (dialog) => void opened.push(dialog));
  const plan = await planned(driver, [{ at: leader, to: '李敏' }, { at: phone, to: '0411-87654321' }]);
  const applied = driver.ask('session.apply', plan);
  await expect.poll(() => opened.length).toBe(1);
  await expect.poll(async () => (await driver.view())?.running, { timeout: 15_000 }).toMatchObject({ waiting: true, of: 2 });
  await opened[0]?.accept();
  const receipt = await applied;
  expect(receipt.ok && receipt.value.steps.map(({ at, outcome }) => [at, outcome])).toEqual([[leader, 'written'], [phone, 'written']]);
  expect((await portals.modern.truth('target')).fields['project.leader']?.value).toBe('李敏');
  await expect.poll(async () => (await driver.view())?.running).toBeNull();
});

test('a background that is stopped in mid plan hears the end of it, and can take it back', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.modern.pages.target);
  const before = await portals.modern.truth('target');
  const first = await control(page, driver, leader);
  await first.evaluate((element) => element.addEventListener('change', () => alert('负责人已变更'), { once: true }));
  const opened: Dialog[] = [];
  page.on('dialog', (dialog) => void opened.push(dialog));
  const plan = await planned(driver, [{ at: leader, to: '李敏' }, { at: phone, to: '0411-87654321' }]);
  void driver.ask('session.apply', plan).catch(() => undefined);
  await expect.poll(() => opened.length).toBe(1);
  await extension.killWorker();
  await opened[0]?.accept();
  await expect.poll(async () => (await driver.view())?.receipt?.steps.map(({ at, outcome }) => [at, outcome]), { timeout: 20_000 }).toEqual([
    [leader, 'written'],
    [phone, 'written'],
  ]);
  await expect.poll(async () => (await driver.view())?.running).toBeNull();
  expect((await driver.ask('session.undo', { tab: driver.tab })).ok).toBe(true);
  expect((await portals.modern.truth('target')).fields).toEqual(before.fields);
});

test('a frame that goes to another document in mid plan leaves no line without its reason', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.classic.pages.target);
  const first = await control(page, driver, leader);
  await first.evaluate((element, address) => element.addEventListener('change', () => location.assign(address), { once: true }), portals.classic.pages.news);
  const receipt = await driver.ask('session.apply', await planned(driver, [{ at: leader, to: '李敏' }, { at: 'indicators[0].name', to: '走访慰问人数' }]));
  expect(receipt.ok && receipt.value.steps.at(-1)).toMatchObject({ outcome: 'unverified', why: 'page-changed', sent: '走访慰问人数' });
});

test('a page that shows another project in mid plan, without loading anew, gets nothing more', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.modern.pages.target);
  const first = await control(page, driver, leader);
  await first.evaluate((element, address) => element.addEventListener('change', () => location.assign(address), { once: true }), portals.modern.pages.priorYear);
  const before = await portals.modern.truth('target');
  const receipt = await driver.ask('session.apply', await planned(driver, [{ at: leader, to: '李敏' }, { at: 'indicators[0].name', to: '走访慰问人数' }]));
  expect(receipt.ok && receipt.value.steps.map(({ outcome }) => outcome)).toEqual(['unverified', 'refused']);
  expect((await portals.modern.truth('target')).tables).toEqual(before.tables);
});

test('of two plans the first is taken back alone, and of what both wrote the second knows what stood before both', async ({ portals, extension }) => {
  const { driver } = await visit(extension, portals.modern.pages.target);
  const before = await portals.modern.truth('target');
  const first = await driver.ask('session.apply', await planned(driver, [{ at: leader, to: '李敏' }, { at: phone, to: '0411-87654321' }]));
  const second = await driver.ask('session.apply', await planned(driver, [{ at: phone, to: '0411-12345678' }]));
  if (!first.ok || !second.ok) throw new Error('not written');
  expect((await driver.view())?.former).toMatchObject([{ plan: first.value.plan, places: 2 }]);
  expect((await driver.ask('session.undo', { tab: driver.tab, plan: first.value.plan })).ok).toBe(true);
  const between = (await portals.modern.truth('target')).fields;
  expect([between['project.leader'], between['project.phone']?.value]).toEqual([before.fields['project.leader'], '0411-12345678']);
  expect((await driver.ask('session.undo', { tab: driver.tab, plan: second.value.plan })).ok).toBe(true);
  expect((await portals.modern.truth('target')).fields).toEqual(before.fields);
});
