// The main job on the two sample portals. With a display it opens them and leaves the browser to you; without one it does
// the whole job by itself, prints what happened and saves pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ensureBuild } from '../harness/build.ts';
import { Driver } from '../harness/driver.ts';
import { Extension } from '../harness/extension.ts';
import type { SessionView } from '../../lib/model/view.ts';
import type { Portal } from '../portals/portal.ts';
import { startPortals } from '../portals/start.ts';

const pictures = join(import.meta.dirname, '../../.output/pictures');
const tabs = [['fill', '填报'], ['check', '检查'], ['score', '评分'], ['history', '历史']] as const;
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

ensureBuild();
const portals = await startPortals();
try {
  if (display && !process.argv.includes('--headless')) await show(portals.classic, portals.modern);
  else await perform({ classic: portals.classic, modern: portals.modern });
} finally {
  await portals.stop();
}

/** Opens both portals in a window and waits until the browser is closed. */
async function show(...shown: Portal[]): Promise<void> {
  const extension = await Extension.launch({ window: true });
  for (const portal of shown) {
    const page = await extension.context.newPage();
    await page.goto(portal.pages.target);
  }
  console.log('The sample portals are open. Press the button of 绩效填报助手 in the toolbar, allow the portal, open the panel.');
  console.log('Close the browser to end.');
  await new Promise((done) => extension.context.on('close', done));
}

async function perform(named: Record<string, Portal>): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const extension = await Extension.launch();
  try {
    for (const [name, portal] of Object.entries(named)) await job(extension, name, portal);
    console.log(`\nPictures: ${pictures}`);
  } finally {
    await extension.close();
  }
}

/** One portal: keep last year's form, open this year's, fill it, check it; then the forms of the rest of the year. */
async function job(extension: Extension, name: string, portal: Portal): Promise<void> {
  const page = await extension.context.newPage();
  console.log(`\n── ${name}: ${portal.origin}`);
  await page.goto(portal.pages.priorYear);
  const driver = await Driver.on(extension, page);
  const prior = await driver.settled();
  console.log(`last year's form: ${prior?.form?.title ?? 'not recognised'} ${prior?.form?.year ?? ''}, ${prior?.bound.length ?? 0} places, read-only`);
  await driver.ask('session.keep-prior', { tab: driver.tab });

  const before = await opened(driver, portal.pages.target, ({ stage, year }) => stage === 'target' && year === 2026);
  if (!before?.form) throw new Error(`${name}: the application form was not recognised`);
  console.log(`this year's form: ${before.form.title} ${before.form.year ?? ''} · ${before.form.project}`);
  console.log(`recognised: ${before.bound.length} places, ${before.unbound.length} without a meaning, certainty ${before.form.confidence.toFixed(2)}`);
  console.log(`before: ${count(before.findings, 'error')} errors, complete ${percent(before.completeness?.share)}`);

  const acts = { plan: [] as unknown[], receipt: [] as { ok: boolean; at: string; why: string }[] };
  await driver.acceptOffers(acts);
  const after = await driver.settled();
  const done = acts.receipt.filter((step) => step.ok).length;
  console.log(`filled: ${done} of ${acts.receipt.length} written and read back`);
  for (const step of acts.receipt.filter((one) => !one.ok)) console.log(`  not filled: ${step.at} (${step.why})`);
  console.log(`after: ${count(after?.findings ?? [], 'error')} errors, ${count(after?.findings ?? [], 'warning')} warnings, complete ${percent(after?.completeness?.share)}`);
  for (const finding of after?.findings.filter((one) => one.severity === 'error').slice(0, 5) ?? []) {
    console.log(`  ${finding.message}（${[finding.cite?.document, finding.cite?.at].filter(Boolean).join(' ') || '参考做法'}）`);
  }
  for (const score of after?.scores ?? []) console.log(`score: ${score.title} ${score.total} of ${score.of}`);
  await page.screenshot({ path: join(pictures, `${name}-form.png`), fullPage: true });
  await panelPictures(extension, driver, `${name}-target`);

  await monitor(driver, portal);
  await panelPictures(extension, driver, `${name}-monitoring`, [['score', '评分']]);

  const self = await opened(driver, portal.pages.selfEvaluation, ({ stage }) => stage === 'self-evaluation');
  console.log(`self-evaluation: ${self?.form?.title ?? 'not recognised'}, ${self?.bound.length ?? 0} places`);
  for (const score of self?.scores ?? []) console.log(`score: ${score.title} ${score.total} of ${score.of}`);
  await panelPictures(extension, driver, `${name}-self-evaluation`);
  await driver.ask('session.keep-prior', { tab: driver.tab });

  const sheet = await opened(driver, portal.pages.scoreSheet, ({ stage }) => stage === 'evaluation');
  const [card] = sheet?.scores ?? [];
  const suggested = card?.lines.filter((line) => line.suggested !== undefined) ?? [];
  console.log(`evaluation: ${sheet?.form?.title ?? 'not recognised'}, ${suggested.length} of ${card?.lines.length ?? 0} lines suggested from the self-evaluation`);
  await panelPictures(extension, driver, `${name}-evaluation`, [['score', '评分']]);
  await page.close();
}

/** Monitoring in the middle of the year: a third of the money is spent, which the lamps say. */
async function monitor(driver: Driver, portal: Portal): Promise<void> {
  const view = await opened(driver, portal.pageOf('monitor', 2), ({ stage }) => stage === 'monitor');
  const spent = view?.form?.id.startsWith('national/')
    ? [{ at: 'fund[1].initial', to: '600' }, { at: 'fund[1].exec', to: '200' }]
    : [{ at: 'fields.exec.total', to: '260' }];
  await driver.set([...spent, { at: 'indicators[0].actual', to: '1400' }], { plan: [], receipt: [] });
  const after = await driver.settled();
  const lamps = after?.scores.flatMap(({ lines }) => lines.flatMap(({ label, lamp }) => (lamp === undefined ? [] : [`${label} ${lamp}`]))) ?? [];
  console.log(`monitoring: ${after?.form?.title ?? 'not recognised'}, ${after?.bound.length ?? 0} places · ${lamps.slice(0, 3).join(' · ')}`);
}

type Form = NonNullable<SessionView['form']>;

/** Opens a page and waits until the form that is meant is recognised: a page may change without being loaded anew. */
async function opened(driver: Driver, address: string, meant: (form: Form) => boolean): Promise<SessionView | undefined> {
  await driver.page.goto(address);
  for (let tries = 0; tries < 100; tries++) {
    const form = (await driver.view())?.form;
    if (form && meant(form)) break;
    await driver.page.waitForTimeout(100);
  }
  return driver.settled();
}

async function panelPictures(
  extension: Extension,
  driver: Driver,
  name: string,
  wanted: readonly (readonly [file: string, tab: string])[] = tabs,
): Promise<void> {
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await panel.setViewportSize({ width: 400, height: 900 });
  for (const [file, tab] of wanted) {
    await tabOf(panel, tab).click();
    await panel.screenshot({ path: join(pictures, `${name}-${file}.png`) });
  }
  await panel.close();
}

function tabOf(panel: Page, name: string) {
  return panel.getByRole('tab', { name: new RegExp(`^${name}`) });
}

function count(findings: { severity: string }[], severity: string): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function percent(share: number | undefined): string {
  return `${Math.round((share ?? 0) * 100)} %`;
}
