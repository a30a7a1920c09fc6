import type { Locator, Page } from 'playwright';

interface DomNode {
  nodeName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

interface Outline {
  severity: string;
  left: number;
  top: number;
}

/**
 * What the extension has drawn around a control: the severity of its outline, and the line of words at it when it has the
 * focus. The marks lie in a closed shadow root; the browser's own debugger sees into it.
 */
export async function markAt(page: Page, control: Locator): Promise<{ severity: string | null; words: string }> {
  const boxes = await control.evaluate((element) => {
    const found: { left: number; top: number }[] = [];
    for (let around: Element | null = element; around && found.length < 3; around = around.parentElement) {
      const { left, top } = around.getBoundingClientRect();
      found.push({ left, top });
    }
    return found;
  });
  const { outlines, words } = await drawn(page);
  const mine = outlines.find((outline) => boxes.some((box) => Math.abs(outline.left - box.left + 1) < 3 && Math.abs(outline.top - box.top + 1) < 3));
  return { severity: mine?.severity ?? null, words };
}

async function drawn(page: Page): Promise<{ outlines: Outline[]; words: string }> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  await cdp.detach();
  const outlines: Outline[] = [];
  let words = '';
  const visit = (node: DomNode): void => {
    if (node.nodeName === 'JIXIAO-MARKS') {
      for (const mark of node.shadowRoots?.[0]?.children ?? []) {
        const attribute = attributesOf(mark);
        if (mark.nodeName === 'P' && !attribute.has('hidden')) words = mark.children?.[0]?.nodeValue ?? '';
        const [, left, top] = /translate\((-?[\d.]+)px, (-?[\d.]+)px\)/.exec(attribute.get('style') ?? '') ?? [];
        if (mark.nodeName === 'DIV') outlines.push({ severity: attribute.get('class') ?? '', left: Number(left), top: Number(top) });
      }
    }
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) visit(child);
  };
  visit(root);
  return { outlines, words };
}

function attributesOf({ attributes = [] }: DomNode): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at < attributes.length; at += 2) pairs.set(attributes[at] ?? '', attributes[at + 1] ?? '');
  return pairs;
}
