const codes = { Enter: 13, Escape: 27, F2: 113, Tab: 9 } as const;

/** Presses a key at an element. The browser does nothing of itself on it: only what the page listens for happens. */
export function pressKey(at: Element, key: keyof typeof codes): void {
  for (const type of ['keydown', 'keyup'] as const) {
    const code = codes[key];
    at.dispatchEvent(
      new KeyboardEvent(type, { key, code: key, keyCode: code, which: code, bubbles: true, cancelable: true, composed: true }),
    );
  }
}
