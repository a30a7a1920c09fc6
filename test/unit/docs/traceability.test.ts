import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { requirementIds } from '../packs/requirement-ids';
import { textOf } from '../source-files';
import { servedBy, traceability } from './traceability-table';

const document = 'docs/traceability.md';
const listed = wholePacks.flatMap(({ requirements }) => requirements);

describe('the requirements of the documents', () => {
  test('are all listed, each once', () => {
    expect(listed.map(({ id }) => id).sort()).toEqual([...requirementIds].sort());
  });

  test('are each served by something', () => {
    const served = servedBy(wholePacks);
    expect(listed.filter(({ id }) => !served.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

test('the traceability table is the one that the packs give', () => {
  const [begin, end] = ['<!-- table: begin -->', '<!-- table: end -->'];
  const text = textOf(document);
  const [before = '', rest = ''] = text.split(begin);
  const [written = '', after = ''] = rest.split(end);
  const generated = `\n${traceability(wholePacks)}\n`;
  if (process.env.UPDATE_DOCS) {
    writeFileSync(join(import.meta.dirname, '../../..', document), `${before}${begin}${generated}${end}${after}`);
    return;
  }
  expect(written, 'Write it anew: UPDATE_DOCS=1 npx vitest run --project node test/unit/docs').toBe(generated);
});
