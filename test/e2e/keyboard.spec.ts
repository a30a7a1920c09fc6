import { expect, type Page } from '@playwright/test';
import { test, visit } from './world.ts';

/** Tabs on until the control of this name has the focus, as a person without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'checkbox' | 'tab', name: RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let press = 0; press < 160; press++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name.source} is not reached by Tab`);
}

test('the main job is done without a mouse: last year taken over, looked at, one line left out, written, taken back', async ({ portals, extension }) => {
  test.setTimeout(120_000);
  const portal = portals.classic;
  const { driver } = await visit(extension, portal.pages.priorYear);
  expect((await driver.ask('session.keep-prior', { tab: driver.tab })).ok).toBe(true);
  await visit(extension, portal.pages.target, driver);
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await panel.bringToFront();
  await tabTo(panel, 'button', /^预览并填入 \d+ 项/);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: /^写入 \d+ 项/ })).toBeFocused();
  await tabTo(panel, 'checkbox', /^写入“项目负责人”/);
  await panel.keyboard.press('Space');
  await tabTo(panel, 'button', /^写入 \d+ 项/);
  await panel.keyboard.press('Enter');
  await expect.poll(async () => (await driver.view())?.receipt?.steps.length ?? 0, { timeout: 60_000 }).toBeGreaterThan(50);
  await expect.poll(async () => (await driver.view())?.running).toBeNull();
  const written = await portal.truth('target');
  expect(written.fields['project.leader']?.value).toBe('');
  expect(written.fields['project.overviewGoal']?.value).not.toBe('');
  expect(written.posts.submitted).toBe(0);
  await tabTo(panel, 'button', /^撤销/);
  await panel.keyboard.press('Enter');
  await expect.poll(async () => (await portal.truth('target')).fields['project.overviewGoal']?.value, { timeout: 60_000 }).toBe('');
  await tabTo(panel, 'tab', /^填报/);
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: /^评分/ })).toBeFocused();
  await expect(panel.getByRole('tabpanel')).toBeVisible();
});
