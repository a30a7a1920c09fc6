import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type FrameReading, Reading } from '@/lib/model/reading';
import { recognise } from '@/lib/recognise/recognise';
import { packs } from './packs';
import { transcript } from './transcript';

const corpus = join(import.meta.dirname, '../../corpus');
const Page = z.object({ frames: z.array(z.object({ frame: z.number(), document: z.string(), reading: Reading })) });
const pages = readdirSync(join(corpus, 'readings')).map((file) => {
  const { frames } = z.parse(Page, JSON.parse(readFileSync(join(corpus, 'readings', file), 'utf8')));
  return { name: basename(file, '.json'), frames };
});

describe('each saved reading is recognised as its page was checked by hand', () => {
  test.each(pages)('$name', async ({ name, frames }) => {
    await expect(transcript(recognise(frames, packs))).toMatchFileSnapshot(join(corpus, 'matches', `${name}.txt`));
  });
});

test('no form is seen on a page that is none of ours', () => {
  const foreign = pages.filter(({ name }) => /^none-|-(?:news|list|quota|login)$/.test(name));
  expect(foreign.length).toBeGreaterThan(10);
  for (const { name, frames } of foreign) expect(recognise(frames, packs).match, name).toBeNull();
});

/** The same page with nothing above its labels, and no codes behind them. */
function bared(frames: FrameReading[]): FrameReading[] {
  return frames.map((frame) => ({
    ...frame,
    reading: {
      ...frame.reading,
      title: '',
      notes: [],
      sections: frame.reading.sections.map((section) => ({ ...section, title: '' })),
      grids: frame.reading.grids.map((grid) => ({ ...grid, title: '', columnCodes: grid.columnCodes.map(() => '') })),
      slots: frame.reading.slots.map((slot) => ({
        ...slot,
        labels: slot.labels.filter((label) => label.via !== 'name'),
      })),
    },
  }));
}

/** Pages on which only the title says whose form it is: it has both halves of the ministry's. */
const toldByTitle = ['dalian-twin-blocks'];
const telling = pages.filter(({ name }) => !toldByTitle.includes(name));

test.each(telling)('$name without titles and codes is bound as with them', ({ frames }) => {
  const whole = recognise(frames, packs).match;
  const bare = recognise(bared(frames), packs).match;
  expect(bare?.form).toBe(whole?.form);
  for (const [id, bound] of Object.entries(bare?.fields ?? {}))
    expect(bound.slots, id).toEqual(whole?.fields[id]?.slots);
  const kept = Object.keys(bare?.fields ?? {}).length;
  expect(kept).toBeGreaterThanOrEqual(Object.keys(whole?.fields ?? {}).length - 1);
  expect(Object.values(bare?.tables ?? {}).map((table) => table.rows.map((row) => row.cells))).toEqual(
    Object.values(whole?.tables ?? {}).map((table) => table.rows.map((row) => row.cells)),
  );
});
