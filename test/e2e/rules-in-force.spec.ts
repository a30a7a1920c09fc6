import { expect } from '@playwright/test';
import { told, type } from './typing.ts';
import { test, visit } from './world.ts';

test('where several packs speak of a form, one fault is told once, and says whose rule it is', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.classic.pages.target);
  await type(page, driver, 'indicators[0].name', '慰问困难职工人数');
  await type(page, driver, 'indicators[0].value', '较好');
  const here = async () => (await driver.view())?.findings.filter(({ at, serves }) => at === 'indicators[0].value' && serves.includes('VAL-001')) ?? [];
  await expect.poll(async () => (await here()).map(({ severity }) => severity)).toEqual(['error']);
  const view = await driver.view();
  const [finding] = await here();
  expect(view?.packs[finding?.rule.split('/')[0] ?? '']).toBe('大连市工会项目支出预算绩效管理办法（试行）');
  const twice = (view?.findings ?? []).filter((one, index, all) =>
    all.some((other, place) => place < index && other.at === one.at && other.serves.some((id) => one.serves.includes(id))),
  );
  expect(twice).toEqual([]);
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await panel.getByRole('tab', { name: /^检查/ }).click();
  await expect(panel.getByText(/慰问困难职工人数.*量化/)).toHaveCount(1);
});

test('how strictly the unit checks is set once and changes what is told beside the form', async ({ portals, extension }) => {
  const { driver } = await visit(extension, portals.classic.pages.ministryTarget);
  const severities = async () => {
    const found = (await driver.view())?.findings ?? [];
    return { cited: found.filter(({ cite }) => cite !== undefined), practice: found.filter(({ cite }) => cite === undefined) };
  };
  await expect.poll(async () => (await severities()).practice.length).toBeGreaterThan(0);
  await driver.settled();
  const standard = await severities();
  const set = (strictness: 'lenient' | 'standard' | 'strict') => driver.ask('profile.set', { profile: { strictness, parameters: {} } });
  expect((await set('lenient')).ok).toBe(true);
  await expect.poll(async () => (await severities()).practice.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  expect((await severities()).cited.map(({ rule, at, severity }) => [rule, at, severity])).toEqual(
    standard.cited.map(({ rule, at, severity }) => [rule, at, severity]),
  );
  expect((await set('strict')).ok).toBe(true);
  await expect.poll(async () => (await severities()).practice.filter(({ severity }) => severity === 'hint')).toEqual([]);
  expect((await severities()).practice.length).toBeGreaterThanOrEqual(standard.practice.length);
  expect(await told(driver, standard.practice[0]?.rule ?? '', standard.practice[0]?.at ?? '')).toBe(true);
});
