import type { Page } from 'playwright';
import type { PanelMessages, ReplyOf, RequestOf } from '../../lib/messages/index.ts';
import type { Plan, Receipt } from '../../lib/model/plan.ts';
import type { FrameReading } from '../../lib/model/reading.ts';
import type { Result } from '../../lib/model/result.ts';
import type { SessionView } from '../../lib/model/view.ts';
import type { Extension } from './extension.ts';
import { filingOf, indicatorsOf } from './input-files.ts';

interface Acts {
  plan: unknown[];
  receipt: unknown[];
}

/** Speaks to the extension as its panel does: the same messages, from a page of its own. */
export class Driver {
  readonly console: string[] = [];
  readonly requests: string[] = [];
  readonly tab: number;
  /** the page that is looked at */
  readonly page: Page;
  readonly #asker: Page;
  readonly #timeout: number;

  private constructor(tab: number, page: Page, asker: Page, timeout: number) {
    this.tab = tab;
    this.page = page;
    this.#asker = asker;
    this.#timeout = timeout;
  }

  /** Approves the page's origin and waits until the extension has looked at it. */
  static async on(extension: Extension, page: Page, timeout = 30_000): Promise<Driver> {
    const console: string[] = [];
    const requests: string[] = [];
    const own = extension.url('');
    extension.context.on('console', (message) => {
      const from = message.location().url;
      if (message.type() === 'error' && from.startsWith(own)) console.push(message.text());
    });
    extension.context.on('request', (request) => {
      const from = request.serviceWorker()?.url() ?? request.frame().url();
      if (from.startsWith(own) && !request.url().startsWith(own)) requests.push(request.url());
    });
    const tab = await extension.approve(page);
    const asker = await extension.open('popup.html');
    await page.bringToFront();
    const driver = new Driver(tab, page, asker, timeout);
    driver.console.push(...console);
    Object.assign(driver, { console, requests });
    await driver.settled();
    return driver;
  }

  async ask<Name extends keyof PanelMessages>(
    name: Name,
    body: RequestOf<PanelMessages, Name>,
  ): Promise<ReplyOf<PanelMessages, Name>> {
    return this.#asker.evaluate(([name, body]) => chrome.runtime.sendMessage({ name, body }), [name, body] as const) as Promise<
      ReplyOf<PanelMessages, Name>
    >;
  }

  /** The figure on the toolbar button. */
  badge(): Promise<string> {
    return this.#asker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), this.tab);
  }

  async view(): Promise<SessionView | undefined> {
    const view = await this.ask('session.view', { tab: this.tab });
    return view.ok ? view.value : undefined;
  }

  /** Resolves with the view when a form is recognised and what is bound stays the same, or when the page stays quiet. */
  async settled(): Promise<SessionView | undefined> {
    const end = Date.now() + this.#timeout;
    let last = '';
    let same = 0;
    let view: SessionView | undefined;
    while (Date.now() < end) {
      view = await this.view();
      const sign = JSON.stringify([view?.state, view?.bound.length, view?.findings.length, view?.offers.length, view?.seen.controls]);
      // a page that has not spoken yet is not quiet
      same = view && sign === last ? same + 1 : 0;
      last = sign;
      const enough = view?.state === 'recognised' ? 3 : 15;
      if (same >= enough) return view;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return view;
  }

  /** Has the grids scrolled through that draw only the rows in sight. */
  async readAll(): Promise<void> {
    must(await this.ask('session.read-all', { tab: this.tab }));
    await this.settled();
  }

  async usePacks(packs: string[]): Promise<void> {
    must(await this.ask('packs.use', { packs }));
  }

  async loadLibrary(file: unknown): Promise<void> {
    must(await this.ask('library.add', { indicators: indicatorsOf(file) }));
  }

  async keepPrior(file: unknown, year?: number): Promise<void> {
    must(await this.ask('filing.keep-prior', { filing: filingOf(file, year) }));
    must(await this.ask('session.reread', { tab: this.tab }));
  }

  /** Accepts what the panel ticks by itself: last year's filing, and the first suggestion for each level it leaves open. */
  async acceptOffers(acts: Acts): Promise<void> {
    const offers = (await this.settled())?.offers ?? [];
    const prior = offers.find((offer) => offer.kind === 'prior');
    const covered = (level2: string) => prior?.choices[0]?.lines.some((line) => line.label.startsWith(`${level2} · `)) ?? false;
    const wanted = offers.filter((offer) => offer === prior || (offer.kind === 'library' && !covered(offer.title)));
    const choices = wanted.flatMap(({ id, choices: [first] }) => (first ? [{ offer: id, choice: first.id }] : []));
    if (choices.length > 0) await this.#carryOut(must(await this.ask('session.plan', { tab: this.tab, choices })), acts);
  }

  /** Plans just these writes. A place that takes none is in the receipt with its reason. */
  async set(set: { at: string; to: string }[], acts: Acts): Promise<void> {
    const plan = must(await this.ask('session.plan', { tab: this.tab, set }));
    for (const { at, to, blocked } of plan.lines) {
      if (blocked) acts.receipt.push({ at, ok: false, outcome: 'refused', value: to, ms: 0, why: blocked });
    }
    await this.#carryOut(plan, acts);
  }

  async undo(acts: Acts): Promise<void> {
    const undone = await this.ask('session.undo', { tab: this.tab });
    if (undone.ok) acts.receipt.push(...stepsOf(undone.value));
    await this.settled();
  }

  async #carryOut(plan: Plan, acts: Acts): Promise<void> {
    const lines = plan.lines.filter((line) => line.ticked);
    acts.plan.push(...lines.map(({ at, from, to, why }) => ({ at, from, to, why })));
    const ticked = lines.map((line) => line.at);
    if (ticked.length === 0) return;
    const receipt = must(await this.ask('session.apply', { tab: this.tab, plan: plan.id, ticked }));
    acts.receipt.push(...stepsOf(receipt));
    await this.settled();
  }

  /** Why the page was recognised as it was, line by line, and the readings of its frames. */
  async explain(): Promise<{ lines: string[]; frames: FrameReading[] }> {
    return must(await this.ask('session.explain', { tab: this.tab }));
  }

  /** The part of the probe's answer that the extension itself exports. */
  async report(): Promise<Record<string, unknown>> {
    const exported = await this.ask('session.export', { tab: this.tab });
    const { frames = 0, controls = 0, senseMs = 0, readMs = 0, recogniseMs = 0, scores = [], match = null, ...rest } =
      exported.ok ? (exported.value as Record<string, unknown>) : {};
    const cards = scores as unknown[];
    return {
      frames,
      page: { controls, senseMs, readMs, recogniseMs },
      match,
      others: [],
      unbound: [],
      unreadable: [],
      findings: [],
      ...rest,
      score: cards[0] ?? null,
      scores: cards,
    };
  }
}

const stepsOf = (receipt: Receipt) =>
  receipt.steps.map(({ at, outcome, value, ms, why }) => ({
    at,
    ok: outcome === 'written' || outcome === 'already',
    outcome,
    value,
    ms,
    why,
  }));

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.at ?? ''}`);
  return result.value;
}
