import type { Citation } from '@/lib/model/finding';
import type { Cite, Pack } from '@/lib/model/pack';

/** What a finding or a score shows of the article it rests on. Undefined without one: 参考做法. */
export function citationOf(pack: Pack, cite: Cite | undefined): Citation | undefined {
  const source = cite && pack.sources.find(({ id }) => id === cite.source);
  if (cite === undefined || source === undefined) return undefined;
  const excerpt = pack.articles.find((article) => article.source === cite.source && article.at === cite.at)?.text;
  return { document: source.document, at: cite.at, excerpt: excerpt ?? '' };
}
