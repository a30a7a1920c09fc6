import './browser-stand-in';
import '@/assets/styles/tokens.css';
import '@/assets/styles/base.css';
import '@/assets/styles/controls.css';
import '@/assets/styles/panel.css';
import '@/assets/styles/rows.css';
import '@/assets/styles/findings.css';
import '@/assets/styles/score.css';
import '@/assets/styles/offers.css';
import '@/assets/styles/lessons.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Panel } from '@/components/panel/panel';
import type { PanelActs } from '@/components/panel/acts';
import type { Plan } from '@/lib/model/plan';
import { ok, type Result } from '@/lib/model/result';
import type { SessionView } from '@/lib/model/view';
import { sampleReceipt, sampleTeachable, sampleView } from './sample-view';

/** What the panel asked its surface to do, in order. */
export type Asked = [act: keyof PanelActs, ...values: unknown[]][];

/** A panel on a view, whose acts are written down and answered well. */
export async function mountPanel(change: Partial<SessionView> = {}, plan?: Plan, answers: Partial<PanelActs> = {}) {
  for (const former of document.body.children) render(null, former);
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  document.documentElement.style.cssText = 'width: 360px; height: 640px';
  const asked: Asked = [];
  const answered =
    <T,>(name: keyof PanelActs, value: T) =>
    (...values: unknown[]): Promise<Result<T>> => {
      asked.push([name, ...values]);
      return Promise.resolve(ok(value));
    };
  const view: SessionView = { ...sampleView, ...change };
  const acts: PanelActs = {
    plan: answered('plan', plan ?? { id: 'p1', title: '', lines: [] }),
    apply: answered('apply', sampleReceipt),
    stop: answered('stop', null),
    undo: answered('undo', sampleReceipt),
    review: answered('review', null),
    locate: answered('locate', true),
    dismiss: answered('dismiss', null),
    judge: answered('judge', null),
    support: answered('support', null),
    approve: answered('approve', null),
    setStrictness: answered('setStrictness', null),
    decline: answered('decline', null),
    keepPrior: answered('keepPrior', { filing: 'f9', year: 2026 }),
    collect: answered('collect', { added: 2 }),
    reread: answered('reread', view),
    compare: answered('compare', []),
    export: answered('export', null),
    openWorkbench: () => asked.push(['openWorkbench']),
    beside: { fill: answered('beside', sampleReceipt), takeBack: answered('beside', sampleReceipt), readAll: answered('beside', view) },
    teach: {
      teachable: () => Promise.resolve(ok(sampleTeachable)),
      point: answered('teach', null),
      unpoint: answered('teach', null),
      teach: answered('teach', { state: 'taught', instead: '' }),
      choose: answered('teach', { state: 'taught', instead: '' }),
      prefer: answered('teach', true),
      forget: answered('teach', null),
      recall: answered('teach', null),
    },
    ...answers,
  };
  const show = (next: Partial<SessionView>) => act(() => render(<Panel view={{ ...view, ...next }} acts={acts} />, root));
  await show({});
  return { root, asked, show, button: (name: string | RegExp) => named(root, 'button', name), click, press, settle };
}

function named(root: HTMLElement, selector: string, name: string | RegExp): HTMLElement {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find((one) =>
    fits((one.getAttribute('aria-label') ?? one.textContent).trim()),
  );
  if (!found) throw new Error(`no ${selector} named ${String(name)} in: ${root.textContent}`);
  return found;
}

const settle = (): Promise<void> => act(() => new Promise((done) => setTimeout(done, 20)));

async function click(element: Element): Promise<void> {
  await act(() => (element as HTMLElement).click());
  await settle();
}

async function press(element: Element, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
  await settle();
}
