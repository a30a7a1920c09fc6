// The main job on the two sample portals. With a display it opens them and leaves the browser to you; without one it does
// the whole job by itself, prints what happened and saves pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ensureBuild } from '../harness/build.ts';
import { Driver } from '../harness/driver.ts';
import { Extension } from '../harness/extension.ts';
import type { Portal } from '../portals/portal.ts';
import { startPortals } from '../portals/start.ts';

const pictures = join(import.meta.dirname, '../../.output/pictures');
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

/** One portal: keep last year's form, open this year's, fill it, check it, score it, look at the self-evaluation. */
async function job(extension: Extension, name: string, portal: Portal): Promise<void> {
  const page = await extension.context.newPage();
  console.log(`\n── ${name}: ${portal.origin}`);
  await page.goto(portal.pages.priorYear);
  const driver = await Driver.on(extension, page);
  const prior = await driver.settled();
  console.log(`last year's form: ${prior?.form?.title ?? 'not recognised'} ${prior?.form?.year ?? ''}, ${prior?.bound.length ?? 0} places, read-only`);
  await driver.ask('session.keep-prior', { tab: driver.tab });

  await page.goto(portal.pages.target);
  const before = await driver.settled();
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

  await page.goto(portal.pages.selfEvaluation);
  const self = await driver.settled();
  console.log(`self-evaluation: ${self?.form?.title ?? 'not recognised'}, ${self?.bound.length ?? 0} places`);
  for (const score of self?.scores ?? []) console.log(`score: ${score.title} ${score.total} of ${score.of}`);
  await panelPictures(extension, driver, `${name}-self-evaluation`);
  await page.close();
}

async function panelPictures(extension: Extension, driver: Driver, name: string): Promise<void> {
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await panel.setViewportSize({ width: 400, height: 900 });
  for (const [file, tab] of [['fill', '填报'], ['check', '检查'], ['score', '评分'], ['history', '历史']] as const) {
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
