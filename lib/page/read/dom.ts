/**
 * Accessors taken from the prototypes once. A form whose inputs are named `attributes` or `parentNode` hides its own
 * properties behind those inputs, in the isolated world too.
 */
function getter<Value>(prototype: object, name: string): (node: Node) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`no accessor ${name}`);
  return (node) => get.call(node) as Value;
}

export const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
export const firstChildOf = getter<Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node | null>(Node.prototype, 'nextSibling');
export const kindOf = getter<number>(Node.prototype, 'nodeType');
export const contentOf = getter<string | null>(Node.prototype, 'textContent');
export const connected = getter<boolean>(Node.prototype, 'isConnected');
export const tagOf = getter<string>(Element.prototype, 'localName');
const openRootOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const rootChild = getter<Element | null>(Document.prototype, 'documentElement');
const addressOf = getter<string>(Document.prototype, 'URL');
const titleOf = getter<string>(Document.prototype, 'title');

const get = Element.prototype.getAttribute;
const hasAny = Element.prototype.hasAttributes;
const names = Element.prototype.getAttributeNames;
const rectangle = Element.prototype.getBoundingClientRect;
const within = Node.prototype.contains;
const fits = Element.prototype.matches;
const top = Node.prototype.getRootNode;

/** The attribute's value, '' where there is none. */
export const attribute = (element: Element, name: string): string => get.call(element, name) ?? '';
export const hasAttribute = (element: Element, name: string): boolean => get.call(element, name) !== null;
/** Plain cells and rows carry no attribute at all; asking once is cheaper than asking for each by name. */
export const isBare = (element: Element): boolean => !hasAny.call(element);
export const attributeNames = (element: Element): readonly string[] => (hasAny.call(element) ? names.call(element) : nameless);
const nameless: readonly string[] = [];
export const rectangleOf = (element: Element): DOMRect => rectangle.call(element);
export const matches = (element: Element, selector: string): boolean => fits.call(element, selector);
export const rootOf = (node: Node): Node => top.call(node);
export const contains = (outer: Node, inner: Node): boolean => within.call(outer, inner);
export const documentElementOf = (document: Document): Element | null => rootChild(document);
export const urlOf = (document: Document): string => addressOf(document);
export const pageTitleOf = (document: Document): string => titleOf(document);

const isElement = (node: Node): node is Element => kindOf(node) === Node.ELEMENT_NODE;

/** The element around an element or a text, out of a shadow root to its host. */
export function elementAbove(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** How the elements of HTML begin that may have a shadow root: those of tables and lists may not. */
const hosts = /^[abdfhmnps]/;

/**
 * The shadow root of an element, open or closed. Closed ones are asked for on custom elements only, since every other
 * host in use (div, span) gives its root away or belongs to the browser.
 */
export function shadowOf(element: Element, tag = tagOf(element)): ShadowRoot | null {
  const custom = tag.includes('-');
  if (!custom && !hosts.test(tag)) return null;
  const open = openRootOf(element);
  if (open || !custom) return open;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
}

const visible: ((options: object) => boolean) | undefined = (
  Element.prototype as { checkVisibility?: (options: object) => boolean }
).checkVisibility;
/** With all there is to ask, and without a prototype: a browser looks each up by name at every call, and most calls of a reading are this one. */
const asked = {
  __proto__: null,
  checkOpacity: undefined,
  checkVisibilityCSS: true,
  contentVisibilityAuto: undefined,
  opacityProperty: undefined,
  visibilityProperty: undefined,
};

/** Whether an element is drawn at all: style only, no layout. */
export function drawn(element: Element): boolean {
  if (visible) return visible.call(element, asked) || showsContents(element);
  if (getComputedStyle(element).visibility !== 'visible') return false;
  for (let at: Element | null = element; at; at = elementAbove(at)) {
    if (getComputedStyle(at).display === 'none') return false;
  }
  return true;
}

/** Whether an element keeps its place though nothing of it may be seen (`visibility: hidden`): style only, no layout. */
export const keepsPlace = (element: Element): boolean =>
  visible ? visible.call(element, {}) : getComputedStyle(element).display !== 'none';

/** Whether an element is not drawn by itself, whatever is around it. */
export const hidesItself = (element: Element): boolean => getComputedStyle(element).display === 'none';

/** `display: contents` has no box of its own: the nearest element with one tells. */
function showsContents(element: Element): boolean {
  const above = elementAbove(element);
  if (!above || getComputedStyle(element).display !== 'contents') return false;
  return getComputedStyle(element).visibility === 'visible' && drawn(above);
}
