/** How the test itself finds a control, whatever our code may see. */
export const find = Document.prototype.querySelector;

/**
 * Takes every class name from what our code sees of a page, in this world alone: the page itself goes on with its own. A
 * selector that asks for a class matches nothing, as on the page of a library that nobody here has met.
 */
export function goBlind(): void {
  for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll'] as const) {
    for (const { prototype } of [Element, Document, DocumentFragment]) {
      if (!Object.hasOwn(prototype, name)) continue;
      const own = Reflect.get(prototype, name) as (selector: string) => unknown;
      Reflect.set(prototype, name, function (this: Element, selector: string) {
        return own.call(this, withoutClasses(selector));
      });
    }
  }
  const get = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    return name === 'class' ? null : get.call(this, name);
  };
  Object.defineProperty(Element.prototype, 'className', { get: () => '', configurable: true });
}

const nothing = ':not(*)';

/** Classes stand as `.name` and `[class*=part]`, outside of strings. */
const withoutClasses = (selector: string): string =>
  selector.replace(/\[class[^\]]*\]|\.-?[a-z_][\w-]*/gi, nothing);
