import type { Cite, Pack } from '@/lib/model/pack';
import { normal } from '@/lib/model/text';

type Found = Pick<Pack, 'sources' | 'forms' | 'rules' | 'schemes' | 'parameters' | 'reminders' | 'templates' | 'requirements' | 'articles'>;

/**
 * What of a pack has every word of a question, in its own text or in the name or text of the article it rests on. An empty
 * question finds everything.
 */
export function searchPack(pack: Pack, question: string): Found {
  const words = question.split(/\s+/).map(normal).filter((word) => word !== '');
  const has = (...texts: (string | undefined)[]): boolean => {
    const text = normal(texts.join(' '));
    return words.every((word) => text.includes(word));
  };
  const cited = (cite: Cite | undefined): string => {
    const document = pack.sources.find(({ id }) => id === cite?.source)?.document ?? '';
    const article = pack.articles.find(({ source, at }) => source === cite?.source && at === cite.at);
    return cite === undefined ? '' : `${document}${cite.at} ${article?.text ?? ''}`;
  };
  return {
    sources: pack.sources.filter(({ document, title }) => has(document, title)),
    forms: pack.forms.filter(({ titles, fields, cite }) => has(...titles, ...fields.map(({ label }) => label), cited(cite))),
    rules: pack.rules.filter(({ id, message, fix, serves, cite }) => has(id, message, fix, ...serves, cited(cite))),
    schemes: pack.schemes.filter(({ title, lines, cite }) => has(title, ...lines.map(({ label }) => label), cited(cite))),
    parameters: pack.parameters.filter(({ id, label, note, cite }) => has(id, label, note, cited(cite))),
    reminders: pack.reminders.filter(({ title, text, items, who, cite }) => has(title, text, ...items, who, cited(cite))),
    templates: pack.templates.filter(({ title, outline, cite }) => has(title, ...outline.map(({ heading }) => heading), cited(cite))),
    requirements: pack.requirements.filter(({ id, source, at, text }) => has(id, text, cited({ source, at }))),
    articles: pack.articles.filter((article) => has(cited(article))),
  };
}
