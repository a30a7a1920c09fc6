import { i18n } from '#i18n';
import { severityText } from '@/components/say';
import { severities, type Severity } from '@/lib/model/finding';
import type { Pack, Parameter } from '@/lib/model/pack';
import type { ChangingKind, KindChanges, PartChange } from '@/lib/packs/pack-changes';
import { ruleWords, withoutGaps } from './gap-words';
import { parameterWords } from './parameter-words';

/** One thing that an edition of a pack adds, drops or alters, in plain words. */
export interface ToldChange {
  id: string;
  how: 'added' | 'removed' | 'changed';
  /** what people call it */
  label: string;
  /** a rule that is more severe than it was, or less */
  weight?: 'tighter' | 'looser';
  /** what is otherwise about it */
  parts: { label: string; from: string; to: string }[];
}

/** Keys of a pack's parts that have a word of their own; the rest is shown as it is written. */
const named = [
  'severity', 'lenient', 'strict', 'message', 'fix', 'mend', 'require', 'when', 'missing', 'at', 'cite', 'basis', 'titles', 'title', 'label', 'note',
  'required', 'value', 'min', 'max', 'unit', 'options', 'of', 'points', 'allowed', 'ask', 'why', 'raise', 'cap', 'grades', 'groups', 'lines', 'parts',
  'fields', 'tables', 'columns', 'levels', 'fixed', 'sections', 'variants', 'compute', 'limit', 'type', 'examples', 'serves', 'forms', 'stages', 'each',
  'over', 'hides', 'params', 'due', 'ahead', 'items', 'text', 'who', 'outline', 'next', 'carry', 'synonyms', 'codes', 'stage', 'kind', 'lamp', 'figure',
  'suggest', 'evidence', 'held', 'form', 'help', 'from', 'printed', 'quantified', 'identity', 'rows', 'section', 'blank', 'id',
] as const;
type Named = (typeof named)[number];
const isNamed = (key: string): key is Named => (named as readonly string[]).includes(key);

/** The changes of one kind in words, what is new first. */
export function tellChanges({ kind, added, removed, changed }: KindChanges, before: Pack, after: Pack): ToldChange[] {
  const plain = (how: 'added' | 'removed', pack: Pack) => (id: string) => ({ id, how, label: labelOf(pack, kind, id), parts: [] });
  return [
    ...added.map(plain('added', after)),
    ...removed.map(plain('removed', before)),
    ...changed.map(({ id, parts }) => {
      const items = [itemOf(after, kind, id), itemOf(before, kind, id)];
      const weight = weightOf(items[0]?.severity, items[1]?.severity);
      return { id, how: 'changed' as const, ...(weight && { weight }), label: labelOf(after, kind, id), parts: merged(parts.map((part) => tellPart(part, items, kind === 'parameters' && part.at === 'value'))) };
    }),
  ];
}

type Item = { id: string; severity?: Severity; titles?: string[]; title?: string; message?: string; label?: string };
const itemOf = (pack: Pack, kind: ChangingKind, id: string): Item | undefined => (pack[kind] as readonly Item[]).find((item) => item.id === id);

function weightOf(now: Severity | undefined, old: Severity | undefined): ToldChange['weight'] {
  if (now === undefined || old === undefined || now === old) return undefined;
  return severities.indexOf(now) < severities.indexOf(old) ? 'tighter' : 'looser';
}

function labelOf(pack: Pack, kind: ChangingKind, id: string): string {
  const rule = kind === 'rules' ? pack.rules.find((each) => each.id === id) : undefined;
  if (rule !== undefined) return ruleWords(rule.message, pack, [pack], rule);
  const item = itemOf(pack, kind, id);
  return withoutGaps(item?.titles?.[0] ?? item?.title ?? item?.message ?? item?.label ?? id);
}

/** Examples and numbers of requirements are told once, without what stands in them. */
const inBulk: ReadonlySet<string> = new Set(['examples', 'serves', 'params', 'carry', 'variants', 'synonyms', 'codes']);

function tellPart({ at, before, after }: PartChange, items: readonly (Item | undefined)[], standard: boolean): ToldChange['parts'][number] {
  const steps = [...at.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)].map(([, member, key]) => ({ member, key }));
  const bulk = steps.findIndex(({ key }) => key !== undefined && inBulk.has(key));
  const told = bulk < 0 ? steps : steps.slice(0, bulk + 1);
  const whole = before === undefined || after === undefined;
  const words = told.flatMap(({ member, key }, index) => {
    // a member that came or went is its own value: what is named is the list it stands in
    if (member !== undefined && whole && index === told.length - 1) return [keyWord(told[index - 1]?.key ?? member)];
    if (member !== undefined) return [memberWord(items, steps.slice(0, index + 1), member)];
    // “栏目”“资金需求总额”“名称”: the list is said by its member
    return key === undefined || (steps[index + 1]?.member !== undefined && index + 1 < told.length) ? [] : [keyWord(key)];
  });
  if (bulk >= 0) return { label: words.join(' · '), from: '', to: i18n.t('packs.bulk') };
  const [now, old] = items;
  const word = (value: unknown, item: Item | undefined) => (standard ? parameterWords(item as Parameter, value as string | number) : valueWord(value));
  return { label: words.join(' · '), from: word(before, old), to: word(after, now) };
}

const keyWord = (key: string): string => (isNamed(key) ? i18n.t(`packs.part.${key}`) : key);

/** A member of a list by its own name, as the newer edition says it, else as the older one did. */
function memberWord(items: readonly (Item | undefined)[], steps: readonly { member: string | undefined; key: string | undefined }[], member: string): string {
  for (const item of items) {
    let here: unknown = item;
    for (const { member: id, key } of steps) {
      if (key !== undefined) here = here instanceof Object ? (here as Record<string, unknown>)[key] : undefined;
      else here = Array.isArray(here) ? ((here as Item[]).find((each) => each.id === id) ?? here[Number(id)]) : undefined;
    }
    const found = here as Item | undefined;
    const name = typeof here === 'string' ? here : (found?.label ?? found?.title);
    if (name !== undefined) return `“${withoutGaps(name)}”`;
  }
  return member;
}

const mostShown = 120;

function valueWord(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return i18n.t(value ? 'packs.yes' : 'packs.no');
  if (typeof value === 'string') {
    const severity = severities.find((each) => each === value);
    return severity === undefined ? value : severityText(severity);
  }
  if (typeof value === 'number') return String(value);
  const { label, title, message, document, at } = value as Record<string, unknown>;
  const name = [label, title, message, document].find((each) => typeof each === 'string') ?? at;
  if (typeof name === 'string') return withoutGaps(name);
  const text = JSON.stringify(value);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

/** Several changes that come to the same words are one. */
const merged = (parts: ToldChange['parts']): ToldChange['parts'] =>
  parts.filter((part, at) => parts.findIndex((each) => each.label === part.label && each.from === part.from && each.to === part.to) === at);
