import { afterEach, describe, expect, test } from 'vitest';
import { hangsAtAnother } from '@/lib/page/widgets/acts/layer-at';
import { pageOf } from '../../write/live-page';

let close = (): void => {};
afterEach(() => close());

const field = (id: string, top: number, more = ''): string =>
  `<div id="${id}" style="position:absolute; left:100px; top:${top}px; width:200px; height:32px"><input style="width:180px" ${more}></div>`;
const layer = (left: number, top: number, height: number): string =>
  `<div id="list" style="position:absolute; z-index:9; background:#fff; left:${left}px; top:${top}px; width:200px; height:${height}px"><ul id="items"><li>人次</li></ul></div>`;

/** Whether the layer of a page of two fields, one above the other, is said to be another's than the lower one's. */
function isAnothers(html: string): boolean {
  const page = pageOf(html);
  close = page.close;
  const [list, lower] = ['#list', '#lower'].map((selector) => page.main.querySelector(selector));
  if (!list || !lower) throw new Error('no list, or no field');
  return hangsAtAnother(list, lower);
}

describe('a layer is another field’s', () => {
  test('where it is drawn at the edge of that one, over this one', () => {
    expect(isAnothers(field('upper', 100) + field('lower', 150) + layer(100, 134, 120))).toBe(true);
  });

  test('where it hangs down from that one and ends at this one, which has room under it', () => {
    expect(isAnothers(field('upper', 100) + field('lower', 260) + layer(100, 134, 124))).toBe(true);
  });

  test('where that one names it, though it ends at this one', () => {
    expect(isAnothers(field('upper', 100, 'aria-controls="items"') + field('lower', 260) + layer(100, 134, 124))).toBe(true);
  });
});

describe('a layer is this field’s', () => {
  test('where it is drawn under this one, whatever stands under it', () => {
    expect(isAnothers(field('lower', 100) + field('upper', 260) + layer(100, 134, 124))).toBe(false);
  });

  test('where it stands on this one, which has no room under it', () => {
    const low = innerHeight - 60;
    expect(isAnothers(field('upper', low - 160) + field('lower', low) + layer(100, low - 126, 124))).toBe(false);
  });

  test('where this one names it, though it is drawn at another one', () => {
    expect(isAnothers(field('upper', 100) + field('lower', 150, 'aria-owns="items"') + layer(100, 134, 120))).toBe(false);
  });

  test('where it hangs at the frame around this bare box and ends at another one', () => {
    const framed = '<div style="position:absolute; box-sizing:border-box; left:100px; top:100px; width:200px; height:32px; padding:4px 12px"><div><input id="lower"><i>▾</i></div></div>';
    const bare = field('upper', 260).replace('height:32px', 'height:22px');
    expect(isAnothers(framed.replace('<input', '<input style="box-sizing:border-box; height:22px; width:150px"') + bare + layer(100, 134, 124))).toBe(false);
  });

  test('where what stands at its edge takes no focus', () => {
    const words = '<p style="position:absolute; margin:0; left:100px; top:100px; width:200px; height:32px">计量单位</p>';
    expect(isAnothers(words + field('lower', 150) + layer(100, 134, 120))).toBe(false);
  });

  test('where it is drawn beside what stands over it', () => {
    expect(isAnothers(field('upper', 100) + field('lower', 150) + layer(160, 134, 120))).toBe(false);
  });
});
