import type { Match } from '../../../lib/model/match.ts';
import { claimsOf, type Claim } from './claims.ts';
import { sameText, type SlotId } from './seen.ts';
import { cellAt, type Truth, type TruthPlace } from './truth.ts';

export interface Miss {
  /** the place of the truth, or of the claim where the truth has none; `form` and `year` besides */
  place: string;
  kind: 'form' | 'missed' | 'wrong' | 'extra' | 'shut';
  expected: string;
  got: string;
}

/** Places of the truth and claims of the match, and how many of each are right. */
export interface Tally {
  truth: number;
  found: number;
  claims: number;
  right: number;
}

export interface PageScore {
  formRight: boolean;
  fields: Tally;
  cells: Tally;
  /** cells whose value was found in the right row, and in the right column, whatever the other is */
  rowFound: number;
  columnFound: number;
  misses: Miss[];
}

export interface Expected {
  truth: Truth;
  /** the slot of each place, where it can be told */
  located: ReadonlyMap<string, SlotId>;
  /** places of which nothing is said: they cannot be told on this page */
  unasked: ReadonlySet<string>;
  /** places that are the same whether filled or not are compared by text; on a blank page a slot alone decides */
  blank: boolean;
}

const tally = (): Tally => ({ truth: 0, found: 0, claims: 0, right: 0 });
const isCell = (place: string): boolean => cellAt(place) !== undefined;

/** Holds what was recognised on a page against what stands there. Precision is right / claims, recall found / truth. */
export function scorePage(expected: Expected, match: Match | null): PageScore {
  const { truth } = expected;
  const score: PageScore = { formRight: (match?.form ?? null) === truth.form, fields: tally(), cells: tally(), rowFound: 0, columnFound: 0, misses: [] };
  if (!score.formRight) score.misses.push({ place: 'form', kind: 'form', expected: truth.form ?? 'none', got: match?.form ?? 'none' });
  const claims = match ? claimsOf(match) : [];
  const ofForm = score.formRight ? claims : [];
  if (truth.form !== null) scoreYear(score, expected, match);
  for (const one of truth.places) scorePlace(score, expected, one, ofForm);
  const places = new Map(truth.places.map((one) => [one.place, one]));
  for (const claim of claims) scoreClaim(score, expected, score.formRight ? places.get(claim.place) : undefined, claim);
  return score;
}

function scoreYear({ fields, formRight, misses }: PageScore, { truth, blank }: Expected, match: Match | null): void {
  if (truth.year === null || blank) return;
  fields.truth++;
  const got = formRight ? (match?.year ?? null) : null;
  if (got === truth.year) fields.found++;
  else if (formRight) misses.push({ place: 'year', kind: got === null ? 'missed' : 'wrong', expected: String(truth.year), got: String(got ?? '') });
  if (got === null) return;
  fields.claims++;
  if (got === truth.year) fields.right++;
}

function scorePlace(score: PageScore, expected: Expected, one: TruthPlace, claims: readonly Claim[]): void {
  const sum = isCell(one.place) ? score.cells : score.fields;
  sum.truth++;
  const here = claims.find(({ place }) => place === one.place);
  if (here && isRight(expected, one, here)) {
    sum.found++;
    if (isCell(one.place)) {
      score.rowFound++;
      score.columnFound++;
    }
    if (one.shut && here.writable) score.misses.push({ place: one.place, kind: 'shut', expected: 'not writable', got: 'writable' });
    return;
  }
  const there = whereTo(expected, one, claims);
  const wanted = cellAt(one.place);
  const taken = there && cellAt(there.place);
  if (wanted && taken && wanted.table === taken.table) {
    if (wanted.row === taken.row) score.rowFound++;
    if (wanted.column === taken.column) score.columnFound++;
  }
  if (!score.formRight) return;
  const got = [here && `“${here.text}” ${here.slots.join('+')}`, there && `its value is in ${there.place}`].filter(Boolean).join('; ');
  score.misses.push({ place: one.place, kind: here ? 'wrong' : 'missed', expected: one.text, got });
}

/** A claim is right where the truth has the place, and it holds the slot and the text of it. */
function isRight({ located, blank }: Expected, one: TruthPlace, claim: Claim): boolean {
  const slot = located.get(one.place);
  const inPlace = slot === undefined || claim.slots.length === 0 || claim.slots.includes(slot);
  if (!inPlace) return false;
  return (blank && slot !== undefined) || sameText(claim.text) === sameText(one.text);
}

/** The claim that took the value of a place elsewhere. */
function whereTo({ located, blank }: Expected, one: TruthPlace, claims: readonly Claim[]): Claim | undefined {
  const slot = located.get(one.place);
  if (slot !== undefined) return claims.find(({ slots }) => slots.includes(slot));
  if (one.text === '' || blank) return undefined;
  const [only, ...more] = claims.filter(({ text }) => sameText(text) === sameText(one.text));
  return more.length === 0 ? only : undefined;
}

/** A printed text that the truth leaves out claims nothing; a slot that it leaves out is bound wrongly. */
function scoreClaim(score: PageScore, expected: Expected, one: TruthPlace | undefined, claim: Claim): void {
  if (!one && (claim.slots.length === 0 || (expected.unasked.has(claim.place) && (expected.blank || claim.text === '')))) return;
  const sum = isCell(claim.place) ? score.cells : score.fields;
  sum.claims++;
  if (one && isRight(expected, one, claim)) sum.right++;
  else if (!one && score.formRight) score.misses.push({ place: claim.place, kind: 'extra', expected: 'not on the page', got: `“${claim.text}” ${claim.slots.join('+')}` });
}
