/** Native controls with a model behind listeners. Nodes are kept from drawing to drawing by id, or by place as a careless page does. */
const keyOf = new WeakMap();
let portal;
let kept = new Map();

export const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== '') made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** Binds a control, or a copy of it, to a key of the model. */
export function bind(control, key) {
  keyOf.set(control, key);
}
window.boundTo = (control) => keyOf.get(control);
window.bind = bind;

const tags = { area: 'textarea', select: 'select' };

function makeControl(kind, key) {
  if (kind.type === 'radio') {
    const group = element('span');
    for (const text of kind.options) group.append(element('label', {}, element('input', { type: 'radio', name: `radio-${key}`, value: text }), text));
    return group;
  }
  const type = { number: 'number', date: 'date' }[kind.type] ?? (tags[kind.type] ? undefined : 'text');
  return element(tags[kind.type] ?? 'input', { type, name: kind.code, step: type === 'number' ? 'any' : undefined });
}

/** Brings a control to what the model says of its key. */
function dress(control, kind, key) {
  const text = portal.get(key);
  const shut = portal.shut[key] ?? '';
  const parts = kind.type === 'radio' ? [...control.querySelectorAll('input')] : [control];
  for (const part of parts) {
    bind(part, key);
    part.disabled = shut === 'disabled';
    part.readOnly = shut === 'readonly';
    if (kind.type === 'radio') part.checked = part.value === text;
  }
  if (kind.type === 'radio') {
    parts.forEach((part) => (part.name = `radio-${key}`));
    return;
  }
  if (kind.type === 'select') {
    const wanted = ['', ...kind.options].join();
    if ([...control.options].map((one) => one.value).join() !== wanted) {
      control.replaceChildren(element('option', { value: '' }, '请选择'), ...kind.options.map((one) => element('option', { value: one }, one)));
    }
  }
  if (control.value !== text) control.value = text;
}

/** One place: its control in `holder`, made anew where the kind is another. */
export function place(holder, kind, key) {
  const sort = `${kind.type}${kind.type === 'radio' ? kind.options.join() : ''}`;
  if (holder.dataset.sort !== sort) {
    holder.replaceChildren(makeControl(kind, key));
    holder.dataset.sort = sort;
  }
  holder.dataset.k = key;
  holder.style.display = portal.shut[key] === 'hidden' ? 'none' : '';
  dress(holder.firstElementChild, kind, key);
}

/** Lays a list of nodes into `parent`: those of the drawing before that have the same name, or the same place. */
export function lay(parent, group, items, make, update) {
  const fresh = new Map();
  const nodes = items.map((item, at) => {
    const name = `${group}:${portal.byIndex ? at : item.id}`;
    const node = kept.get(name) ?? make(item);
    fresh.set(name, node);
    update(node, item, at);
    return node;
  });
  for (const name of kept.keys()) if (name.startsWith(`${group}:`)) kept.delete(name);
  for (const [name, node] of fresh) kept.set(name, node);
  nodes.forEach((node, at) => {
    if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  });
  while (parent.children.length > nodes.length) parent.lastElementChild.remove();
}

/** @param show lays the state out in the page: `show(portal, first)`; it may take a while */
export function drawnNatively(given, show) {
  portal = given;
  const heard = (event) => {
    const control = event.target;
    const key = keyOf.get(control);
    if (key === undefined) return;
    if (control.type !== 'radio' || control.checked) portal.set(key, control.value);
  };
  document.addEventListener('input', heard);
  document.addEventListener('change', heard);
  portal.drawing = (_, anew) => {
    if (anew) kept = new Map();
    return show(portal, anew);
  };
  document.documentElement.dataset.ready = '';
}
