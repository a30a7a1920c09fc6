import { leaveIn } from './confirm';
import { leaveFocus, takeFocus } from './focus';
import { beforeGesture, mayGoOn } from './gate';
import { iconsIn, withFrames } from './items';
import { watchLayers } from './layers';
import { mayPress } from './may-press';
import { press, pressAround, pressOutside } from './press';
import { shadeOver } from './shade-over';
import { waitFor } from './wait-for';

/** The popup of one field, opened as a person would and closed again. */
export interface Popup {
  /** its layers while it is open */
  layers(): Element[];
  /** everything that its layers say now */
  words(): string;
  /**
   * @param once whether one press is enough where it does not come
   * @param wait how long it may take to come, in milliseconds
   */
  open(once?: boolean, wait?: number): Promise<boolean>;
  /** whether it has come up at all */
  wasOpen(): boolean;
  /** Closes it if it is still open. */
  close(): Promise<void>;
  /** Resolves when it closed by itself, or after `ms`. @returns whether it did */
  closes(ms: number): Promise<boolean>;
  end(): void;
}

const openWait = 1_200;
const focusWait = 60;
const otherWait = 400;
const closeWait = 1_200;
const outsideWait = 400;

export function popupOf(root: Element, opener: Element, signal: AbortSignal): Popup {
  const { ownerDocument: document } = root;
  const watch = watchLayers(root);
  const seen = new Set<Element>();
  const shut = new Set(watch.now().filter(asleep));
  const layers = (): Element[] => {
    const open = watch.now().filter((layer) => !leaving(layer) && !isOfAnother(layer, root) && !(shut.has(layer) && asleep(layer)));
    for (const layer of open) seen.add(layer);
    return open;
  };
  const isOpen = (): true | null => (layers().length > 0 ? true : null);
  const isClosed = (): true | null => (layers().length > 0 ? null : true);
  const waits = (ms: number, probe: () => true | null): Promise<boolean> => waitFor(document, signal, ms, probe).then((answer) => answer === true);
  // with Alt, as a select that is shut goes to the next choice without it
  const key = (name: string): void => {
    opener.dispatchEvent(new KeyboardEvent('keydown', { key: name, code: name, keyCode: 40, altKey: true, bubbles: true, cancelable: true, composed: true }));
  };
  return {
    layers,
    words: () => withFrames(layers()).map((layer) => (layer instanceof HTMLElement ? layer.innerText : layer.textContent)).join('\n'),
    async open(once = false, wait = openWait) {
      if (isOpen()) return true;
      // a mouse brings the focus too, and some open by that alone
      if (opener instanceof HTMLElement) takeFocus(opener);
      if (await waits(focusWait, isOpen)) return true;
      press(met(opener, root), 'opener');
      if (await waits(wait, isOpen)) return true;
      if (once) return false;
      // it says that it is open: a second press would close it
      if (opener.closest('[aria-expanded=true]') && (await waits(openWait, isOpen))) return true;
      // the sign at its end, as old drawn selects have it
      const sign = iconsIn(root === opener ? (root.parentElement ?? root) : root).at(-1);
      if (sign && mayPress(sign, 'opener')) press(sign, 'opener');
      if (sign && (await waits(openWait, isOpen))) return true;
      beforeGesture('opens');
      key('ArrowDown');
      return waits(otherWait, isOpen);
    },
    wasOpen: () => seen.size > 0,
    async close() {
      if (isOpen()) pressOutside(document);
      if (await waits(outsideWait, isClosed)) return;
      const shade = shadeOver(root);
      if (shade) pressAround(shade);
      if (shade && (await waits(outsideWait, isClosed))) return;
      // a dialog is left by its own way out
      leaveIn({ layers });
      if (await waits(closeWait - outsideWait, isClosed)) return;
      if (opener instanceof HTMLElement) leaveFocus(opener);
      if (await waits(closeWait, isClosed)) return;
      // what was held back is left standing open rather than pressed once more
      if (mayGoOn()) press(opener, 'opener');
      await waits(closeWait, isClosed);
    },
    closes: (ms) => waits(ms, isClosed),
    end() {
      watch.end();
      for (const layer of seen) retired.set(layer, { root, until: performance.now() + fading });
    },
  };
}

/** What a mouse meets of a field whose opener is there for the keyboard alone: a library may open it by a press on the drawn one only. */
function met(opener: Element, root: Element): Element {
  if (opener === root || opener.getBoundingClientRect().width > 2) return opener;
  const { left, top, width, height } = root.getBoundingClientRect();
  const hit = root.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  return hit && root.contains(hit) ? hit : opener;
}

/** Popups that were closed a moment ago, and may still fade away beside the next field. */
const retired = new WeakMap<Element, { root: Element; until: number }>();
const fading = 800;

function isOfAnother(layer: Element, root: Element): boolean {
  const last = retired.get(layer);
  return last !== undefined && last.root !== root && performance.now() < last.until;
}

/** Kept where it would be, but flat, or neither seen nor in the mouse's way: one that fades in looks alike for a moment. */
function asleep(layer: Element): boolean {
  const { opacity, pointerEvents } = getComputedStyle(layer);
  return (opacity === '0' && pointerEvents === 'none') || layer.getBoundingClientRect().height < 2;
}

/** On its way out: its library plays the end of it, and nothing in it can be pressed any more. */
function leaving(layer: Element): boolean {
  const says = layer.getAttribute('class') ?? '';
  // some mark a layer that came with both
  if (/leave/i.test(says) && !/enter/i.test(says)) return true;
  return layer.getAttribute('aria-hidden') === 'true' || layer.getAttribute('data-state') === 'closed';
}
