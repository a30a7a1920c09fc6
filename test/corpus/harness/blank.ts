import type { Match } from '../../../lib/model/match.ts';
import { claimsOf } from './claims.ts';
import { locate } from './locate.ts';
import { type Expected, scorePage } from './score.ts';
import { sameText, slotsOf, type Seen, type SlotId } from './seen.ts';
import { cellAt, type Truth, type TruthPlace } from './truth.ts';

/**
 * What is expected of the page as it stands filled. An empty place is asked about where a control is there to be filled: not in
 * a cell that only shows, nor for the operator and the unit of a value in words where these have no cell of their own.
 */
export function expectFilled(truth: Truth, seen: Seen): Expected {
  const located = locate(truth, seen);
  const shown = new Set(slotsOf(seen).flatMap(({ id, slot }) => (slot.shut === 'text-only' ? [id] : [])));
  const isNothing = ({ place, text, shut }: TruthPlace): boolean => {
    if (text !== '') return false;
    const slot = located.get(place);
    return slot === undefined ? shut || (cellAt(place) !== undefined && /\.(?:operator|unit)$/.test(place)) : shown.has(slot);
  };
  const unasked = new Set(truth.places.filter(isNothing).map(({ place }) => place));
  return { truth: { ...truth, places: truth.places.filter(({ place }) => !unasked.has(place)) }, located, unasked, blank: false };
}

/**
 * What is expected of the same page with nothing filled in: the slots in the places where the filled page has them. A place
 * that could not be told on the filled page is not asked about, nor one that only showed a text that is gone.
 */
export function expectBlank(filled: Expected, match: Match | null, seenFilled: Seen, seenBlank: Seen): Expected {
  const ways = new Map(slotsOf(seenFilled).map((slot) => [slot.id, slot]));
  const there = new Map(slotsOf(seenBlank).map(({ way, id }) => [way, id]));
  const found = match && scorePage(filled, match).formRight ? claimsOf(match) : [];
  const claimed = new Map(found.map((claim) => [claim.place, claim]));
  const located = new Map<string, SlotId>();
  const places = filled.truth.places.filter(({ place, text }) => {
    const claim = claimed.get(place);
    const agreed = claim && sameText(claim.text) === sameText(text) ? claim : undefined;
    const before = filled.located.get(place) ?? agreed?.slots[0];
    if (before === undefined) return agreed !== undefined;
    const slot = ways.get(before);
    const now = slot && there.get(slot.way);
    if (now !== undefined) located.set(place, now);
    else if (slot?.slot.shut === 'text-only') return false;
    else located.set(place, 'gone');
    return true;
  });
  const asked = new Set(places.map(({ place }) => place));
  const unasked = new Set([...filled.unasked, ...filled.truth.places.map(({ place }) => place).filter((place) => !asked.has(place))]);
  return { truth: { ...filled.truth, places }, located, unasked, blank: true };
}

/** Whether a page took its values away when it was asked to: a value that was on it and is unlike any that stays. */
export function wentBlank({ places }: Truth, seen: Seen): boolean {
  const inBoxes = slotsOf(seen).filter(({ slot }) => slot.shut !== 'text-only' && slot.widget !== 'cell-on-click');
  const left = new Set(inBoxes.map(({ slot }) => sameText(slot.value)));
  const typed = places.filter(({ text, shut }) => !shut && text.length >= 3);
  const kept = typed.filter(({ text }) => left.has(sameText(text)));
  return typed.length === 0 || kept.length * 2 <= typed.length;
}
