import { expect } from '@playwright/test';
import { frameworkPages, missingPackages, serveFrameworks, type FrameworkPages } from '../portals/frameworks/serve.ts';
import { expectWritten, FrameworkPage, type Receipt } from './framework-page.ts';
import { test, visit } from './world.ts';

let served: FrameworkPages;
test.beforeAll(async () => {
  served = await serveFrameworks();
});
test.afterAll(() => served.stop());

for (const name of frameworkPages) {
  test(`${name}: all that is planned reaches the framework's own model, nothing else changes, and undo takes it back`, async ({ extension }) => {
    const missing = missingPackages(name);
    test.skip(missing.length > 0, `not installed here: ${missing.join(', ')}`);
    test.setTimeout(120_000);
    const { page, driver, view } = await visit(extension, served.url(name));
    const portal = await FrameworkPage.on(page);
    const { plan } = portal;
    expect(view.form?.id).toBe(plan.form);
    await portal.settleIn();
    const former = await portal.model();
    const standing = await portal.standing();

    expectWritten(plan, await portal.fill(driver));
    await expect.poll(() => portal.model()).toEqual(portal.planned(former));
    await expect.poll(() => portal.standing()).toEqual(standing);

    const undone = { plan: [], receipt: [] as Receipt[] };
    await driver.undo(undone);
    expect(undone.receipt.filter(({ ok }) => !ok)).toEqual([]);
    await expect.poll(() => portal.model()).toEqual(former);
    await expect.poll(() => portal.standing()).toEqual(standing);
    expect(await portal.deeds()).toEqual([]);
  });
}
