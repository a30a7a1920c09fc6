import type { Evidence } from '@/lib/model/match';
import type { FieldSpec } from '@/lib/model/pack';
import { readLabel } from './label';
import type { Place } from './scene';

const starts = /(?:计划)?(?:开始|起始|启动|起)(?:时间|日期|年月|年度)?$/;
const ends = /(?:计划)?(?:结束|终止|完成|截止|完工|止)(?:时间|日期|年月|年度)?$/;

export interface TwoPlaces {
  places: Place[];
  confidence: number;
  evidence: Evidence[];
}

/** A period that the page asks for as two fields of their own: 项目开始时间 and 项目结束时间. */
export function periodOfTwo(field: FieldSpec, units: Place[][], taken: Set<number>): TwoPlaces | undefined {
  const stems = new Set(
    [field.label, ...field.synonyms].map((label) =>
      stem(readLabel(label).bare, /(?:起止|实施)?(?:时间|日期|期限|期|周期)?$/),
    ),
  );
  const from = find(units, starts, stems, taken);
  const to = find(units, ends, stems, taken);
  if (from.length !== 1 || to.length !== 1) return undefined;
  const [start] = from;
  const [end] = to;
  if (!start || !end || start.place === end.place || start.place.ref.frame !== end.place.ref.frame) return undefined;
  return { places: [start.place, end.place], confidence: 0.85, evidence: [start.evidence, end.evidence] };
}

const stem = (key: string, tail: RegExp): string => key.replace(tail, '');

function find(
  units: Place[][],
  tail: RegExp,
  stems: Set<string>,
  taken: Set<number>,
): { place: Place; evidence: Evidence }[] {
  return units.flatMap((places) => {
    const place = places[0];
    if (!place || places.length > 1 || taken.has(place.index)) return [];
    const label = place.labels.find((one) => one.via !== 'name' && tail.test(one.words.bare));
    if (!label) return [];
    const rest = stem(label.words.bare, tail);
    return rest === '项目' || (rest !== '' && stems.has(rest))
      ? [{ place, evidence: { via: label.via as Evidence['via'], text: label.text } }]
      : [];
  });
}
