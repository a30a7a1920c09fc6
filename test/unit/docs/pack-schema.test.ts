import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../source-files';
import { packJsonSchema } from './pack-schema';

const document = 'docs/pack.schema.json';
const file = join(import.meta.dirname, '../../..', document);

test('the JSON Schema for editors is the one that the loader’s schemas give', () => {
  const generated = `${JSON.stringify(packJsonSchema(), null, 1)}\n`;
  if (process.env.UPDATE_DOCS) return writeFileSync(file, generated);
  expect(existsSync(file) && textOf(document), 'Write it anew: UPDATE_DOCS=1 npx vitest run --project node test/unit/docs').toBe(generated);
});

test('it knows the keys of a rule, asks for those without a default and lets in no other', () => {
  const { $defs } = packJsonSchema() as { $defs: Record<string, { properties: object; required: string[]; additionalProperties: boolean }> };
  const rule = $defs['one-of-rules'];
  expect(Object.keys(rule?.properties ?? {})).toEqual(expect.arrayContaining(['when', 'require', 'missing', 'stages', 'examples']));
  expect(rule?.required).toEqual(['id', 'require', 'severity', 'at', 'message', 'examples']);
  expect(rule?.additionalProperties).toBe(false);
});
