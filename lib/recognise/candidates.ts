import type { Evidence } from '@/lib/model/match';
import type { FieldSpec } from '@/lib/model/pack';
import type { LabelVia } from '@/lib/model/reading';
import type { FormLexicon, Sense } from './lexicon';
import type { Likeness } from './likeness';
import type { Place, PlaceLabel } from './scene';

/** A field and a place that may hold it. `places` are several controls of one logical field. */
export interface Candidate {
  field: FieldSpec;
  places: Place[];
  confidence: number;
  /** what decides between two candidates: confidence and what speaks for the place besides */
  merit: number;
  evidence: Evidence[];
}

/** How far a label's place alone can be trusted. */
const trust: Record<LabelVia, number> = {
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
  name: 0.86,
};
const direct = new Set<LabelVia>(['for', 'inside', 'aria', 'form-item', 'cell-left']);
const own = new Set<LabelVia>(['for', 'inside', 'form-item']);
const axis = new Set<LabelVia>(['cell-above', 'column']);
const leastConfidence = 0.6;

/** Everything that the labels of a logical place may mean among the form's fields. */
export function candidatesOf(
  places: Place[],
  labels: readonly PlaceLabel[],
  lexicon: FormLexicon,
  likeness: Likeness<FieldSpec>,
): Candidate[] {
  const byField = new Map<FieldSpec, { doubt: number; best: number; evidence: Evidence[] }>();
  const read = labels.map((label) => ({ label, senses: sensesOf(label, lexicon, likeness) }));
  for (const { label, senses } of read) {
    for (const sense of senses) {
      const strength = trust[label.via] * sense.quality * (contradicted(label, sense, read) ? 0.5 : 1);
      const held = byField.get(sense.of) ?? { doubt: 1, best: 0, evidence: [] };
      const first = held.best === 0;
      held.doubt *= first ? 1 - strength : 1 - strength * 0.5;
      held.best = Math.max(held.best, strength);
      held.evidence.push({ via: label.via === 'name' ? 'code' : label.via, text: label.text });
      byField.set(sense.of, held);
    }
  }
  return [...byField].flatMap(([field, { doubt, best, evidence }]) => {
    const confidence = Math.max(best, 1 - doubt) - (fits(field, places) ? 0 : 0.3);
    return confidence < leastConfidence ? [] : [{ field, places, confidence, merit: confidence, evidence }];
  });
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

/** A choice of yes and no is no amount; what a field asks for must be able to stand in the place. */
function fits(field: FieldSpec, places: Place[]): boolean {
  const widget = places[0]?.slot.widget ?? '';
  if (/checkbox|radio|switch/.test(widget)) return field.type === 'choice' || field.type === 'text';
  return true;
}
