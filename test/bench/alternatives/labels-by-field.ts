export interface LabelledField {
  name: string;
  label: string;
  left: string;
  right: string;
  top: string;
  viewable: boolean;
}

/**
 * Reads fields one by one, as the best known password manager collects a page: for each control the labels that point at
 * it by a query over the document, the words beside it, the cell of the row above, and whether it can be seen.
 */
export function labelsByField(document: Document): LabelledField[] {
  return [...document.querySelectorAll('input,select,textarea')].map((control) => {
    const name = control.getAttribute('name') ?? '';
    return {
      name,
      label: labelOf(control, name),
      left: beside(control, 'previousSibling'),
      right: beside(control, 'nextSibling'),
      top: above(control),
      viewable: viewable(control),
    };
  });
}

const line = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

function labelOf(control: Element, name: string): string {
  const ids = [control.id, name].filter((id) => id !== '');
  const found = new Set<Element>();
  for (const id of ids) for (const label of document.querySelectorAll(`label[for="${CSS.escape(id)}"]`)) found.add(label);
  const around = control.closest('label');
  if (around) found.add(around);
  return [...found].map((label) => line(label.textContent)).join('');
}

/** Words on one side of the control: siblings until something that is no text, then those of what it stands in. */
function beside(control: Element, way: 'previousSibling' | 'nextSibling'): string {
  const words: string[] = [];
  for (let at: Node | null = control; at && words.length === 0; at = at.parentElement) {
    for (let node = at[way]; node; node = node[way]) {
      if (node instanceof Element && node.querySelector('input,select,textarea')) break;
      const text = line(node.textContent);
      if (text !== '') words.push(text);
    }
    if (at instanceof HTMLTableRowElement) break;
  }
  return words.join(' ');
}

function above(control: Element): string {
  const cell = control.closest('td');
  const row = cell?.closest('tr')?.previousElementSibling;
  return cell && row ? line(row.children[cell.cellIndex]?.textContent) : '';
}

function viewable(control: Element): boolean {
  const style = getComputedStyle(control);
  const { width, height } = control.getBoundingClientRect();
  return style.display !== 'none' && style.visibility === 'visible' && width > 10 && height > 10;
}
