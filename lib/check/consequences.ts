import { parsePlace, type Place } from '@/lib/model/filing';
import { severities, type Finding } from '@/lib/model/finding';
import type { CompiledRule } from './compiled-rule';

/** What a rule found. */
export interface Found {
  rule: CompiledRule;
  finding: Finding;
}

const rowOf = (place: Place) => {
  const parts = parsePlace(place);
  return parts?.kind === 'cell' || parts?.kind === 'row' ? `${parts.table}[${parts.row}]` : place;
};

/** Takes out what only follows from another finding: rules that a rule `hides`, at its place or in its row. */
export function withoutHidden(found: readonly Found[]): Found[] {
  const hidden = new Set(
    found.flatMap(({ rule, finding }) => rule.spec.hides.map((id) => `${rule.pack}/${id}@${rowOf(finding.at)}`)),
  );
  return hidden.size === 0 ? [...found] : found.filter(({ rule, finding }) => !hidden.has(`${rule.id}@${rowOf(finding.at)}`));
}

/**
 * Tells one fault once. Two findings at one place are one fault when they say the same, or when rules of two packs serve
 * the same requirement; the worse one stays, at equal severity the one that comes first.
 */
export function toldOnce(found: readonly Found[]): Found[] {
  const worst = [...found].sort((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
  const said = new Map<string, string>();
  const kept = worst.filter(({ rule, finding }) => {
    const marks = [`says ${finding.message}`, ...finding.serves.map((id) => `serves ${id}`)].map((mark) => `${finding.at} ${mark}`);
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
