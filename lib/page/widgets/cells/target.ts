/** Signs that only say that something opens. */
const signs = /^[▲▼△▽▴▾▵▿▸◂⌄]*$/;

/**
 * Where a person clicks a cell: on its words, which may have a listener of their own, and beside an icon in it, which may
 * do something else.
 */
export function targetIn(cell: Element): Element {
  let at = cell;
  for (let [only, more] = at.children; only && !more && isAll(only, at); [only, more] = at.children) at = only;
  return at;
}

function isAll(child: Element, parent: Element): boolean {
  const text = (child.textContent ?? '').trim();
  if (!signs.test(text)) return text === (parent.textContent ?? '').trim();
  return text === '' && child.getBoundingClientRect().width * 2 >= parent.getBoundingClientRect().width;
}
