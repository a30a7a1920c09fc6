import type { Severity } from '@/lib/model/finding';
import { marksHost } from './host';
import type { Box, LineAt } from './place-line';
import { sheetText } from './sheet';

export interface Outline {
  key: string;
  severity: Severity;
  box: Box;
}

/** The one line of words, at the focused field. */
export interface Line {
  text: string;
  severity: Severity;
  at: LineAt;
}

/** The layer over the page that marks are drawn on. */
export interface Canvas {
  /** Shows exactly these outlines; elements are kept by key, and only what changed is written. */
  outline(outlines: readonly Outline[]): void;
  say(line: Line | undefined): void;
  /** false when the page threw the layer out */
  open(): boolean;
  close(): void;
}

interface Drawn {
  element: HTMLElement;
  last?: { severity: Severity; box: Box };
}

const movedTo = (left: number, top: number): string => `translate(${left}px, ${top}px)`;

/**
 * Appended to the root element, not to the body: pages empty and count their body. It is hidden from assistive technology
 * (the panel says the same in words), from translation, from the pointer and from print.
 */
export function openCanvas(document: Document): Canvas {
  const host = document.createElement(marksHost);
  host.setAttribute('aria-hidden', 'true');
  host.setAttribute('translate', 'no');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement('p');
  line.hidden = true;
  root.append(line);
  document.documentElement.append(host);

  const drawn = new Map<string, Drawn>();
  return {
    outline(outlines) {
      const gone = new Set(drawn.keys());
      for (const { key, severity, box } of outlines) {
        gone.delete(key);
        const kept = drawn.get(key) ?? add(key);
        const { element, last } = kept;
        if (last?.severity !== severity) element.className = severity;
        const moved = last?.box.left !== box.left || last.box.top !== box.top;
        if (moved) element.style.transform = movedTo(box.left - 1, box.top - 1);
        if (last?.box.width !== box.width) element.style.width = `${box.width + 2}px`;
        if (last?.box.height !== box.height) element.style.height = `${box.height + 2}px`;
        kept.last = { severity, box };
      }
      for (const key of gone) {
        drawn.get(key)?.element.remove();
        drawn.delete(key);
      }
    },
    say(said) {
      if (line.hidden !== (said === undefined)) line.hidden = said === undefined;
      if (!said) return;
      line.className = said.severity;
      if (line.textContent !== said.text) line.textContent = said.text;
      const { at } = said;
      line.style.top = `${at.top}px`;
      line.style.left = 'left' in at ? `${at.left}px` : 'auto';
      line.style.right = 'right' in at ? `${at.right}px` : 'auto';
    },
    open: () => host.isConnected,
    close: () => host.remove(),
  };

  function add(key: string): Drawn {
    const element = document.createElement('div');
    root.append(element);
    const kept: Drawn = { element };
    drawn.set(key, kept);
    return kept;
  }
}
