import { marksHost } from '../marks/host';
import { lineHeight, placeLine, type Box } from '../marks/place-line';

/** A frame around the place that is pointed at, with one line of words. It takes no pointer and moves nothing. */
export interface PointerFrame {
  show(box: Box | null, words: string): void;
  close(): void;
}

/** `!important` on the host keeps a page's own rules out; it stands beside the marks, in a closed root of its own. */
const sheetText = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  overflow: clip !important;
  contain: strict !important;
  pointer-events: none !important;
}
div, p {
  position: absolute;
  inset: 0 auto auto 0;
  box-sizing: border-box;
  margin: 0;
}
div {
  border: 2px solid #1c5fb0;
  border-radius: 4px;
  outline: 2px solid #fff;
  background: rgb(28 95 176 / 12%);
}
p {
  max-width: min(100%, 36em);
  height: ${lineHeight}px;
  padding: 1px 8px;
  overflow: hidden;
  border-radius: 3px;
  font: 12px/20px system-ui, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif;
  white-space: nowrap;
  text-overflow: ellipsis;
  color: #fff;
  background: #1c5fb0;
}
[hidden] { display: none; }
@media (forced-colors: active) {
  div { border-color: Highlight; background: none; }
  p { border: 1px solid CanvasText; }
}
@media print {
  :host { display: none !important; }
}
`;

/** Lays the frame over the page, with nothing to show yet. */
export function openPointerFrame(document: Document): PointerFrame {
  const host = document.createElement(marksHost);
  host.setAttribute('aria-hidden', 'true');
  host.setAttribute('translate', 'no');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  const line = document.createElement('p');
  frame.hidden = line.hidden = true;
  root.append(frame, line);
  document.documentElement.append(host);
  return {
    show(box, words) {
      frame.hidden = box === null;
      const window = document.defaultView;
      const at = box && placeLine(box, { width: window?.innerWidth ?? 0, height: window?.innerHeight ?? 0 });
      line.hidden = !at || words === '';
      if (box) {
        frame.style.transform = `translate(${box.left - 3}px, ${box.top - 3}px)`;
        frame.style.width = `${box.width + 6}px`;
        frame.style.height = `${box.height + 6}px`;
      }
      if (!at) return;
      line.textContent = words;
      line.style.top = `${at.top}px`;
      line.style.left = 'left' in at ? `${at.left}px` : 'auto';
      line.style.right = 'right' in at ? `${at.right}px` : 'auto';
    },
    close: () => host.remove(),
  };
}
