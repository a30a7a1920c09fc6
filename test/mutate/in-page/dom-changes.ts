import { oneOf } from '../../corpus/harness/random';
import { isNative, pageWindow } from './portal';

/** A change of the document that the page's own code knows nothing of. @returns whether this page could be changed so */
type DomChange = (planned: string[], random: () => number, signal: AbortSignal) => boolean;

const holderOf = (key: string): HTMLElement | null => document.querySelector(`[data-k="${key}"]`);

/** The smallest element with a planned place and its words: a row of a table, a form item. */
function partOf(planned: string[], random: () => number): HTMLElement | null {
  const holder = holderOf(oneOf(planned, random) ?? '');
  return holder?.closest<HTMLElement>('tr, .item') ?? null;
}

/** A copy whose controls are other keys' than those of the original, with the same ids, names and words. */
function copyOf(part: HTMLElement): HTMLElement {
  const copy = part.cloneNode(true) as HTMLElement;
  const controls = 'input, select, textarea';
  const originals = [...part.querySelectorAll(controls)];
  copy.querySelectorAll(controls).forEach((control, at) => {
    const original = originals[at];
    const key = original && pageWindow.boundTo?.(original);
    if (key !== undefined) pageWindow.bind?.(control, `copy of ${key}`);
    if (control instanceof HTMLSelectElement && original instanceof HTMLSelectElement) control.value = original.value;
  });
  for (const holder of copy.querySelectorAll('[data-k]')) holder.removeAttribute('data-k');
  return copy;
}

const copied =
  (how: (part: HTMLElement, copy: HTMLElement) => void): DomChange =>
  (planned, random) => {
    const part = isNative() ? partOf(planned, random) : null;
    if (!part) return false;
    how(part, copyOf(part));
    return true;
  };

function wrapAll(selector: string, wrapper: () => HTMLElement): DomChange {
  return (_, random) => {
    if (!isNative()) return false;
    for (const element of document.querySelectorAll(selector)) {
      if (random() < 0.5) continue;
      const around = wrapper();
      element.replaceWith(around);
      around.append(element);
    }
    return true;
  };
}

const inert = (name: string): HTMLElement => {
  const made = document.createElement(name);
  made.style.display = 'contents';
  return made;
};

/** Every change by its name. */
export const domChanges: Record<string, DomChange> = {
  'copy-after': copied((part, copy) => part.after(copy)),
  'copy-before': copied((part, copy) => part.before(copy)),
  'hidden-copy': copied((part, copy) => {
    copy.style.display = 'none';
    part.before(copy);
  }),
  'controls-exchanged'(planned, random) {
    const [one, two] = [holderOf(oneOf(planned, random) ?? ''), holderOf(oneOf(planned, random) ?? '')];
    if (!isNative() || !one || !two || one === two) return false;
    const [here, there] = [one.firstElementChild, two.firstElementChild];
    if (here?.localName !== there?.localName || !here || !there) return false;
    one.append(there);
    two.append(here);
    return true;
  },
  wrapped: (planned, random, signal) =>
    wrapAll('input, select, textarea', () => inert('span'))(planned, random, signal) && wrapAll('.item, #head, table', () => inert('div'))(planned, random, signal),
  'node-replaced'(planned, random) {
    const holder = isNative() ? holderOf(oneOf(planned, random) ?? '') : null;
    const old = holder?.firstElementChild;
    const key = old ? pageWindow.boundTo?.(old) : undefined;
    if (!(old instanceof HTMLElement) || key === undefined) return false;
    const fresh = old.cloneNode(true) as HTMLInputElement;
    if (old instanceof HTMLSelectElement) fresh.value = old.value;
    pageWindow.bind?.(fresh, key);
    old.replaceWith(fresh);
    return true;
  },
  'classes-renamed'(_, random) {
    if (!isNative()) return false;
    for (const element of document.querySelectorAll('body *')) element.className = `x${Math.floor(random() * 1e6)}`;
    return true;
  },
  'ids-renamed'(_, random) {
    if (!isNative()) return false;
    for (const element of document.querySelectorAll<HTMLElement>('[id]')) {
      const id = `y${Math.floor(random() * 26 ** 4).toString(36).replaceAll(/\d/g, 'q')}`;
      for (const label of document.querySelectorAll<HTMLLabelElement>(`label[for="${element.id}"]`)) label.htmlFor = id;
      if (element.matches('input, select, textarea')) element.id = id;
    }
    return true;
  },
  'texts-split'(_, random) {
    if (!isNative()) return false;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.data.trim().length < 3 || text.parentElement?.closest('script, style, option') || random() < 0.4) continue;
      text.splitText(1 + Math.floor(random() * (text.data.length - 1)));
    }
    return true;
  },
  'attributes-added'(_, random) {
    for (const element of document.querySelectorAll('body *')) if (random() < 0.5) element.setAttribute('data-seen', String(Math.floor(random() * 100)));
    return true;
  },
  'comments-added'(_, random) {
    if (!isNative()) return false;
    for (const element of document.querySelectorAll('td, th, label, tr, .item')) if (random() < 0.4) element.prepend(document.createComment('x'));
    return true;
  },
  clobbered() {
    const holder = document.querySelector('form, main') ?? document.body;
    // a framework's own popups climb by these, and would never come back
    const climbed = isNative() ? ['parentNode', 'parentElement', 'matches'] : [];
    for (const value of ['attributes', 'isConnected', 'querySelectorAll', 'body', ...climbed]) {
      const trap = document.createElement('input');
      trap.setAttribute(value === 'body' ? 'id' : 'name', value);
      trap.type = 'hidden';
      holder.append(trap);
    }
    return true;
  },
  alert() {
    alert('请及时保存，以免内容丢失');
    return true;
  },
  'redrawn-at-each'(_, _random, signal) {
    if (!isNative()) return false;
    const draw = (): void => void Promise.resolve().then(() => signal.aborted || pageWindow.portal.draw(true));
    for (const type of ['change', 'blur']) window.addEventListener(type, draw, { capture: true, signal });
    return true;
  },
  covered() {
    const cover = document.createElement('div');
    cover.dataset.cover = '';
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 99999; background: #0003';
    document.body.append(cover);
    return true;
  },
  'other-list-opened'(planned) {
    const lists = [...document.querySelectorAll<HTMLElement>('.el-select, .ant-select')].filter((one) => !planned.includes(one.closest('[data-k]')?.getAttribute('data-k') ?? ''));
    const opener = lists[0]?.querySelector<HTMLElement>('.el-select__wrapper, .ant-select-selector, .ant-select-content, input');
    if (!opener) return false;
    for (const type of ['mousedown', 'mouseup', 'click']) opener.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    return true;
  },
  'document-replaced'() {
    const body = document.createElement('body');
    for (const words of ['用户名', '联系电话', '验证码', '项目名称', '项目负责人']) {
      const label = document.createElement('label');
      const input = document.createElement('input');
      label.append(words, input);
      body.append(label);
      input.addEventListener('input', () => pageWindow.portal.set(`other page:${words}`, input.value));
    }
    document.body.replaceWith(body);
    return true;
  },
};

/** Takes away what a change left outside of the page's own part, before the next run begins. */
export function cleanUp(): void {
  for (const left of document.querySelectorAll('[data-cover], input[type=hidden]')) left.remove();
}
