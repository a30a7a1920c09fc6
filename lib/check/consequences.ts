import { parsePlace, type Place } from '@/lib/model/filing';
import { severities, type Finding } from '@/lib/model/finding';
import { fullForm } from '@/lib/packs/form-graph';
import type { CompiledRule } from './compiled-rule';

/** What a rule found. */
export interface Found {
  rule: CompiledRule;
  finding: Finding;
}

/** What findings are compared by: the row or place where one stands, and the marks of what it says there. */
interface Compared {
  row: Place;
  marks: readonly string[];
}

/** A finding that stays is compared again at every keystroke. */
const known = new WeakMap<Finding, Compared>();

function comparedOf(finding: Finding): Compared {
  const had = known.get(finding);
  if (had !== undefined) return had;
  const { at, message, serves } = finding;
  const made = { row: rowOf(at), marks: [`${at} says ${message}`, ...serves.map((id) => `${at} serves ${id}`)] };
  known.set(finding, made);
  return made;
}

const rowOf = (place: Place) => {
  const parts = parsePlace(place);
  return parts?.kind === 'cell' || parts?.kind === 'row' ? `${parts.table}[${parts.row}]` : place;
};

/** Takes out what only follows from another finding: rules that a rule `hides`, at its place or in its row. */
export function withoutHidden(found: readonly Found[]): Found[] {
  const hidden = new Set(
    found.flatMap(({ rule, finding }) => rule.spec.hides.map((id) => `${fullForm(rule.pack, id)}@${comparedOf(finding).row}`)),
  );
  return hidden.size === 0 ? [...found] : found.filter(({ rule, finding }) => !hidden.has(`${rule.id}@${comparedOf(finding).row}`));
}

/**
 * Tells one fault once. Two findings at one place are one fault when they say the same, or when rules of two packs serve
 * the same requirement. The worse one stays; at equal severity what a document says stays before practice, then what the
 * form's own pack says, then what comes first.
 */
export function toldOnce(found: readonly Found[]): Found[] {
  const rank = ({ rule, finding }: Found) =>
    4 * severities.indexOf(finding.severity) + (finding.cite === undefined ? 2 : 0) + (rule.home ? 0 : 1);
  const worst = found.map((each) => ({ each, rank: rank(each) })).sort((a, b) => a.rank - b.rank).map(({ each }) => each);
  const said = new Map<string, string>();
  const kept = worst.filter(({ rule, finding }) => {
    const { marks } = comparedOf(finding);
    const twice = marks.some((mark, index) => {
      const by = said.get(mark);
      return by !== undefined && (index === 0 || by !== rule.pack);
    });
    if (!twice) for (const mark of marks) if (!said.has(mark)) said.set(mark, rule.pack);
    return !twice;
  });
  return kept;
}

/** Takes out what the user waved away with a reason, `<rule>@<place>`. An error stays. */
export function withoutDismissed(findings: readonly Finding[], dismissed: Readonly<Record<string, string>>): Finding[] {
  return findings.filter(({ rule, at, severity }) => severity === 'error' || !(`${rule}@${at}` in dismissed));
}
