import { drawMarks } from '@/lib/page/marks';
import { readPage } from '@/lib/page/read';
import { interleavedMarks } from '../alternatives/interleaved-marks';

export interface Drawing {
  /** milliseconds in each drawing, from its first line to its last, layouts that it forces counted */
  draws: number[];
}

/** Lets frames pass until what observers and animation frames had to do is done. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Moves the page one pixel a frame. `drawn` hears of each animation frame that was asked for meanwhile, and its time. */
async function move(times: number, drawn: (ms: number) => void): Promise<void> {
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((at) => {
      const began = performance.now();
      callback(at);
      drawn(performance.now() - began);
    });
  for (let time = 0; time < times; time++) {
    window.scrollBy(0, time % 2 === 0 ? 1 : -1);
    await new Promise((resolve) => ask(() => ask(resolve)));
  }
  window.requestAnimationFrame = ask;
}

/** Marks the first controls of the page, each with an error. */
export async function mark(count: number): Promise<void> {
  const live = readPage(document);
  const marks = drawMarks(document, new AbortController().signal);
  marks.follow(live);
  marks.show(live.reading.slots.slice(0, count).map(({ key }) => ({ key, severity: 'error', text: '指标值应当量化' })));
  await settled();
}

/** Draws what is marked again, with the page moving. */
export async function drawMoved(times: number): Promise<Drawing> {
  const draws: number[] = [];
  await move(times, (ms) => draws.push(ms));
  return { draws };
}

/** The same frames with nothing drawn over them by us. */
export const moveOnly = (times: number): Promise<void> => move(times, () => undefined);

export async function drawInterleaved(count: number, times: number): Promise<Drawing> {
  const draws: number[] = [];
  const draw = interleavedMarks(document, [...document.querySelectorAll('input')].slice(0, count));
  const redraw = () => requestAnimationFrame(draw);
  document.addEventListener('scroll', redraw);
  await settled();
  await move(times, (ms) => draws.push(ms));
  document.removeEventListener('scroll', redraw);
  return { draws };
}
