import type { Evidence } from '@/lib/model/match';
import type { FieldSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import type { FormLexicon, Sense } from './lexicon';
import type { Likeness } from './likeness';
import { ownRank } from './own-label';
import type { Place, PlaceLabel } from './scene';

/** A field and a place that may hold it. `places` are several controls of one logical field. */
export interface Candidate {
  field: FieldSpec;
  places: Place[];
  confidence: number;
  /** what decides between two candidates: confidence and what speaks for the place besides */
  merit: number;
  evidence: Evidence[];
  /** key of the label that speaks first for it; '' where no word does */
  word: string;
}

/** How far a label's place alone can be trusted. */
const trust: Record<PlaceLabel['via'], number> = {
  for: 0.99,
  inside: 0.98,
  aria: 0.97,
  'form-item': 0.98,
  'cell-left': 0.97,
  group: 0.92,
  'cell-above': 0.9,
  column: 0.88,
  row: 0.85,
  placeholder: 0.75,
  title: 0.72,
  near: 0.72,
  section: 0.85,
  name: 0.86,
};
const direct = new Set<PlaceLabel['via']>(['for', 'inside', 'aria', 'form-item', 'cell-left']);
const own = new Set<PlaceLabel['via']>(['for', 'inside', 'form-item']);
const axis = new Set<PlaceLabel['via']>(['cell-above', 'column']);
const leastConfidence = 0.6;

/** Everything that the labels of a logical place may mean among the form's fields. */
export function candidatesOf(
  places: Place[],
  labels: readonly PlaceLabel[],
  lexicon: FormLexicon,
  likeness: Likeness<FieldSpec>,
): Candidate[] {
  const byField = new Map<FieldSpec, { doubt: number; best: number; evidence: Evidence[]; word: string }>();
  const read = labels.map((label) => ({ label, senses: sensesOf(label, lexicon, likeness) }));
  for (const { label, senses } of read) {
    for (const sense of senses) {
      const strength = trust[label.via] * sense.quality * (contradicted(label, sense, read) ? 0.5 : 1);
      const held = byField.get(sense.of) ?? { doubt: 1, best: 0, evidence: [], word: label.words.whole };
      const first = held.best === 0;
      held.doubt *= first ? 1 - strength : 1 - strength * 0.5;
      held.best = Math.max(held.best, strength);
      held.evidence.push({ via: label.via === 'name' ? 'code' : label.via, text: label.text });
      byField.set(sense.of, held);
    }
  }
  for (const { sense, evidence } of crossed(labels, lexicon)) {
    const held = byField.get(sense.of);
    if (held && held.best >= crossedTrust) continue;
    byField.set(sense.of, { doubt: 1, best: crossedTrust * sense.quality, evidence, word: '' });
  }
  return [...byField].flatMap(([field, { doubt, best, evidence, word }]) => {
    const confidence = Math.max(best, 1 - doubt) - (fits(field, places) ? 0 : 0.5);
    return confidence < leastConfidence ? [] : [{ field, places, confidence, merit: confidence, evidence, word }];
  });
}

const crossedTrust = 0.92;

/** A place in a grid is named by its row and its column together: 立项必要性 under 得分 is 立项必要性得分. */
function crossed(labels: readonly PlaceLabel[], lexicon: FormLexicon): { sense: Sense<FieldSpec>; evidence: Evidence[] }[] {
  const column = labels.find((label) => label.via === 'column' || label.via === 'cell-above');
  const row = [...labels].reverse().find((label) => label.via === 'row' || label.via === 'cell-left');
  if (!column || !row || column.words.whole === '' || row.words.whole === '') return [];
  const senses = lexicon.fields.get(row.words.whole + column.words.whole) ?? [];
  const evidence: Evidence[] = [
    { via: 'row', text: row.text },
    { via: 'column', text: column.text },
  ];
  return senses.map((sense) => ({ sense, evidence }));
}

function sensesOf(label: PlaceLabel, lexicon: FormLexicon, likeness: Likeness<FieldSpec>): Sense<FieldSpec>[] {
  if (label.via === 'name') return lexicon.fieldCodes.get(label.code) ?? [];
  const { whole, bare } = label.words;
  if (whole === '') return [];
  const exact = lexicon.fields.get(whole);
  if (exact) return exact;
  const short = lexicon.fields.get(bare);
  if (short) return short.map((sense) => ({ of: sense.of, quality: sense.quality * 0.97 }));
  return likeness.of(whole);
}

/** A label that says something else, and stands nearer to the control than this one, speaks against it. */
function contradicted(
  label: PlaceLabel,
  sense: Sense<FieldSpec>,
  read: { label: PlaceLabel; senses: Sense<FieldSpec>[] }[],
): boolean {
  const rank = ownRank(label);
  const position = read.findIndex((one) => one.label === label);
  const surelyElse = read.some(
    ({ label: other, senses }, at) =>
      ownRank(other) < Number.POSITIVE_INFINITY &&
      (ownRank(other) < rank || (ownRank(other) === rank && at < position)) &&
      senses.some(({ quality }) => quality >= 0.9) &&
      !senses.some((known) => known.of === sense.of),
  );
  if (surelyElse) return true;
  const nearer = axis.has(label.via) || label.via === 'cell-left' ? own : direct.has(label.via) ? undefined : direct;
  if (!nearer) return false;
  return read.some(
    (other) =>
      other.label !== label &&
      nearer.has(other.label.via) &&
      other.label.words.whole !== '' &&
      !other.senses.some((known) => known.of === sense.of) &&
      !/^[a-z0-9]+$/.test(other.label.words.whole),
  );
}

const yesOrNo = new Set(['是', '否', '有', '无']);

/** A choice of yes and no is no name and no amount: what a field asks for must be able to stand in the place. */
function fits(field: FieldSpec, [place]: Place[]): boolean {
  if (!place || !/checkbox|radio|switch/.test(place.slot.widget)) return true;
  if (field.type === 'choice') return true;
  const { value, options = [value] } = place.slot;
  return field.type === 'text' && !options.every((option) => blank(option) || yesOrNo.has(option.trim()));
}
