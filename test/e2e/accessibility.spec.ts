import { expect } from '@playwright/test';
import { faults } from './axe-faults.ts';
import { control, test, visit } from './world.ts';

const schemes = ['light', 'dark'] as const;

for (const colorScheme of schemes) {
  test(`every tab of the panel keeps WCAG AA beside a form with findings, ${colorScheme}`, async ({ portals, extension }) => {
    const { page, driver } = await visit(extension, portals.classic.pages.selfEvaluation);
    const actual = await control(page, driver, 'indicators[0].actual');
    await actual.fill('较好');
    await actual.blur();
    const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
    await panel.setViewportSize({ width: 320, height: 720 });
    await panel.emulateMedia({ colorScheme });
    for (const tab of ['填报', '检查', '评分', '历史']) {
      await panel.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await expect(panel.getByRole('tabpanel')).toBeVisible();
      if (tab === '检查') await panel.locator('.finding .fold').first().click();
      expect(await faults(panel), tab).toEqual([]);
    }
  });

  test(`every page of the workbench keeps WCAG AA, wide and narrow, ${colorScheme}`, async ({ extension }) => {
    test.setTimeout(120_000);
    const page = await extension.context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(extension.url('workbench.html#/filings/new'));
    const choices = page.getByRole('radio');
    await choices.first().check();
    await page.getByRole('button', { name: '开始填写' }).click();
    await expect(page.locator('.paper h1')).toBeVisible();
    const filing = page.url();
    const pages = [filing, ...['library', 'filings', 'filings/new', 'packs', 'packs/dalian-union', 'portals', 'settings'].map((name) => extension.url(`workbench.html#/${name}`))];
    for (const url of pages) {
      for (const width of [1280, 640]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(url);
        await expect(page.getByRole('heading').first()).toBeVisible();
        expect(await faults(page), `${url.replace(/.*#/, '')} at ${width}`).toEqual([]);
      }
    }
  });
}
