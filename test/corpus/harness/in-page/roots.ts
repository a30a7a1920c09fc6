/** Closed shadow roots of the page, as the extension can see into them. */
const closed = new WeakMap<Element, ShadowRoot>();

/** Stands in for `chrome.dom` of an extension's script; to be called before the page's own scripts run. */
export function seeClosedRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    closed.set(this, root);
    return root;
  };
  const chrome = ((globalThis as { chrome?: Record<string, unknown> }).chrome ??= {});
  chrome.dom = { openOrClosedShadowRoot: (host: Element) => rootOf(host) };
}

const rootOf = (host: Element): ShadowRoot | null => host.shadowRoot ?? closed.get(host) ?? null;

/** The document and every shadow root in it. */
export function rootsOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => {
    const shadow = rootOf(element);
    return shadow ? rootsOf(shadow) : [];
  });
  return [root, ...inner];
}
