import { Document, isPair, isScalar, visit, type Scalar } from 'yaml';
import * as z from 'zod/mini';
import { Article, FormSpec, PackMeta, Parameter, Reminder, Requirement, RuleSpec, SchemeSpec, Template, Vocabulary, type Pack } from '@/lib/model/pack';
import { packFileEnd } from './loading/files';
import { expressions, samples } from './loading/quoting';
import { withoutDefaults } from './without-defaults';

/** The name of the file by which a pack is handed on. */
export const packFileName = (pack: Pick<Pack, 'id'>): string => `${pack.id}${packFileEnd}`;

/**
 * Writes a loaded pack as one YAML file that loads as the same pack: by kind what is in it, without what is as by default,
 * expressions and example values in quotes.
 */
export function packFile(pack: Pack): string {
  const list = (schema: z.ZodMiniType, items: readonly unknown[]) => (items.length === 0 ? undefined : items.map((item) => withoutDefaults(schema, item)));
  const { id, title, region, version, sources } = pack;
  const vocabulary = Object(withoutDefaults(Vocabulary, pack.vocabulary)) as object;
  const parts = {
    pack: withoutDefaults(PackMeta, { id, title, region, version, sources }),
    articles: list(Article, pack.articles),
    vocabulary: Object.keys(vocabulary).length === 0 ? undefined : vocabulary,
    parameters: list(Parameter, pack.parameters),
    forms: list(FormSpec, pack.forms),
    rules: list(RuleSpec, pack.rules),
    schemes: list(SchemeSpec, pack.schemes),
    reminders: list(Reminder, pack.reminders),
    templates: list(Template, pack.templates),
    requirements: list(Requirement, pack.requirements),
  };
  const document = new Document(parts, { version: '1.2', keepUndefined: false, aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (expressions.has(name) && isScalar(value)) quote(value);
      else if (samples.has(name)) visit(value as never, { Scalar: (at, node, path) => (at === 'key' && isPair(path.at(-1)) ? undefined : quote(node)) });
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function quote(node: Scalar): void {
  if (typeof node.value === 'string') node.type = 'QUOTE_DOUBLE';
}
