import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { FormSpec, type Pack, Vocabulary } from '@/lib/model/pack';

const root = join(import.meta.dirname, '../../../lib/packs');

/** Forms and words of the built-in packs as they stand in their files; recognition needs nothing else of them. */
function wordsOf(id: string): Pack {
  const folder = join(root, id);
  const forms = readdirSync(join(folder, 'forms')).map((file) =>
    z.parse(FormSpec, parse(readFileSync(join(folder, 'forms', file), 'utf8'))),
  );
  const vocabulary = readdirSync(folder).includes('vocabulary.yaml')
    ? z.parse(Vocabulary, parse(readFileSync(join(folder, 'vocabulary.yaml'), 'utf8')))
    : z.parse(Vocabulary, {});
  return { id, title: id, region: '', sources: [], articles: [], vocabulary, forms, rules: [], schemes: [] };
}

export const packs: Pack[] = ['dalian-union', 'national'].map(wordsOf);
