import { expect, type Frame, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionView } from '../../lib/model/view.ts';
import { Driver } from '../harness/driver.ts';
import { buildFolder, Extension } from '../harness/extension.ts';
import { markAt } from '../harness/outlines.ts';
import { control, test, visit } from './world.ts';

interface Acts {
  plan: { at: string; to: string }[];
  receipt: { at: string; ok: boolean; outcome: string; why: string; value: string }[];
}
const noActs = (): Acts => ({ plan: [], receipt: [] });

async function seen(driver: Driver): Promise<SessionView> {
  const view = await driver.settled();
  if (!view) throw new Error('the extension says nothing of this page');
  return view;
}

const value0 = 'indicators[0].value';
const leader = 'fields.project.leader';

/** Everything that the extension's own scripts run in, over all frames of a page. */
async function worldsOfOurs(page: Page, extension: Extension): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  let worlds = 0;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(extension.id)) worlds++;
  });
  await cdp.send('Runtime.enable');
  await cdp.detach();
  return worlds;
}

/** The processes of a browser by the profile that only it has. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Kills a browser whole and at once, as a power cut does to its processes. */
async function killBrowser({ profile, context }: Extension): Promise<void> {
  for (const pid of processesOf(profile)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it went with its parent
    }
  }
  await expect.poll(() => processesOf(profile)).toEqual([]);
  await context.close().catch(() => undefined);
}

test('the manifest asks for exactly what is promised', () => {
  const manifest = JSON.parse(readFileSync(join(buildFolder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    manifest_version: 3,
    minimum_chrome_version: '102',
    permissions: ['storage', 'unlimitedStorage', 'sidePanel', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    externally_connectable: { ids: [] },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; " +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });
  for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'sandbox', 'key', 'update_url']) {
    expect(manifest, key).not.toHaveProperty(key);
  }
});

test('a page that is not approved holds nothing of ours, hears nothing and runs none of our code', async ({ portals, extension }) => {
  await visit(extension, portals.modern.pages.target);
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', () => heard.push('message'));
  });
  await page.goto(portals.classic.pages.news);
  const asServed = await page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    return new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML === document.documentElement.outerHTML;
  });
  expect(asServed).toBe(true);

  await page.goto(portals.classic.pages.target);
  await page.waitForTimeout(1_000);
  expect(await worldsOfOurs(page, extension)).toBe(0);
  const form = page.frames().at(-1) ?? page.mainFrame();
  await form.evaluate(() => {
    const changed: string[] = [];
    Object.assign(window, { changed });
    new MutationObserver((all) => changed.push(...all.map(({ target, type }) => `${type} ${target.nodeName}`))).observe(document, {
      attributes: true,
      childList: true,
      subtree: true,
    });
  });
  await form.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type=text]');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.waitForTimeout(1_000);
  expect(await form.evaluate(() => (window as unknown as { changed: string[] }).changed)).toEqual([]);
  for (const frame of page.frames()) {
    expect(await frame.evaluate(() => (window as unknown as { heard?: string[] }).heard ?? [])).toEqual([]);
  }
});

test('a keystroke after the background was stopped brings findings, mark and count back', async ({ portals, extension }) => {
  const { page, driver, view } = await visit(extension, portals.classic.pages.target);
  const value = await control(page, driver, value0);
  await extension.killWorker();
  await page.bringToFront();
  await value.click();
  await page.keyboard.insertText('较好');
  await expect.poll(async () => (await markAt(page, value)).severity).toBe('error');
  await expect.poll(() => driver.badge()).not.toBe('');
  const after = await seen(driver);
  expect(after.form).toMatchObject({ id: view.form?.id, project: view.form?.project });
  expect(after.findings.length).toBeGreaterThan(0);
  expect(after.bound.find(({ at }) => at === 'indicators[0].value')?.value).toBe('较好');
  // the one keystroke that woke it is kept too, with no other after it
  await expect.poll(async () => (await driver.view())?.filing?.savedAt ?? null).not.toBeNull();
});

test('a page in which our script begins anew has its marks again, and no layer of them twice', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.classic.pages.target);
  const value = await control(page, driver, value0);
  const type = async (text: string): Promise<void> => {
    await value.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(text);
  };
  await type('较好');
  await expect.poll(async () => (await markAt(page, value)).severity).toBe('error');
  await extension.worker.evaluate((tabId) => chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['page.js'] }), driver.tab);
  await expect.poll(async () => (await markAt(page, value)).severity).toBe('error');
  await type('较差');
  await expect.poll(async () => (await driver.view())?.bound.find(({ at }) => at === value0)?.value).toBe('较差');
  await expect.poll(async () => (await markAt(page, value)).severity).toBe('error');
  const layers = await Promise.all(page.frames().map((frame) => frame.locator('jixiao-marks').count()));
  expect(Math.max(...layers)).toBe(1);
});

