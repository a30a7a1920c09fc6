import { admit, type Admitted } from '@/lib/messages/message';
import { toFrame } from '@/lib/messages/to-frame';
import type { Severity } from '@/lib/model/finding';
import type { StepReceipt } from '@/lib/model/plan';
import type { AllRows } from '@/lib/page/all-rows/all-rows';
import { watchFocus } from '@/lib/page/focus';
import { follow } from '@/lib/page/follow';
import type { Mark, Marks } from '@/lib/page/marks';
import type { LiveReading } from '@/lib/page/page';
import { readPage } from '@/lib/page/read';
import { sense } from '@/lib/page/sense';
import { watchSigned } from '@/lib/page/signed-out';
import { watchEditing } from '@/lib/page/write/editing';
import type { execute } from '@/lib/page/write/execute';
import { alive, say, Teller } from './speak';
import { markerSlot, sweeperSlot, writerSlot, type SharedWorld } from './shared-world';

interface Run {
  stop: AbortController;
  receipts: StepReceipt[];
  running: boolean;
}

/** The last runs whose receipts are kept for a background that was stopped meanwhile. */
const keptRuns = 8;

/** Attends to one frame: says what it is, reads it when it is worth it, follows it, writes and marks when told. */
export function attend(document: Document, life: AbortController): void {
  const { signal } = life;
  const runs = new Map<string, Run>();
  const editing = watchEditing(document, signal);
  const teller = new Teller();
  const world: SharedWorld = globalThis;
  /** there once something was to be marked: a page without a form never needs what draws */
  let marks: Marks | undefined;
  let marked: Mark[] = [];
  /** there once the user asked for all rows of grids that draw only those in sight */
  let rows: AllRows | undefined;
  let live: LiveReading | undefined;
  let number = 0;

  /** values that wait to be told while places are written one after the other */
  const untold = new Map<number, string>();

  function took(reading: LiveReading, ms: number, anew = false): number {
    live = rows?.over(reading) ?? reading;
    number++;
    untold.clear();
    marks?.follow(live);
    teller.tell(number, live.reading, ms, anew);
    return number;
  }

  function tellValues(): void {
    if (untold.size > 0) teller.values(number, [...untold].map(([slot, value]) => ({ slot, value })));
    untold.clear();
  }

  function sensed(anyway = false): boolean {
    const began = performance.now();
    const { controls, ...seen } = sense(document);
    const worth = seen.worth || anyway;
    say('page.sensed', { controls, worth, ms: performance.now() - began });
    return worth;
  }

  const reread = (anew = false): LiveReading => {
    const began = performance.now();
    const reading = follower.refresh();
    took(reading, performance.now() - began, anew);
    return live ?? reading;
  };

  /** What the script that writes reads by itself is told when the page is looked at next. */
  const peek = (): LiveReading => {
    const reading = follower.peek();
    return rows?.over(reading) ?? reading;
  };

  function look(anyway = false): number {
    const worth = sensed(anyway);
    if (worth) reread(true);
    else live = undefined;
    return worth ? number : -1;
  }

  async function write(run: string, steps: Parameters<typeof execute>[0]): Promise<{ receipts: StepReceipt[] } | undefined> {
    const carryOut = world[writerSlot];
    if (!carryOut) return undefined;
    const mine: Run = { stop: new AbortController(), receipts: [], running: true };
    runs.set(run, mine);
    for (const [old] of [...runs].slice(0, -keptRuns)) runs.delete(old);
    signal.addEventListener('abort', () => mine.stop.abort(), { once: true });
    const receipts = await carryOut(steps, () => live ?? reread(), {
      document,
      signal: mine.stop.signal,
      editing,
      reread: peek,
      onStep(receipt) {
        const first = mine.receipts.push(receipt);
        // of those that come at once the last one tells
        queueMicrotask(() => first === mine.receipts.length && tellStep(run, mine, steps.length));
      },
      onLater: (receipts) => void (mine.receipts = receipts),
    });
    Object.assign(mine, { receipts, running: false });
    tellValues();
    return { receipts };
  }

  function tellStep(run: string, { receipts }: Run, of: number): void {
    tellValues();
    say('page.step', { run, done: receipts.length, of });
  }

  async function answer(message: Admitted<typeof toFrame>): Promise<unknown> {
    switch (message.name) {
      case 'frame.read':
        return { reading: look(message.body.anyway) };
      case 'frame.read-all':
        rows = (await world[sweeperSlot]?.(() => follower.refresh(), rows, signal)) ?? rows;
        reread(true);
        return { reading: number };
      case 'frame.marks':
        if (message.body.reading === number) {
          marked = byKey(message.body.marks);
          marks?.show(marked);
        }
        return { drawn: marks !== undefined || marked.length === 0 };
      case 'frame.write':
        return write(message.body.run, message.body.steps);
      case 'frame.receipt': {
        const run = runs.get(message.body.run);
        return { receipts: run?.receipts ?? [], running: run?.running ?? false };
      }
      case 'frame.stop':
        runs.get(message.body.run)?.stop.abort();
        return {};
      case 'frame.locate':
        return { found: locate(message.body.key) };
    }
  }

  const byKey = (wanted: { slot: number; severity: Severity; text: string }[]): Mark[] =>
    wanted.flatMap(({ slot, ...mark }) => {
      const key = live?.reading.slots[slot]?.key;
      return key === undefined ? [] : [{ key, ...mark }];
    });

  world[markerSlot] = (draw) => {
    marks ??= draw(document, signal);
    if (live) marks.follow(live);
    marks.show(marked);
  };

  function locate(key: string): boolean {
    const slot = live?.indexOf(key) ?? -1;
    const element = slot === -1 ? null : (live?.element(slot) ?? null);
    if (!(element instanceof HTMLElement)) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const control = element.matches('input,textarea,select,[contenteditable],[tabindex]')
      ? element
      : element.querySelector<HTMLElement>('input,textarea,select,[contenteditable],[tabindex]');
    control?.focus({ preventScroll: true });
    return true;
  }

  const listener = (
    envelope: unknown,
    sender: chrome.runtime.MessageSender,
    reply: (response: unknown) => void,
  ): boolean => {
    // the background has no tab; anything else that reaches us is not meant for a frame
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return false;
    const message = admit(toFrame, 'background', envelope);
    if (!message) return false;
    void answer(message).then(reply, () => reply(undefined));
    return true;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (alive()) chrome.runtime.onMessage.removeListener(listener);
  });

  const window = document.defaultView;
  window?.addEventListener('pagehide', () => say('page.left', {}), { signal });
  window?.addEventListener('pageshow', ({ persisted }) => void (persisted && look()), { signal });
  say('page.hello', {});
  watchSigned(document, (seen) => say('page.signed', { seen }), signal);
  const isWriting = (): boolean => [...runs.values()].some(({ running }) => running);
  watchFocus(document, () => live, isWriting, (slot) => say('page.focused', { reading: number, slot }), signal);
  const worth = sensed();
  const began = performance.now();
  const first = worth ? readPage(document) : null;
  if (first) took(first, performance.now() - began);
  const follower = follow(
    document,
    (change) => {
      if (!alive()) life.abort();
      else if (change.kind === 'structure') took(change.live, change.ms);
      else if (change.kind === 'values') {
        // the same elements may show other rows by now
        if (rows?.moved()) return void reread();
        if (live) rows?.typed(live, change.values);
        for (const { slot, value } of change.values) untold.set(slot, value);
        if (!isWriting()) tellValues();
      } else if (rows?.active) took(change.live, 0);
      else {
        live = change.live;
        marks?.follow(live);
      }
    },
    signal,
    first,
  );
}
