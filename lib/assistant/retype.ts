import { parsePlace, type Filing, type Place } from '../model/filing';
import type { Binding, Match } from '../model/match';
import { joinPeriod } from '../model/period';
import { ticked } from '../model/tick';
import { partsShown } from '../recognise/folded';
import { slotId } from './places';
import { slotAt } from './steps';
import type { Standing } from './propose';

export interface Typed {
  slot: number;
  value: string;
}

/**
 * Brings values that were typed into the readings, the match and the filing, in place. The structure of the page stays as
 * it was recognised. Returns the places whose text changed.
 */
export function retype(standing: Standing, frame: number, typed: readonly Typed[]): Place[] {
  const reading = standing.frames.get(frame)?.reading;
  if (!reading) return [];
  const touched = new Set<Place>();
  for (const { slot, value } of typed) {
    const known = reading.slots[slot];
    if (!known || known.value === value) continue;
    known.value = value;
    for (const place of standing.index.places.get(slotId({ frame, slot })) ?? []) touched.add(place);
  }
  return [...touched].filter((place) => {
    const binding = standing.index.bindings.get(place);
    if (!binding) return false;
    const text = textOf(place, binding, standing);
    if (text === binding.value) return false;
    binding.value = text;
    put(standing.filing, standing.match, place, text);
    return true;
  });
}

function textOf(place: Place, binding: Binding, { frames, match }: Standing): string {
  const texts = binding.slots.map((ref) => slotAt(frames, ref)?.value ?? '');
  const [whole = '', end = ''] = texts;
  if (binding.lay === 'parts') return joinPeriod(whole, end);
  if (binding.lay === 'whole') return whole;
  if (binding.lay === 'ticks') return (binding.words ?? []).filter((_, index) => texts[index] === ticked).join('、');
  const at = parsePlace(place);
  if (at?.kind !== 'cell') return whole;
  const { column, table, row } = at;
  const folded = Object.entries(match.tables[table]?.rows[row]?.bindings ?? {}).flatMap(([id, { lay }]) => (lay === 'folded' ? [id] : []));
  const parts = partsShown(whole, folded);
  return column === 'operator' ? parts.operator : column === 'unit' ? parts.unit : parts.value;
}

function put(filing: Filing, match: Match, place: Place, text: string): void {
  const parts = parsePlace(place);
  if (parts?.kind === 'field') {
    filing.fields[parts.id] = text;
    return;
  }
  if (parts?.kind !== 'cell') return;
  const row = filing.tables[parts.table]?.[parts.row];
  if (row) row[parts.column] = text;
  const bound = match.tables[parts.table]?.rows[parts.row];
  if (bound) bound.cells[parts.column] = text;
}
