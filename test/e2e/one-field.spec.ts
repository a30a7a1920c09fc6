import { expect } from '@playwright/test';
import { control, test, visit } from './world.ts';

for (const name of ['classic', 'modern'] as const) {
  test(`${name} › a suggestion fills the field in focus alone, the portal believes it, and that one place is taken back`, async ({ portals, extension }) => {
    const portal = portals[name];
    const prior = await visit(extension, portal.pages.priorYear);
    expect((await prior.driver.ask('session.keep-prior', { tab: prior.driver.tab })).ok).toBe(true);
    const { page, driver } = await visit(extension, portal.pages.target, prior.driver);
    const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
    await page.bringToFront();
    const leader = () => control(page, driver, 'fields.project.leader');
    const before = await portal.truth('target');
    await (await leader()).focus();
    await expect.poll(async () => (await driver.view())?.focused).toMatchObject({ at: 'fields.project.leader', writable: true });
    const suggested = (await driver.view())?.focused?.suggestions[0]?.value ?? '';
    expect(suggested).not.toBe('');

    await panel.bringToFront();
    await panel.getByRole('button', { name: `把“${suggested}”填入` }).press('Enter');
    await expect.poll(async () => (await portal.truth('target')).fields['project.leader']?.value).toBe(suggested);
    const after = await portal.truth('target');
    expect({ ...after.fields, 'project.leader': null }).toEqual({ ...before.fields, 'project.leader': null });
    expect(after.tables).toEqual(before.tables);
    await expect(panel.getByText('已填 1')).toBeVisible();
    await expect(panel.getByRole('button', { name: `把“${suggested}”填入` })).toHaveCount(0);

    await panel.getByText('已填的各处').click();
    await panel.getByRole('button', { name: /^撤销 项目负责人/ }).click();
    await expect(panel.getByText('已撤销此处')).toBeVisible();
    await expect.poll(async () => (await portal.truth('target')).fields['project.leader']?.value).toBe(before.fields['project.leader']?.value);
  });
}
