import type { Page } from '@playwright/test';
import type { ScoreLine, Scorecard } from '../../lib/model/scorecard.ts';
import type { Driver } from '../harness/driver.ts';
import { control } from './world.ts';

/** Types into a place of the page as a person does: what stood there is selected and typed over, and the field is left. */
export async function type(page: Page, driver: Driver, at: string, text: string): Promise<void> {
  const place = await control(page, driver, at);
  await place.click({ clickCount: 3 });
  await place.press('ControlOrMeta+a');
  if (text === '') await place.press('Delete');
  else await place.pressSequentially(text);
  await place.blur();
}

/** Ticks a box by what is drawn of it: the native one lies hidden in it. */
export async function tick(page: Page, driver: Driver, at: string): Promise<void> {
  await (await control(page, driver, at)).locator('..').click();
}

/** Whether a rule speaks at a place now. */
export async function told(driver: Driver, rule: string, at: string): Promise<boolean> {
  return (await driver.view())?.findings.some((one) => one.rule === rule && one.at === at) ?? false;
}

/** The card of a scheme as it stands now. */
export async function card(driver: Driver, scheme: string): Promise<Scorecard> {
  const found = (await driver.view())?.scores.find((one) => one.scheme === scheme);
  if (!found) throw new Error(`no card of ${scheme}`);
  return found;
}

export async function line(driver: Driver, scheme: string, id: string): Promise<ScoreLine> {
  const found = (await card(driver, scheme)).lines.find((one) => one.id === id);
  if (!found) throw new Error(`no line ${id} in ${scheme}`);
  return found;
}
