import { indexPlaces } from '@/lib/assistant/places';
import type { Standing } from '@/lib/assistant/propose';
import type { FrameReading, Slot } from '@/lib/model/reading';
import { builtinPacks } from '@/lib/packs/builtin';
import { recognise, toFiling } from '@/lib/recognise';
import { reading, type ReadingDraft } from '../recognise/reading-builder';

/** A page as recognised: what every part of the assistant works on. `seen` says what a slot is read as. */
export function standingOn(draft: ReadingDraft, seen: (slot: Slot) => Slot = (slot) => slot): Standing {
  const built = reading(draft);
  const frame: FrameReading = { frame: 0, document: 'd', reading: { ...built, slots: built.slots.map(seen) } };
  const { match } = recognise([frame], builtinPacks);
  const form = builtinPacks.flatMap((pack) => pack.forms.filter(({ id }) => `${pack.id}/${id}` === match?.form))[0];
  if (!match || !form) throw new Error('the page of this test is not recognised');
  const filing = toFiling(match, { id: 'f' });
  return { match, form, filing, index: indexPlaces(match), frames: new Map([[0, frame]]) };
}
