import * as z from 'zod/mini';
import { Article, FormSpec, PackMeta, Parameter, Reminder, Requirement, RuleSpec, SchemeSpec, Template, Vocabulary } from '@/lib/model/pack';

/** What each file of a pack holds, by its name or its folder. */
const kinds = {
  pack: PackMeta,
  vocabulary: Vocabulary,
  articles: Article,
  parameters: Parameter,
  reminders: Reminder,
  templates: Template,
  requirements: Requirement,
  forms: FormSpec,
  rules: RuleSpec,
  schemes: SchemeSpec,
} as const;
/** Files that hold one thing; the others hold one of a kind or a list of them. */
const single = new Set<string>(['pack', 'vocabulary']);

/**
 * The pack format as a JSON Schema for editors: `#/$defs/whole` for a
 * pack in one file, and one definition a kind of file, `#/$defs/rules` for a file of rules. It says
 * what keys there are and of what type; what they name, and that expressions fit, only the loader can tell.
 */
export function packJsonSchema(): Record<string, unknown> {
  const shapes = Object.entries(kinds).map(([name, schema]) => {
    const { $schema: _, ...shape } = z.toJSONSchema(schema as z.ZodMiniType, { io: 'input', unrepresentable: 'any' });
    return [name, shape] as const;
  });
  const one = (name: string) => ({ $ref: `#/$defs/one-of-${name}` });
  const lists = shapes.filter(([name]) => !single.has(name));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '绩效填报助手制度包',
    anyOf: [{ $ref: '#/$defs/whole' }, ...shapes.map(([name]) => ({ $ref: `#/$defs/${name}` }))],
    $defs: {
      whole: {
        type: 'object',
        properties: Object.fromEntries(shapes.map(([name]) => [name, { $ref: `#/$defs/${name}` }])),
        required: ['pack'],
        additionalProperties: false,
      },
      ...Object.fromEntries(shapes.filter(([name]) => single.has(name))),
      ...Object.fromEntries(lists.map(([name]) => [name, { anyOf: [one(name), { type: 'array', items: one(name) }] }])),
      ...Object.fromEntries(lists.map(([name, shape]) => [`one-of-${name}`, shape])),
    },
  };
}
