import { parsePlace, type Place } from '@/lib/model/filing';
import { severities, type Finding } from '@/lib/model/finding';
import type { CompiledRule } from './compiled-rule';
import { comparePlaces, type PlaceRank } from './place-order';

/** What a rule found, with all that it is compared by: a finding that stays is compared again at every keystroke. */
export interface Found {
  rule: CompiledRule;
  finding: Finding;
  /** where it stands in the form, see `placeRank` */
  at: ReturnType<PlaceRank>;
  /** what stays of two that are one fault: the lower */
  rank: number;
  /** the row in which it stands, or its place */
  row: Place;
  /** what it says there, then what it serves */
  marks: readonly string[];
}

/**
 * Makes a finding ready to be compared. Of one fault the worse finding stays; at equal severity what a document says stays
 * before practice, then what the form's own pack says.
 */
export function foundBy(rule: CompiledRule, finding: Finding, rankOf: PlaceRank): Found {
  const { at, message, serves, severity, cite } = finding;
  return {
    rule,
    finding,
    at: rankOf(at),
    rank: 4 * severities.indexOf(severity) + (cite === undefined ? 2 : 0) + (rule.home ? 0 : 1),
    row: rowOf(at),
    marks: [`${at} says ${message}`, ...serves.map((id) => `${at} serves ${id}`)],
  };
}

const rowOf = (place: Place) => {
  const parts = parsePlace(place);
  return parts?.kind === 'cell' || parts?.kind === 'row' ? `${parts.table}[${parts.row}]` : place;
};

/** Takes out what only follows from another finding: rules that a rule `hides`, at its place or in its row. */
export function withoutHidden(found: readonly Found[]): Found[] {
  const hidden = new Map<string, Set<Place>>();
  for (const { rule, row } of found) {
    for (const id of rule.hides) {
      const rows = hidden.get(id);
      if (rows === undefined) hidden.set(id, new Set([row]));
      else rows.add(row);
    }
  }
  return hidden.size === 0 ? [...found] : found.filter(({ rule, row }) => hidden.get(rule.id)?.has(row) !== true);
}

/** Findings in the order of the form, at one place the one that stays first. */
export const inFormOrder = (found: readonly Found[]): Found[] => [...found].sort((a, b) => comparePlaces(a.at, b.at) || a.rank - b.rank);

/**
 * Tells one fault once, of findings that stand in the order of the form and at one place by their rank. Two at one place
 * are one fault when they say the same, or when rules of two packs serve the same requirement; of equals the first stays.
 */
export function toldOnce(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (let from = 0; from < found.length; ) {
    let to = from + 1;
    while (samePlace(found[from], found[to])) to++;
    const here = found.slice(from, to);
    kept.push(...(here.length === 1 ? here : toldOnceHere(here)));
    from = to;
  }
  return kept;
}

const samePlace = (a: Found | undefined, b: Found | undefined): boolean => a !== undefined && b !== undefined && comparePlaces(a.at, b.at) === 0;

function toldOnceHere(found: readonly Found[]): Found[] {
  const said = new Map<string, string>();
  return found.filter(({ rule, marks }) => {
    const twice = marks.some((mark, index) => {
      const by = said.get(mark);
      return by !== undefined && (index === 0 || by !== rule.pack);
    });
    if (!twice) for (const mark of marks) if (!said.has(mark)) said.set(mark, rule.pack);
    return !twice;
  });
}

/** Takes out what the user waved away with a reason, `<rule>@<place>`. An error stays. */
export function withoutDismissed(findings: readonly Finding[], dismissed: Readonly<Record<string, string>>): Finding[] {
  const places = new Set(Object.keys(dismissed).map((key) => key.slice(key.indexOf('@') + 1)));
  if (places.size === 0) return [...findings];
  return findings.filter(({ rule, at, severity }) => severity === 'error' || !places.has(at) || !(`${rule}@${at}` in dismissed));
}
