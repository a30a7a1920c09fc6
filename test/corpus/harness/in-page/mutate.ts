import { seeded, shuffled } from '../random';
import { isWhole, textNodes } from './read';
import { rootsOf } from './roots';

/** What is done to a page besides new names. */
export interface Mutation {
  seed: number;
  /** a text of the page → what it says instead */
  reworded: Record<string, string>;
  /** texts of the page that head a column of the form */
  heads: string[];
}

const wrapShare = 0.5;
const splitShare = 0.3;

/** Rewords labels, reorders the columns of plain tables, wraps, takes ids away that nothing needs, and splits texts. */
export function mutate({ seed, reworded, heads }: Mutation): void {
  const random = seeded(seed);
  const headed = new Set(heads);
  const roots = rootsOf(document);
  for (const root of roots) {
    const tables = [...root.querySelectorAll('table')];
    for (const table of tables) reorder(table, tables, headed, random);
  }
  for (const root of roots) reword(root, reworded);
  for (const root of roots) wrap(root, random);
  for (const root of roots) for (const element of root.querySelectorAll('[id]')) if (!isNeeded(element, root)) element.removeAttribute('id');
  for (const root of roots) split(root, random);
}

function reword(root: Document | ShadowRoot, reworded: Record<string, string>): void {
  for (const node of textNodes(root).filter(isWhole)) {
    const text = node.data.trim();
    const other = Object.hasOwn(reworded, text) ? reworded[text] : undefined;
    if (other !== undefined) node.data = node.data.replace(text, () => other);
  }
}

const holds = 'input,select,textarea,[contenteditable]';

/** Where the columns of a table begin; a head apart from its body begins them at the same places. */
const edges = (row: HTMLTableRowElement | undefined): string => [...(row?.cells ?? [])].map((cell) => Math.round(cell.getBoundingClientRect().left / 4)).join();

/** Moves the columns right of those that name a row, in a table without spans that has its own head. */
function reorder(table: HTMLTableElement, others: readonly HTMLTableElement[], headed: ReadonlySet<string>, random: () => number): void {
  const rows = [...table.rows];
  const [head, ...body] = rows;
  if (!head || body.length === 0 || table.querySelector('table')) return;
  const width = head.cells.length;
  if (rows.some(({ cells }) => cells.length !== width || [...cells].some(({ rowSpan, colSpan }) => rowSpan !== 1 || colSpan !== 1))) return;
  if (others.some((other) => other !== table && edges(other.rows[0]) === edges(head))) return;
  const words = [...head.cells].filter((cell) => headed.has(cell.innerText.trim()));
  if (words.length < 3 || head.querySelector(holds)) return;
  const firstHeld = [...(body[0]?.cells ?? [])].findIndex((cell) => cell.querySelector(holds));
  const from = firstHeld === -1 ? Math.min(3, width) : firstHeld;
  const order = shuffled([...Array(width - from).keys()], random).map((at) => at + from);
  const rest = [...Array(from).keys()];
  for (const row of rows) {
    const cells = [...row.cells];
    for (const at of [...rest, ...order]) {
      const cell = cells[at];
      if (cell) row.append(cell);
    }
  }
}

/**
 * Puts elements around the content of cells and labels, around controls, and around tables, that leave the layout as it is:
 * around all of a kind or around none, as another edition of a framework would.
 */
function wrap(root: Document | ShadowRoot, random: () => number): void {
  const kinds = new Map<string, boolean>();
  const isChosen = (element: Element): boolean => {
    const kind = [element, element.parentElement, element.parentElement?.parentElement].map((one) => `${one?.localName}.${one?.className}`).join('<');
    const chosen = kinds.get(kind) ?? random() < wrapShare;
    kinds.set(kind, chosen);
    return chosen;
  };
  const around = (name: string): HTMLElement => {
    const wrapper = document.createElement(name);
    wrapper.style.display = 'contents';
    return wrapper;
  };
  for (const element of root.querySelectorAll('td,th,label,legend,h1,h2,h3,h4')) {
    if (element.childNodes.length === 0 || !isChosen(element)) continue;
    const wrapper = around(/^t[dh]$/.test(element.localName) ? 'div' : 'span');
    wrapper.append(...element.childNodes);
    element.append(wrapper);
  }
  const chosen = [...root.querySelectorAll('input,select,textarea,table')].filter(isChosen);
  for (const element of chosen) {
    const wrapper = around(element.localName === 'table' ? 'div' : 'span');
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
}

/** Something points to the id, or styles by it. */
function isNeeded(element: Element, root: Document | ShadowRoot): boolean {
  const id = CSS.escape(element.id);
  if (element.id === '' || root.querySelector(`[for="${id}"],[href="#${id}"],[list="${id}"],[form="${id}"]`)) return element.id !== '';
  if (root.querySelector(`[aria-labelledby~="${id}"],[aria-describedby~="${id}"],[aria-owns~="${id}"],[aria-controls~="${id}"],[headers~="${id}"]`)) return true;
  return styledIds(root).has(element.id);
}

const styled = new WeakMap<Document | ShadowRoot, Set<string>>();

function styledIds(root: Document | ShadowRoot): Set<string> {
  const known = styled.get(root);
  if (known) return known;
  const ids = new Set<string>();
  const look = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) for (const [, id = ''] of rule.selectorText.matchAll(/#([\w-]+)/g)) ids.add(id);
      const inner = (rule as Partial<CSSGroupingRule>).cssRules;
      if (inner) look(inner);
    }
  };
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) look(sheet.cssRules);
  styled.set(root, ids);
  return ids;
}

/** Cuts texts in two, sometimes with a comment between, as frameworks leave them. */
function split(root: Document | ShadowRoot, random: () => number): void {
  for (const node of textNodes(root)) {
    if (node.data.trim().length < 3 || random() >= splitShare) continue;
    const rest = node.splitText(1 + Math.floor(random() * (node.data.length - 1)));
    if (random() < 0.5) rest.before(document.createComment(''));
  }
}
