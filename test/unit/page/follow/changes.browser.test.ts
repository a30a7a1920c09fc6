import { Changes } from '@/lib/page/follow/changes';
import { marksHost } from '@/lib/page/marks/host';
import { afterEach, expect, test } from 'vitest';

afterEach(() => document.body.replaceChildren());

/** What is noted of a change of a page with this body. */
function noted(html: string, change: () => void): { any: boolean; changes: Changes } {
  document.body.innerHTML = html;
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  change();
  const changes = new Changes();
  const any = changes.note(observer.takeRecords());
  observer.disconnect();
  return { any, changes };
}

const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};

test.each<[string, string, () => void]>([
  ['a drawing that moves', '<svg><circle r="1"></circle></svg>', () => one('circle').setAttribute('r', '2')],
  ['a canvas that grows', '<canvas></canvas>', () => one('canvas').setAttribute('width', '9')],
  ['a script that is put in', '<p></p>', () => one('p').append(document.createElement('script'))],
  ['a remark in the source', '<p></p>', () => one('p').append(document.createComment('x'))],
  ['our own marks', `<${marksHost}></${marksHost}>`, () => one(marksHost).setAttribute('style', 'top:0')],
  ['our own marks coming and going', '<p></p>', () => (one('p').append(document.createElement(marksHost)), one(marksHost).remove())],
])('%s is no change of what is read', (_, html, change) => {
  expect(noted(html, change).any).toBe(false);
});

test('of a changed text only the way to it is touched', () => {
  const { any, changes } = noted('<div id="a"><p>一</p><p>二</p></div>', () => (one('p').firstChild ?? one('p')).replaceWith('三'));
  expect(any).toBe(true);
  expect(changes.whole).toBe(false);
  expect([...changes.touched]).toEqual([one('p'), one('#a'), document.body, document.documentElement]);
  expect([...changes.restructured, ...changes.fresh]).toEqual([]);
});

test('an element that came is fresh, and so are its neighbours', () => {
  const { changes } = noted('<div><p id="a"></p><p id="b"></p><p id="c"></p></div>', () => one('#b').insertAdjacentHTML('beforebegin', '<p id="n"></p>'));
  expect(new Set(changes.fresh)).toEqual(new Set([one('#n'), one('#a'), one('#b')]));
  expect(changes.restructured.has(one('div'))).toBe(true);
});

test('a change of a style changes everything', () => {
  expect(noted('<style>p {}</style>', () => (one('style').textContent = 'p { display: none }')).changes.whole).toBe(true);
  expect(noted('<p></p>', () => one('p').append(document.createElement('style'))).changes.whole).toBe(true);
});

test('a page that changes in more places than can be told apart changed as a whole', () => {
  const { changes } = noted('<p></p>'.repeat(6_000), () => document.querySelectorAll('p').forEach((p) => p.setAttribute('class', 'x')));
  expect(changes.whole).toBe(true);
});
