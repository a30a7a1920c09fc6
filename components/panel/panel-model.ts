import { i18n } from '#i18n';
import { computed, signal } from '@preact/signals';
import { problemText } from '../say';
import type { Finding } from '@/lib/model/finding';
import { untried } from '@/lib/assistant/concluded';
import type { Plan, PlanLine, StepReceipt } from '@/lib/model/plan';
import type { Result } from '@/lib/model/result';
import type { Offer } from '@/lib/model/view';
import type { LabelledDifference, PanelActs, Wish } from './acts';
import { sayChoice, type Said } from './choosing';

export const tabNames = ['fill', 'check', 'score', 'history'] as const;
export type TabName = (typeof tabNames)[number];

/** What lies over the tabs; Esc takes it away. */
export type Sheet =
  /** `renewed`: the page changed under it, and it was made anew */
  | { kind: 'preview'; plan: Plan; wish: Wish; renewed: boolean }
  | { kind: 'bindings' }
  | { kind: 'missing' }
  | { kind: 'about' }
  | { kind: 'strictness' }
  | { kind: 'name-place'; slot: string; words: string; value: string }
  | { kind: 'name-form' }
  | { kind: 'comparison'; title: string; differences: LabelledDifference[] };

/** One sentence at the foot: what was done, or what went wrong and what to do. */
export interface Notice {
  tone: 'done' | 'problem';
  text: string;
  /** takes back what is told, where that can be done at once */
  undo?: () => void;
}

/** What the panel itself remembers while it is open. Everything else is in the view. */
export class PanelModel {
  readonly acts: PanelActs;
  readonly tab = signal<TabName>('fill');
  readonly sheet = signal<Sheet | null>(null);
  readonly notice = signal<Notice | null>(null);
  readonly said = signal<Said>(new Map());
  /** places ticked in the preview */
  readonly ticked = signal<ReadonlySet<string>>(new Set());
  /** the plan written last: what of it the page takes from the user alone is told beside its receipt */
  readonly #written = signal<Plan | null>(null);
  /** acts under way: their buttons wait */
  readonly #pending = signal(0);
  readonly busy = computed(() => this.#pending.value > 0);

  constructor(acts: PanelActs) {
    this.acts = acts;
  }

  /** Does one act; a problem is told, and what is left to do with a good answer is done. */
  async run<T>(act: Promise<Result<T>>, then: (value: T) => void = () => undefined): Promise<void> {
    this.#pending.value++;
    this.notice.value = null;
    try {
      const result = await act;
      if (result.ok) then(result.value);
      else this.tell('problem', problemText(result.problem));
    } finally {
      this.#pending.value--;
    }
  }

  tell(tone: Notice['tone'], text: string, undo?: () => void): void {
    this.notice.value = { tone, text, ...(undo && { undo }) };
  }

  hush(): void {
    this.notice.value = null;
  }

  goTo(tab: TabName): void {
    this.#settled();
    this.tab.value = tab;
  }

  show(sheet: Sheet): void {
    this.#settled();
    this.sheet.value = sheet;
  }

  /** What was done was read by now; what went wrong stays until it is closed or something else is done. */
  #settled(): void {
    if (this.notice.value?.tone === 'done') this.hush();
  }

  /** 提交前检查: everything that is missing; the page's marks follow. */
  review(): void {
    this.show({ kind: 'missing' });
    void this.acts.review();
  }

  /** The page shows another form: what was planned for the former one is put away, and said so. */
  leave(): void {
    this.said.value = new Map();
    if (this.sheet.value === null) return;
    const planned = this.sheet.value.kind === 'preview';
    this.sheet.value = null;
    if (planned) this.tell('problem', i18n.t('told.previewLeft'));
  }

  /** Takes away what lies over the tabs. */
  back(): void {
    this.sheet.value = null;
  }

  choose(offers: readonly Offer[], offer: Offer, choice: string | null): void {
    this.said.value = sayChoice(offers, this.said.value, offer, choice);
  }

  preview(wish: Wish): Promise<void> {
    return this.run(this.acts.plan(wish), (plan) => {
      this.ticked.value = new Set(plan.lines.filter(({ ticked, blocked }) => ticked && !blocked).map(({ at }) => at));
      this.sheet.value = { kind: 'preview', plan, wish, renewed: false };
    });
  }

  /** The page is another one under a preview: it is made anew, with what was ticked by its words. */
  renew({ plan, wish }: Extract<Sheet, { kind: 'preview' }>): Promise<void> {
    return this.run(this.acts.plan(wish), (next) => {
      if (this.sheet.value?.kind !== 'preview' || this.sheet.value.plan !== plan) return;
      const before = new Map(plan.lines.map((line) => [line.label, line]));
      const isWanted = ({ label, from, ticked }: PlanLine): boolean => {
        const line = before.get(label);
        if (!line || line.blocked !== undefined) return ticked;
        // leave to write over something holds for what stood there then
        return this.ticked.value.has(line.at) && (ticked || line.from === from);
      };
      const wanted = next.lines.filter((line) => line.blocked === undefined && isWanted(line));
      this.ticked.value = new Set(wanted.map(({ at }) => at));
      this.sheet.value = { kind: 'preview', plan: next, wish, renewed: true };
    });
  }

  tick(places: readonly string[], on: boolean): void {
    const next = new Set(this.ticked.value);
    for (const at of places) {
      if (on) next.add(at);
      else next.delete(at);
    }
    this.ticked.value = next;
  }

  /** Writes what is ticked. The preview gives way to the progress at once. */
  async write(plan: Plan): Promise<void> {
    const places = plan.lines.map(({ at }) => at).filter((at) => this.ticked.value.has(at));
    if (places.length === 0 || this.busy.value) return;
    this.sheet.value = null;
    this.tab.value = 'fill';
    this.said.value = new Map();
    this.#written.value = plan;
    await this.run(this.acts.apply(plan.id, places));
  }

  /** What no write was tried for of a plan, where it is the one written last. */
  leftOut(plan: string): StepReceipt[] {
    if (this.#written.value?.id !== plan) return [];
    return this.#written.value.lines.flatMap((line) => (line.blocked === undefined ? [] : [untried(line, line.blocked)]));
  }

  undo(plan?: string): Promise<void> {
    return this.run(this.acts.undo(plan), () => this.tell('done', i18n.t('told.undone')));
  }

  /** Puts a value on the clipboard, for a place that takes it from the user alone. */
  async copy(value: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    );
    this.tell(copied ? 'done' : 'problem', i18n.t(copied ? 'told.copied' : 'told.notCopied', [value]));
  }

  locate(at: string, label: string): Promise<void> {
    return this.run(this.acts.locate(at), (found) => {
      if (!found) this.tell('problem', i18n.t('told.notFound', [label]));
    });
  }

  dismiss({ rule, at }: Pick<Finding, 'rule' | 'at'>, reason: string | null): Promise<void> {
    return this.run(this.acts.dismiss(rule, at, reason), () => {
      if (reason !== null) this.tell('done', i18n.t('told.dismissed'));
    });
  }

  approve(revision: string | null): Promise<void> {
    return this.run(this.acts.approve(revision), () => this.tell('done', i18n.t(revision === null ? 'told.disapproved' : 'told.approved')));
  }

  compare(earlier: { id: string; name: string }, later: { id: string; name: string }): Promise<void> {
    return this.run(this.acts.compare(earlier.id, later.id), (differences) => {
      this.sheet.value = { kind: 'comparison', title: i18n.t('history.compareTitle', [earlier.name, later.name]), differences };
    });
  }
}
