import { block, type Box } from './box';
import { headsPanel } from './controls';
import { attribute, elementAbove, isBare, tagOf } from './dom';

const strong = new Set(['b', 'strong', 'center']);

/** h1–h6 as 1–6, other elements that name what they stand in as 7, also inside wrappers; 0 for none of these. */
export function headingLevel(box: Box): number {
  if (box.tag === '#text') return 0;
  if (/^h[1-6]$/.test(box.tag)) return Number(box.tag[1]);
  if (box.role === 'heading') return Math.min(Math.max(Number(box.element && attribute(box.element, 'aria-level')) || 2, 1), 6);
  if (box.tag === 'legend' || box.tag === 'caption' || box.tag === 'summary') return 7;
  if (/^(?:button|a)$/.test(box.role || box.tag) && headsPanel(box)) return 7;
  const words = box.children.filter((child) => child.words && !child.button);
  return words.length === 1 && words[0] ? headingLevel(words[0]) : 0;
}

/** Asks how titles look; a page has few lines that might be titles, and no more than this many are asked about. */
export class Looks {
  left = 300;

  /** Whether a line is drawn as the title of a page, larger than any label would be. */
  banner(box: Box): boolean {
    const element = box.element;
    if (!element || !block.test(box.tag) || this.left-- <= 0) return false;
    const style = getComputedStyle(element);
    const large = Number.parseFloat(style.fontSize) >= 18;
    return large || (style.textAlign === 'center' && Number(style.fontWeight) >= 600);
  }

  /** Whether a lone line is drawn as a title: bold, centred or large. */
  title(box: Box): boolean {
    if (headingLevel(box) > 0) return true;
    let inner: Box | undefined = box;
    while (inner && inner.tag !== '#text') {
      if (strong.has(inner.tag) || (inner.element && /^center$/i.test(attribute(inner.element, 'align')))) return true;
      const words: Box[] = inner.children.filter((child) => child.words);
      if (words.length !== 1 || words[0]?.tag === '#text') break;
      inner = words[0];
    }
    const element = inner?.element ?? box.parent?.element;
    if (!element || this.left-- <= 0) return false;
    const style = getComputedStyle(element);
    if (Number(style.fontWeight) >= 600 || Number.parseFloat(style.fontSize) >= 18) return true;
    return style.textAlign === 'center' && block.test(box.tag);
  }
}

/**
 * Required marks that only the style draws (`::before { content: '*' }`). Elements of one class under parents of one
 * class look alike, so a page asks for a handful of styles.
 */
export class DrawnMarks {
  private readonly known = new Map<string, boolean>();

  /** Whether a label, or the one element that all its words are in, carries a mark. */
  on(box: Box): boolean {
    for (let inner: Box | undefined = box, depth = 0; inner?.element && depth < 4; depth++) {
      if (this.at(inner.element)) return true;
      const words: Box[] = inner.children.filter((child) => child.words);
      inner = words.length === 1 ? words[0] : undefined;
    }
    return false;
  }

  private at(element: Element): boolean {
    const key = classesAround(element);
    let marked = this.known.get(key);
    if (marked === undefined) {
      marked = /[*＊✶]/.test(getComputedStyle(element, '::before').content + getComputedStyle(element, '::after').content);
      this.known.set(key, marked);
    }
    return marked;
  }
}

function classesAround(element: Element): string {
  let key = tagOf(element);
  for (let at: Element | null = element, up = 0; at && up < 3; at = elementAbove(at), up++) {
    key += `/${isBare(at) ? '' : attribute(at, 'class')}`;
  }
  return key;
}
