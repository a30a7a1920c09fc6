import { faceOf } from '@/lib/page/widgets/acts/select-behind';
import { afterEach, expect, test } from 'vitest';

afterEach(() => document.body.replaceChildren());

const options = '<option>≥</option><option>≤</option>';

function faceIn(html: string): Element | null {
  document.body.innerHTML = html;
  const select = document.querySelector('select');
  return select && faceOf(select);
}

test.each([
  ['beside it', `<div><select style="display:none">${options}</select><div id="face" tabindex="0">≥</div></div>`],
  ['beside what hides it alone', `<div><span style="display:none"><select>${options}</select></span><div id="face" tabindex="0">≥</div></div>`],
])('a select that is kept from sight has the face that says what it holds %s', (_, html) => {
  expect(faceIn(html)?.id).toBe('face');
});

test('a select in a panel that is shut with all that it holds has no face in the panel that is open', () => {
  const shut = `<div style="display:none"><div>计算符号 <span><select>${options}</select></span></div></div>`;
  expect(faceIn(`<div><div>≥500人次 <input type="checkbox"></div>${shut}</div>`)).toBeNull();
});
