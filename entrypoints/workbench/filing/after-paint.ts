/** Work that waits until what was typed is seen. A hidden page paints nothing: there it only waits its turn. */
export function afterPaint(work: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
