import { expect } from '@playwright/test';
import { control, test, visit } from './world.ts';

const goal = '慰问困难职工500户，1月底前发放完毕';

for (const name of ['classic', 'modern'] as const) {
  test(`${name} › a login that is lost is told with what is kept, and the draft is offered after the next one`, async ({ portals, extension }) => {
    const portal = portals[name];
    const { page, driver, view } = await visit(extension, portal.pages.target);
    expect(view.portal).toBeNull();
    const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
    await page.bringToFront();
    const field = await control(page, driver, 'fields.project.overviewGoal');
    await field.fill(goal);
    const leader = await control(page, driver, 'fields.project.leader');
    await expect.poll(async () => (await driver.view())?.filing?.savedAt).toBeTruthy();
    await portal.expire();
    // one page tells its portal of every change by itself, and may be gone before the key is up; the other waits to be asked
    if (name === 'modern') await leader.press('a', { timeout: 2_000 }).catch(() => undefined);
    else await page.reload();
    await expect.poll(async () => (await driver.view())?.portal?.why ?? null, { timeout: 15_000 }).not.toBeNull();
    const line = panel.locator('.portal-line');
    await expect(line).toContainText('登录可能已失效');
    await expect(line).toContainText('本机存有草稿');

    await portal.reset();
    await page.goto('about:blank');
    await page.goto(portal.pages.target);
    await expect.poll(async () => (await driver.view())?.offers[0]?.kind).toBe('draft');
    expect((await driver.view())?.portal).toBeNull();
    const lines = (await driver.view())?.offers[0]?.choices.flatMap((choice) => choice.lines) ?? [];
    expect(lines.find(({ at }) => at === 'fields.project.overviewGoal')).toMatchObject({ from: '', to: goal });
  });
}

test('the portal’s own login page is nothing to tell of before a form was open', async ({ portals, extension }) => {
  const { driver } = await visit(extension, portals.modern.pages.login);
  await driver.page.waitForTimeout(2_000);
  expect((await driver.view())?.portal).toBeNull();
});
