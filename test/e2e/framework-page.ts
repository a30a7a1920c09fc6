import { expect, type Page } from '@playwright/test';
import type { Driver } from '../harness/driver.ts';
import type { PagePlan } from '../portals/frameworks/serve.ts';

export interface Receipt {
  at: string;
  ok: boolean;
  outcome: string;
  value: string;
  why: string;
}

interface PageScript {
  model(): unknown;
  clicks: { words: string; type: string; trusted: boolean }[];
  pressed: string[];
}

/** What a person would find as they left it. */
interface Standing {
  focus: string;
  caret: number;
  scroll: number[];
  /** editors that stand open, and layers over the page */
  editors: number;
  layers: number;
}

/** A page that a real framework draws, seen from the side of its user: its model, what was pressed in it, what stands open. */
export class FrameworkPage {
  readonly plan: PagePlan;
  readonly #page: Page;

  private constructor(page: Page, plan: PagePlan) {
    this.#page = page;
    this.plan = plan;
  }

  static async on(page: Page): Promise<FrameworkPage> {
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return new FrameworkPage(page, JSON.parse((await page.locator('#plan').textContent()) ?? '') as PagePlan);
  }

  /** What the framework holds; nothing in it is the same whether it is null, absent or an empty text. */
  async model(): Promise<unknown> {
    return withoutBlanks(await this.#page.evaluate(() => (window as unknown as PageScript).model()));
  }

  /** The model that the plan makes of another: nothing else in it changes. */
  planned(former: unknown): unknown {
    const model = structuredClone(former);
    for (const [, to, held, as] of this.plan.writes) put(model, held, as ?? to);
    for (const [held, as] of Object.entries(this.plan.follows ?? {})) put(model, held, as);
    return withoutBlanks(model);
  }

  /** What was clicked and done in the page so far; all of it unasked, since nobody asks for anything but values. */
  deeds(): Promise<string[]> {
    return this.#page.evaluate(() => {
      const { clicks, pressed } = window as unknown as PageScript;
      return [...clicks.map(({ words, type }) => `${type} ${words}`), ...pressed];
    });
  }

  /** Puts the user somewhere: the caret within the search box, the page scrolled a little. */
  async settleIn(): Promise<void> {
    await this.#page.locator('#search').fill('绩效');
    await this.#page.evaluate(() => {
      (document.querySelector('#search') as HTMLInputElement).setSelectionRange(1, 1);
      window.scrollTo(0, 60);
    });
  }

  standing(): Promise<Standing> {
    return this.#page.evaluate(() => {
      const elements = [...document.querySelectorAll<HTMLElement>('body *')];
      const shown = (element: HTMLElement) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
      // some keep their editor behind the page, or where no scrolling leads
      const inSight = (element: HTMLElement) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        if (right + window.scrollX <= 0 || bottom + window.scrollY <= 0) return false;
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return hit === null || element.contains(hit);
      };
      const layer = (element: HTMLElement) => {
        const { position, zIndex, pointerEvents } = getComputedStyle(element);
        return (position === 'absolute' || position === 'fixed') && Number(zIndex) >= 1 && pointerEvents !== 'none' && element.getBoundingClientRect().height > 20;
      };
      const focus = document.activeElement as HTMLInputElement | null;
      return {
        focus: focus?.id ?? '',
        caret: focus?.selectionStart ?? -1,
        scroll: [document.documentElement, ...elements].filter(({ scrollTop, scrollLeft }) => scrollTop || scrollLeft).map(({ scrollTop }) => Math.round(scrollTop)),
        editors: elements.filter((one) => one.matches('input, textarea, select, [contenteditable=true]') && shown(one) && inSight(one)).length,
        layers: elements.filter((one) => shown(one) && layer(one)).length,
      };
    });
  }

  /** Carries the plan out through the panel's messages. */
  async fill(driver: Driver): Promise<Receipt[]> {
    const acts = { plan: [], receipt: [] as Receipt[] };
    await driver.set(this.plan.writes.map(([at, to]) => ({ at, to })), acts);
    return acts.receipt;
  }
}

/** Each planned place, and what became of it: all are `written`, or a line says which is not and why. */
export function expectWritten(plan: PagePlan, receipt: Receipt[]): void {
  const told = plan.writes.map(([at]) => {
    const steps = receipt.filter((step) => step.at === at);
    return `${at}: ${steps.map(({ outcome, why, value }) => (outcome === 'written' ? outcome : `${outcome} ${why} “${value}”`)).join(', ') || 'not planned'}`;
  });
  expect(told.filter((line) => !/^[^:]+: written(, written)*$/.test(line))).toEqual([]);
}

function put(model: unknown, path: string, value: unknown): void {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '');
  const last = names.pop() ?? '';
  let within = model as Record<string, unknown>;
  for (const name of names) within = within[name] as Record<string, unknown>;
  within[last] = value;
}

function withoutBlanks(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutBlanks(one)]).filter(([, one]) => one !== ''));
}
