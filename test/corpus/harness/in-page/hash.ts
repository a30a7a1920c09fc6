import { rootsOf } from './roots';

const pointing = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant', 'aria-details', 'headers', 'form', 'list'];
const pointingByHash = ['href', 'data-target', 'data-bs-target', 'data-parent', 'data-bs-parent'];
/** A part of a selector: an attribute's condition, or the name of a class or an id. */
const named = /\[[^\]]*\]|([.#])((?:[\w-]|[\u0080-\uffff]|\\.)+)/g;
const byName = /^\[\s*(?:class|id)\s*[~|^$*]?=/;

/**
 * Renames every class and id of the document, of its shadow roots and of all their style sheets, so that the page looks as
 * before and says nothing by its names. What points to an id goes on pointing to it.
 */
export function hashNames(salt: string): void {
  const roots = rootsOf(document);
  const marks = new Map<string, string>();
  const sheets = new Set(roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]));
  for (const sheet of sheets) for (const selector of conditionsIn(rulesOf(sheet))) if (!marks.has(selector)) marks.set(selector, `data-v-${hash(selector, salt)}`);
  for (const root of roots) {
    for (const [condition, mark] of marks) for (const element of found(root, condition)) element.setAttribute(mark, '');
  }
  for (const root of roots) for (const element of root.querySelectorAll('*')) rename(element, salt);
  for (const sheet of sheets) renameRules(rulesOf(sheet), salt, marks);
}

/** FNV-1a in base 36, with a letter before it. */
function hash(name: string, salt: string): string {
  let sum = 0x811c9dc5;
  for (const character of salt + name) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `h${(sum >>> 0).toString(36)}`;
}

function found(root: Document | ShadowRoot, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

const each = (list: string, salt: string): string => list.trim().split(/\s+/).map((name) => hash(name, salt)).join(' ');

function rename(element: Element, salt: string): void {
  for (const attribute of ['class', 'id', ...pointing]) {
    const value = element.getAttribute(attribute);
    if (value !== null && value.trim() !== '') element.setAttribute(attribute, each(value, salt));
  }
  for (const attribute of pointingByHash) {
    const value = element.getAttribute(attribute);
    if (value?.startsWith('#') && value.length > 1) element.setAttribute(attribute, `#${hash(value.slice(1), salt)}`);
  }
}

/** A sheet of another origin keeps its rules to itself. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

const inner = (rule: CSSRule): CSSRule[] =>
  rule instanceof CSSImportRule ? (rule.styleSheet ? rulesOf(rule.styleSheet) : []) : [...((rule as Partial<CSSGroupingRule>).cssRules ?? [])];

function* conditionsIn(rules: readonly CSSRule[]): Generator<string> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) for (const [part] of rule.selectorText.matchAll(named)) if (byName.test(part)) yield part;
    yield* conditionsIn(inner(rule));
  }
}

function renameRules(rules: readonly CSSRule[], salt: string, marks: ReadonlyMap<string, string>): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const selector = rule.selectorText.replace(named, (part, sign: string | undefined, name: string | undefined) => {
        if (sign !== undefined && name !== undefined) return `${sign}${hash(name.replace(/\\(.)/g, '$1'), salt)}`;
        const mark = marks.get(part);
        return mark === undefined ? part : `[${mark}]`;
      });
      if (selector !== rule.selectorText) rule.selectorText = selector;
    }
    renameRules(inner(rule), salt, marks);
  }
}
