import { oneOf, shuffled } from '../../corpus/harness/random';
import { standOf } from '@/lib/model/stand';
import type { SetStep } from '@/lib/model/plan';
import type { LiveReading } from '@/lib/page/page';
import { pageWindow } from './portal';

export interface Planned {
  key: string;
  meaning: string;
  before: string;
  to: string;
  step: SetStep;
}

/** Makes a plan for some places of the page by lot, in the page's order, as the assistant makes its steps of a reading. */
export function planBy(live: LiveReading, random: () => number): Planned[] {
  const { portal } = pageWindow;
  const wanted = new Set(shuffled(portal.keys(), random).slice(0, 3 + Math.floor(random() * 5)));
  const planned: Planned[] = [];
  live.reading.slots.forEach((slot, index) => {
    const element = live.element(index);
    const key = (element?.closest('[data-k]') ?? element?.querySelector('[data-k]'))?.getAttribute('data-k') ?? '';
    if (!wanted.delete(key) || slot.shut !== undefined) return;
    const to = textFor(key, random);
    const step: SetStep = {
      kind: 'set',
      at: key,
      key: slot.key,
      widget: slot.widget,
      label: slot.labels[0]?.text ?? '',
      from: slot.value,
      to,
      stand: standOf(live.reading, index),
    };
    planned.push({ key, meaning: portal.meaning(key), before: portal.get(key), to, step });
  });
  return planned;
}

function textFor(key: string, random: () => number): string {
  const { portal } = pageWindow;
  const kind = portal.kind(key);
  const held = portal.get(key);
  const some = String(1 + Math.floor(random() * 9_000));
  if (kind?.type === 'several') return someOf(kind.options ?? [], random, held);
  if (kind?.type === 'range') return `2026-0${1 + Math.floor(random() * 9)}-0${1 + Math.floor(random() * 9)} 至 2026-1${Math.floor(random() * 3)}-2${Math.floor(random() * 9)}`;
  if (kind?.options) return oneOf(kind.options.filter((one) => one !== held), random) ?? '';
  if (kind?.type === 'number') return some;
  if (kind?.type === 'date') return `2026-1${Math.floor(random() * 3)}-2${Math.floor(random() * 9)}`;
  return `填写${some}`;
}

/** Some of the options, in their order, other than those that are chosen. */
function someOf(options: readonly string[], random: () => number, held: string): string {
  const some = options.filter(() => random() < 0.5).join('、');
  return some === held || some === '' ? (options.find((one) => one !== held) ?? '') : some;
}
