/**
 * Lines as an editor keeps them: in blocks like those that stand there. One line where there are none stays bare text, as
 * short cells hold it.
 */
export function asBlocks(host: HTMLElement, lines: readonly string[]): Node[] {
  const { ownerDocument: document } = host;
  const kind = [...host.children].find(({ localName }) => blocks.test(localName))?.localName;
  const bare = host.contentEditable === 'plaintext-only' || (lines.length === 1 && (kind === undefined || lines[0] === ''));
  if (bare) return [document.createTextNode(lines.join('\n'))];
  return lines.map((line) => {
    const block = document.createElement(kind ?? 'p');
    // an empty block has no height
    block.append(line === '' ? document.createElement('br') : line);
    return block;
  });
}

const blocks = /^(?:p|div)$/;

/** Content as HTML, for editors that take it so. */
export function asHtml(content: readonly Node[]): string {
  const holder = document.implementation.createHTMLDocument('').body;
  holder.append(...content.map((node) => node.cloneNode(true)));
  return holder.innerHTML.replace(/[\u200b\ufeff]/g, '');
}

/** Puts content in the place of what stands in an element, and tells of it as of something typed. */
export function putIn(host: HTMLElement, content: readonly Node[], text: string): void {
  host.replaceChildren(...content);
  host.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}
