import type { Pack } from '@/lib/model/pack';
import { citationOf } from './citation';
import { formsOf } from './example-form';
import { fullForm } from './form-graph';

/** A pack as a list of what is in it, for people and programs outside. */
export interface PackListing {
  id: string;
  title: string;
  region: string;
  version: string;
  sources: string[];
  forms: { id: string; title: string; stage: string; fields: number; tables: number }[];
  rules: { id: string; severity: string; citation: string; forms: string[]; serves: string[]; examples: { pass: number; fail: number } }[];
  schemes: { id: string; title: string; of: number; forms: string[]; lines: number; examples: number; citation: string }[];
  reminders: { id: string; kind: string; title: string; citation: string }[];
  templates: { id: string; title: string; headings: number; citation: string }[];
  parameters: { id: string; label: string; value: string | number; citation: string }[];
  requirements: number;
}

const practice = '参考做法';

/** Lists what a loaded pack holds. A citation reads 大工财〔2022〕3号 第十七条(二), or 参考做法 for what rests on practice. */
export function listingOf(pack: Pack): PackListing {
  const cited = (cite: Parameters<typeof citationOf>[1]): string => {
    const citation = citationOf(pack, cite);
    return citation === undefined ? practice : `${citation.document} ${citation.at}`.trim();
  };
  const named = (id: string) => `${pack.id}/${id}`;
  return {
    id: pack.id,
    title: pack.title,
    region: pack.region,
    version: pack.version,
    sources: pack.sources.map(({ document }) => document),
    forms: pack.forms.map(({ id, titles, stage, fields, tables }) => ({ id: named(id), title: titles[0] ?? '', stage, fields: fields.length, tables: tables.length })),
    rules: pack.rules.map((rule) => ({
      id: named(rule.id),
      severity: rule.severity,
      citation: cited(rule.cite),
      forms: formsOf(pack, rule),
      serves: rule.serves,
      examples: { pass: rule.examples.pass.length, fail: rule.examples.fail.length },
    })),
    schemes: pack.schemes.map(({ id, title, of, forms, lines, examples, cite }) => ({
      id: named(id),
      title,
      of,
      forms: forms.map((reference) => fullForm(pack.id, reference)),
      lines: lines.length,
      examples: examples.length,
      citation: cited(cite),
    })),
    reminders: pack.reminders.map(({ id, kind, title, cite }) => ({ id: named(id), kind, title, citation: cited(cite) })),
    templates: pack.templates.map(({ id, title, outline, cite }) => ({ id: named(id), title, headings: outline.length, citation: cited(cite) })),
    parameters: pack.parameters.map(({ id, label, value, cite }) => ({ id: named(id), label, value, citation: cited(cite) })),
    requirements: pack.requirements.length,
  };
}
