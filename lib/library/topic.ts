import type { Filing } from '@/lib/model/filing';
import type { LibraryEntry } from '@/lib/model/library';
import type { FormSpec } from '@/lib/model/pack';
import { normal } from '@/lib/model/text';

/** What a filing is about: pairs of characters of its project's name, and of what else it says of the project. */
export interface Topic {
  name: string;
  text: string;
}

/** The name is the field that gives the filing its identity; the rest are the form's long texts. */
export function topicOf(form: FormSpec, filing: Pick<Filing, 'fields'>): Topic {
  const name = form.identity.project === undefined ? '' : (filing.fields[form.identity.project] ?? '');
  const long = form.fields.filter((field) => field.type === 'longtext').map((field) => filing.fields[field.id] ?? '');
  return { name: normal(name), text: normal([name, ...long].join('\n')) };
}

/** Words that are in every project and tell none apart. */
const common =
  /项目|经费|资金|补助|工作|活动|职工|工会|开展|建设|组织|管理|服务|指标|完成|人数|情况|通用|综合|示例/g;

/**
 * How much an entry is about the same thing (0 to 1), and the words that both have. Words of the project's name count
 * most; an entry's domain counts as much as its name.
 */
export function likeTopic(topic: Topic, entry: LibraryEntry): { share: number; words: string[] } {
  const domain = normal(entry.domain.split('-').at(-1) ?? '');
  const [inDomain, inName] = [sharedWords(domain, topic), sharedWords(normal(entry.name), topic)];
  const words = [...new Set([...inDomain.words, ...inName.words])].slice(0, 3);
  return { share: Math.min(1, (inDomain.weight + inName.weight) / 2), words };
}

/** Runs of a text that the topic has too and that say more than common words do, two characters at least. */
function sharedWords(text: string, topic: Topic): { weight: number; words: string[] } {
  const words: string[] = [];
  let weight = 0;
  for (let at = 0; at < text.length - 1; ) {
    const word = longestShared(text, at, topic.text);
    const telling = word.replace(common, '').length;
    at += telling < 2 ? 1 : word.length;
    if (telling < 2) continue;
    words.push(word);
    weight += (topic.name.includes(word) ? 1 : 0.4) * (telling / Math.max(4, text.replace(common, '').length));
  }
  return { weight: Math.min(1, weight), words };
}

/** The longest run from there on that the other text has too; '' when not even two characters are. */
function longestShared(text: string, at: number, within: string): string {
  let end = at + 1;
  while (end < text.length && within.includes(text.slice(at, end + 1))) end++;
  return end - at < 2 ? '' : text.slice(at, end);
}

/** The sector that a form's own titles name (工会, 妇联), of those that the library's domains have; '' for none. */
export function sectorOf(form: FormSpec, entries: readonly LibraryEntry[]): string {
  const sectors = new Set(entries.map((entry) => entry.domain.split('-')[0] ?? ''));
  return [...sectors].find((sector) => sector !== '' && form.titles.some((title) => title.includes(sector))) ?? '';
}
