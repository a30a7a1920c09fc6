import { lineHeight } from './place-line';

/**
 * The look of the marks. A severity is told by colour and by kind of line. The three colours keep 3:1 against white and
 * against near-black, since a page's background does not follow the system's; the line of text brings its own ground.
 * `!important` on the host keeps a page's `* { … }` out.
 */
export const sheetText = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483646 !important;
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
  border: 1.5px solid var(--tone);
  border-radius: 3px;
}
.error { --tone: #d6383f; }
.warning { --tone: #b3761a; }
.hint { --tone: #3b82c4; }
div.warning { border-style: dashed; }
div.hint { border-style: dotted; }
p {
  max-width: min(100%, 36em);
  height: ${lineHeight}px;
  padding: 1px 8px;
  border-width: 0 0 0 3px;
  overflow: hidden;
  font: 12px/20px system-ui, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif;
  white-space: nowrap;
  text-overflow: ellipsis;
  color: #1f2328;
  background: #fff;
  box-shadow: 0 1px 4px rgb(0 0 0 / 25%);
}
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  p { color: #f0f2f4; background: #24292f; }
}
@media (forced-colors: active) {
  div { border-color: Highlight; }
}
@media print {
  :host { display: none !important; }
}
`;
