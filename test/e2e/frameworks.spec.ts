import { expect } from '@playwright/test';
import { frameworkPages, missingPackages, serveFrameworks, type FrameworkPages } from '../portals/frameworks/serve.ts';
import { expectWritten, FrameworkPage, type Receipt } from './framework-page.ts';
import { test, visit } from './world.ts';

const absent = frameworkPages.map((page) => ({ page, missing: missingPackages(page) })).filter(({ missing }) => missing.length > 0);
let served: FrameworkPages;
test.beforeAll(async () => {
  served = await serveFrameworks();
});
test.afterAll(() => served.stop());

for (const name of frameworkPages) {
  const missing = absent.find(({ page }) => page === name)?.missing.join(', ');
  test(`${name}: all that is planned reaches the framework's own model, nothing else changes, and undo takes it back`, async ({ extension }) => {
    // the reporter prints no reasons, and a page that nobody tried must not look tried
    if (missing !== undefined) console.log(`${name} is skipped: ${missing} is not installed (npm run portals:extra)`);
    test.skip(missing !== undefined);
    test.setTimeout(120_000);
    const { page, driver, view } = await visit(extension, served.url(name));
    const portal = await FrameworkPage.on(page);
    const { plan } = portal;
    expect(view.form?.id).toBe(plan.form);
    if (plan.scrolled) await driver.readAll();
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

test('an open editor, an open calendar, a page that moved and a pressed button are each seen by what the pages are held against', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(served.url('element-plus'));
  const portal = await FrameworkPage.on(page);
  await portal.settleIn();
  const { editors, layers, scroll, focus } = await portal.standing();
  await page.getByText('慰问困难职工户数').click();
  await expect.poll(() => portal.standing()).toMatchObject({ editors: editors + 1 });
  expect(await portal.standing()).not.toMatchObject({ scroll, focus });
  await page.getByRole('combobox', { name: '填报日期' }).click();
  await expect.poll(async () => (await portal.standing()).layers).toBeGreaterThan(layers);
  await page.getByRole('button', { name: '保存' }).click();
  expect(await portal.deeds()).toEqual(['click 保存', '保存']);
});
