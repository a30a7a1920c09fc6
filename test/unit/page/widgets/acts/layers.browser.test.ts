import { expect, test } from 'vitest';
import { watchLayers } from '@/lib/page/widgets/acts/layers';
import { pageOf } from '../../write/live-page';

test('a list that hangs down from another field and ends at this one is no layer of this one, open before or come since', () => {
  const field = (id: string, top: number): string => `<div id="${id}" style="position:absolute; left:100px; top:${top}px; width:200px; height:32px"><input></div>`;
  const list = '<div id="list" class="list" style="position:absolute; z-index:9; left:100px; top:134px; width:200px; height:124px"><p>人次</p></div>';
  const { main, close } = pageOf(field('upper', 100) + field('lower', 260) + list);
  const [upper, lower] = ['#upper', '#lower'].map((selector) => main.querySelector(selector));
  if (!upper || !lower) throw new Error('no fields');
  const layersAt = (at: Element, act = (): void => {}): string[] => {
    const watch = watchLayers(at);
    act();
    const found = watch.now().map(({ id }) => id);
    watch.end();
    return found;
  };
  const redraw = (): void => void main.querySelector('#list')?.replaceWith(main.querySelector('#list')?.cloneNode(true) ?? '');
  expect([layersAt(upper), layersAt(lower), layersAt(upper, redraw), layersAt(lower, redraw)]).toEqual([['list'], [], ['list'], []]);
  close();
});

test('words that float in the flat middle of another field, drawn for what was chosen there a moment ago, are no layer of this one', () => {
  const face = '<div class="face" style="position:relative; width:200px; padding:15px 0"><div style="position:relative"><input style="position:absolute; opacity:0"></div></div>';
  const { main, close } = pageOf(`${face}<div id="below" style="width:200px; height:32px; margin-top:4px"><input></div>`);
  const [middle, below] = [main.querySelector('.face > div'), main.querySelector('#below')];
  if (!middle || !below) throw new Error('no fields');
  const watch = watchLayers(below);
  middle.insertAdjacentHTML('beforeend', '<div style="position:absolute; top:-12px; width:100%; line-height:24px">产出指标</div>');
  expect(watch.now()).toEqual([]);
  watch.end();
  close();
});

test('a list that is laid out far away to be measured is a layer once it stands in sight', () => {
  const { main, close } = pageOf('<div id="field" style="width:200px; height:32px"><input></div>');
  const field = main.querySelector('#field');
  if (!field) throw new Error('no field');
  const watch = watchLayers(field);
  main.insertAdjacentHTML('beforeend', '<div id="list" style="position:fixed; left:10000px; top:10040px; width:200px; height:124px"><p>人次</p></div>');
  expect(watch.now()).toEqual([]);
  main.querySelector('#list')?.setAttribute('style', 'position:fixed; left:40px; top:80px; width:200px; height:124px');
  expect(watch.now().map(({ id }) => id)).toEqual(['list']);
  watch.end();
  close();
});