test('after the browser was killed a saved filing and its draft are there again', async ({ portals }) => {
  test.skip(process.platform !== 'linux', 'finds the processes of a browser in /proc');
  test.setTimeout(90_000);
  const profile = mkdtempSync(join(tmpdir(), 'jixiao-killed-'));
  try {
    const first = await Extension.launch({ profile });
    const { page, driver } = await visit(first, portals.classic.pages.priorYear);
    const kept = await driver.ask('session.keep-prior', { tab: driver.tab });
    expect(kept.ok).toBe(true);
    await page.goto(portals.classic.pages.target);
    await driver.settled();
    const named = await control(page, driver, leader);
    await named.fill('王秀兰');
    await expect.poll(async () => (await driver.view())?.filing?.savedAt ?? null).not.toBeNull();
    await killBrowser(first);

    // the portal forgets what was typed, as after a time-out
    await portals.classic.reset();
    const second = await Extension.launch({ profile });
    try {
      const again = await second.context.newPage();
      await again.goto(portals.classic.pages.target);
      await forget(second, portals.classic.origin);
      const reopened = await Driver.on(second, again);
      await expect.poll(async () => (await reopened.view())?.offers.map(({ kind }) => kind).sort()).toEqual(expect.arrayContaining(['draft', 'prior']));
      const draft = (await reopened.view())?.offers.find(({ kind }) => kind === 'draft');
      const lines = draft?.choices.flatMap((choice) => choice.lines) ?? [];
      expect(lines.find(({ at }) => at === 'fields.project.leader')).toMatchObject({ from: '', to: '王秀兰' });
    } finally {
      await second.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** Whether a killed browser had written an approval down is its own affair; both are made the same. */
async function forget(extension: Extension, origin: string): Promise<void> {
  const page = await extension.open('popup.html');
  await page.evaluate((pattern) => chrome.permissions.remove({ origins: [pattern] }), `${origin}/*`);
  await page.close();
}

test('what a portal refuses to save is told beforehand, and is not lost', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.classic.pages.target);
  const money = await control(page, driver, 'fields.fund.upper');
  await money.fill('约30');
  await expect.poll(async () => (await driver.view())?.findings.map(({ at }) => at)).toContain('fields.fund.upper');
  const form = page.frames().find((frame) => frame.url().includes('kpi_form'));
  if (!form) throw new Error('no form frame');
  await form.evaluate(() => (window as unknown as { bc(): void }).bc());
  await expect.poll(() => portals.classic.truth('target').then(({ posts }) => posts.auto)).toBeGreaterThan(0);
  // a frame that is just going has no text any more
  const textOf = (frame: Frame) => frame.locator('body').innerText({ timeout: 1_000 }).catch(() => '');
  const shown = async () => (await Promise.all(page.frames().map(textOf))).join('\n');
  await expect.poll(shown).toContain('应为数字');
  expect((await portals.classic.truth('target')).posts.saved).toBe(0);

  await portals.classic.reset();
  await page.goto(portals.classic.pages.target);
  await expect.poll(async () => (await driver.view())?.offers.find(({ kind }) => kind === 'draft')?.choices[0]?.lines.map(({ to }) => to)).toContain('约30');
});

test('a value that the portal takes back on leaving the field is told as not taken', async ({ portals, extension }) => {
  const { page, driver } = await visit(extension, portals.modern.pages.target);
  const acts = noActs();
  await driver.set([{ at: 'fields.project.leader', to: '王 秀兰' }], acts);
  expect(acts.receipt).toMatchObject([{ at: 'fields.project.leader', ok: false, outcome: 'unverified', why: 'page-reset', value: '' }]);
  expect((await portals.modern.truth('target')).fields['project.leader']?.value).toBe('');
  const panel = await extension.open(`sidepanel.html?tab=${driver.tab}`);
  await expect(panel.getByText('已写入，页面又清回原值').first()).toBeVisible();
  await page.bringToFront();
});

test('rows that the portal does not add are told one by one, and the rest is written', async ({ portals, extension }) => {
  const { page, driver, view } = await visit(extension, portals.classic.pages.target);
  const rows = view.bound.filter(({ at }) => /^indicators\[\d+\]\.name$/.test(at)).length;
  const names = Array.from({ length: 6 }, (_, at) => `走访困难企业数量第${at + 1}批`);
  await driver.keepPrior({
    form: view.form?.id,
    project: view.form?.project,
    unit: view.form?.unit,
    year: (view.form?.year ?? 2026) - 1,
    fields: { 'project.name': view.form?.project ?? '', 'project.leader': '王秀兰' },
    tables: { indicators: names.map((name) => ({ level1: '产出指标', level2: '数量指标', name, operator: '≥', value: '20', unit: '家' })) },
  });
  for (const frame of page.frames()) {
    await frame.evaluate(() => Object.assign(window, { addZb: () => undefined }));
  }
  const prior = (await seen(driver)).offers.find(({ kind }) => kind === 'prior');
  const [choice] = prior?.choices ?? [];
  if (!prior || !choice) throw new Error('last year is not offered');
  const plan = await driver.ask('session.plan', { tab: driver.tab, choices: [{ offer: prior.id, choice: choice.id }] });
  if (!plan.ok) throw new Error(plan.problem.code);
  const ticked = plan.value.lines.filter((line) => line.ticked).map(({ at }) => at);
  const applied = await driver.ask('session.apply', { tab: driver.tab, plan: plan.value.id, ticked });
  if (!applied.ok) throw new Error(applied.problem.code);
  const { steps } = applied.value;
  const missing = steps.filter(({ why }) => why === 'row-not-added');
  expect(missing.length).toBeGreaterThan(0);
  expect(steps.find(({ at }) => at === 'fields.project.leader')).toMatchObject({ outcome: 'written', value: '王秀兰' });
  expect(steps.filter(({ outcome }) => outcome !== 'refused').length).toBeGreaterThan(0);
  expect(steps.filter(({ outcome, why }) => outcome === 'refused' && why !== 'row-not-added')).toEqual([]);
  const after = await seen(driver);
  expect(after.bound.filter(({ at }) => /^indicators\[\d+\]\.name$/.test(at)).length).toBe(rows);
});

test('a form whose second half comes late is read whole once it is there', async ({ portals, extension }) => {
  const half = await servedInHalves(await (await fetch(`${portals.classic.origin}/bud/kpi_form.do?project=3`)).text());
  try {
    const page = await extension.context.newPage();
    await page.goto(half.url, { waitUntil: 'commit' });
    await page.waitForTimeout(500);
    const driver = await Driver.on(extension, page);
    half.finish();
    await page.waitForLoadState('load');
    await expect.poll(async () => places(await driver.view())).toContain('fields.sign.filler');
    const late = places(await seen(driver));
    await page.reload();
    expect(late).toEqual(places(await seen(driver)));
  } finally {
    half.close();
  }
});

const places = (view: SessionView | undefined): string[] => (view?.bound ?? []).map(({ at }) => at);

/** Serves a page whose second half waits for `finish`. */
async function servedInHalves(html: string): Promise<{ url: string; finish(): void; close(): void }> {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, html.length / 2));
    return void finished.then(() => response.end(html.slice(html.length / 2)));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    finish,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a page that is still waiting for its data is no form yet, and is one when the data came', async ({ portals, extension }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await extension.context.route('**/rest/form/**', async (route) => {
    await released;
    await route.continue();
  });
  const { driver, view } = await visit(extension, portals.modern.pages.target);
  expect(view.findings).toEqual([]);
  expect(view.form).toBeUndefined();
  release();
  const truth = await portals.modern.truth('target');
  await expect.poll(async () => (await driver.view())?.bound.filter(({ at }) => at.startsWith('fields.')).length).toBe(Object.keys(truth.fields).length);
});

test('two tabs keep apart, and a whole job asks nothing of any network but the portals', async ({ portals, extension }) => {
  const asked: string[] = [];
  const ours = [portals.classic.origin, portals.modern.origin, extension.url('').replace(/\/$/, ''), 'chrome:', 'data:', 'blob:', 'about:'];
  extension.context.on('request', (request) => {
    if (!ours.some((origin) => request.url().startsWith(origin))) asked.push(request.url());
  });
  const one = await visit(extension, portals.classic.pages.target);
  const two = await visit(extension, portals.modern.pages.target);
  expect(one.driver.tab).not.toBe(two.driver.tab);
  const before = (await seen(two.driver)).findings;
  await one.page.bringToFront();
  const named = await control(one.page, one.driver, leader);
  await named.fill('王秀兰');
  await expect.poll(async () => (await one.driver.view())?.bound.find(({ at }) => at === 'fields.project.leader')?.value).toBe('王秀兰');
  const other = await seen(two.driver);
  expect(other.bound.find(({ at }) => at === 'fields.project.leader')?.value).toBe('');
  expect(other.findings).toEqual(before);

  const acts = noActs();
  await one.driver.acceptOffers(acts);
  expect(acts.receipt.length).toBeGreaterThan(0);
  await one.driver.undo(acts);
  expect(asked).toEqual([]);
  expect([...one.driver.requests, ...two.driver.requests]).toEqual([]);
  expect([...one.driver.console, ...two.driver.console]).toEqual([]);
});
