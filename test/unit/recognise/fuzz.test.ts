import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type FrameReading, Reading } from '@/lib/model/reading';
import { explain } from '@/lib/recognise/explain';
import { recognise } from '@/lib/recognise/recognise';
import { contradictions } from './contradictions';
import { facesOf, pageOf, printOf } from './face';
import { anyMutation, mutated } from './mutations';
import { packs } from './packs';
import { frames } from './reading-builder';
import { regionPage } from './region-page';
import { evaluations, monitors, targets } from './regions';

/** `FUZZ=10000` tries more, with other seeds each time. */
const runs = Number(process.env['FUZZ'] ?? 400);
const seed = process.env['FUZZ'] === undefined ? { seed: 20_260_418 } : {};

const forms = packs.flatMap((pack) => pack.forms);
const words = forms.flatMap((form) => [
  ...form.titles,
  ...form.fields.map((field) => field.label),
  ...form.tables.flatMap((table) => [
    ...table.columns.map((column) => column.label),
    ...table.levels.flatMap(({ level1, level2 }) => [level1, level2]),
  ]),
]);

const saved = join(import.meta.dirname, '../../corpus/readings');
const Page = z.object({ frames: z.array(z.object({ frame: z.number(), document: z.string(), reading: Reading })) });
const pages: FrameReading[][] = [
  ...readdirSync(saved).map((file) => z.parse(Page, JSON.parse(readFileSync(join(saved, file), 'utf8'))).frames),
  ...forms.flatMap((form) =>
    facesOf(form).flatMap((face) => [pageOf, printOf].map((draw) => frames(draw(face, form.titles[0] ?? '')))),
  ),
  ...[...targets, ...monitors, ...evaluations].flatMap((region) => [true, false].map((printed) => frames(regionPage(region, printed).draft))),
];

const changed = fc
  .tuple(fc.nat(pages.length - 1), fc.array(anyMutation(words), { minLength: 1, maxLength: 25 }))
  .map(([page, mutations]) => mutated(pages[page] ?? [], mutations));

test('no page as it is has a field bound to a control whose label is another field’s', () => {
  for (const page of pages) {
    const { match } = recognise(page, packs);
    if (match) expect(contradictions(match, packs, page)).toEqual([]);
  }
});

test(
  'however a page is changed, it is answered, and no field goes to a control whose label is another field’s',
  () => {
    fc.assert(
      fc.property(changed, (page) => {
        const { match } = recognise(page, packs);
        if (match) expect(contradictions(match, packs, page)).toEqual([]);
      }),
      { numRuns: runs, ...seed },
    );
  },
  900_000,
);

test('however a page is changed, what was recognised can be explained', () => {
  fc.assert(
    fc.property(changed, (page) => {
      expect(explain(page, packs).length).toBeGreaterThan(0);
    }),
    { numRuns: Math.min(60, runs), seed: 7 },
  );
});
