/** The sign and the unit that a page draws around the value that it keeps. */
const sign = /^[≥≤＞＜>=<＝±≧≦]+\s*/;
const unit = /^\s*[^\d.．]{0,8}$/u;
/** Attributes that count places or say how a cell is drawn. */
const aside = /^(?:id|class|style|role|title|aria-.*|.*(?:index|idx|row|col|span|width|height|align|key|sort|seq|order).*)$/i;
const valued = /val|raw|num/i;
const longest = 60;

/**
 * The value of a cell that shows it between a sign and a unit, as an attribute of it or of the only element in it says:
 * `standvalue="321"` of `≥321人次`, `standvalue=""` of `≥人次`. undefined where none does, or the cell shows the value alone.
 */
export function rawOf(cell: Element, text: string): string | undefined {
  if (text === '' || text.length > longest || !/[\d≥≤＞＜>=<＝±≧≦]/.test(text)) return undefined;
  const held = text.replace(sign, '');
  const isRaw = (name: string, value: string): boolean => {
    if (value === text || aside.test(name)) return false;
    if (value === '') return held !== text && valued.test(name) && unit.test(held);
    return held.startsWith(value) && unit.test(held.slice(value.length));
  };
  let element: Element | null = cell;
  for (let deep = 0; element && deep < 4; deep++) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      if (isRaw(name, value)) return value;
    }
    element = element.children.length === 1 ? element.firstElementChild : null;
  }
  return undefined;
}
