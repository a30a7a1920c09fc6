import { element, lay, place } from './native.js';

/** The head of a form of native controls, over a grid that a library draws. */
export const head = ({ content }, portal) =>
  lay(
    document.querySelector('#head'),
    'fields',
    content.fields,
    () => element('div', { class: 'item' }, element('label'), element('span')),
    (item, field) => {
      if (item.firstElementChild.textContent !== field.label) item.firstElementChild.textContent = field.label;
      place(item.lastElementChild, field, portal.key(field.id));
    },
  );
