import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { FormSpec, type Pack, Vocabulary } from '@/lib/model/pack';

const root = join(import.meta.dirname, '../../../lib/packs');

/** A pack with nothing in it. */
export const emptyPack = (id: string): Pack => ({
  id,
  title: id,
  region: '',
  version: '1',
  sources: [],
  articles: [],
  vocabulary: z.parse(Vocabulary, {}),
  parameters: [],
  forms: [],
  rules: [],
  schemes: [],
  reminders: [],
  templates: [],
  requirements: [],
});

function wordsOf(id: string): Pack {
  const folder = join(root, id);
  const held = readdirSync(folder);
  const forms = (held.includes('forms') ? readdirSync(join(folder, 'forms')) : []).map((file) =>
    z.parse(FormSpec, parse(readFileSync(join(folder, 'forms', file), 'utf8'))),
  );
  const vocabulary = held.includes('vocabulary.yaml')
    ? z.parse(Vocabulary, parse(readFileSync(join(folder, 'vocabulary.yaml'), 'utf8')))
    : z.parse(Vocabulary, {});
  const { region = '' } = z.parse(
    z.object({ region: z.optional(z.string()) }),
    parse(readFileSync(join(folder, 'pack.yaml'), 'utf8')),
  );
  return { ...emptyPack(id), region, vocabulary, forms };
}

/** Forms and words of all built-in packs as they stand in their files; recognition needs nothing else of them. */
export const packs: Pack[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes('pack.yaml'))
  .map((entry) => wordsOf(entry.name));
