import { severities, type Finding, type Severity } from '@/lib/model/finding';
import { normal } from '@/lib/model/text';
import type { SessionView } from '@/lib/model/view';
import { bySection } from './placing';

/** What the 检查 tab shows, and in what order. */
export interface FindingFilter {
  hidden: ReadonlySet<Severity>;
  /** id of the one pack whose findings are shown; '' for all */
  pack: string;
  /** words of the message, the article, or the rule's id */
  query: string;
  by: 'section' | 'severity';
}

export const everything: FindingFilter = { hidden: new Set(), pack: '', query: '', by: 'section' };

export const packOf = ({ rule }: Pick<Finding, 'rule'>): string => rule.split('/')[0] ?? '';

/** Ids of the packs whose rules found something, in the order in which they first did. */
export const packsIn = (findings: readonly Finding[]): string[] => [...new Set(findings.map(packOf))];

/** The findings that a filter lets through, in their order. */
export function filtered(findings: readonly Finding[], { hidden, pack, query }: FindingFilter): Finding[] {
  const words = query.split(/\s+/).map(normal).filter((word) => word !== '');
  return findings.filter(
    (finding) => !hidden.has(finding.severity) && (pack === '' || packOf(finding) === pack) && words.every((word) => textOf(finding).includes(word)),
  );
}

const textOf = ({ rule, message, fix, cite }: Finding): string =>
  normal(`${rule} ${message} ${fix} ${cite?.document ?? ''}${cite?.at ?? ''} ${cite?.excerpt ?? ''}`);

/** A heading of the tab with its findings. `id` is a section's, or a severity. */
export interface FindingGroup {
  id: string;
  label: string;
  things: Finding[];
}

/** Findings under their headings: sections in the form's order, or severities worst first. */
export function grouped(view: SessionView, findings: readonly Finding[], by: FindingFilter['by'], nameOf: (severity: Severity) => string): FindingGroup[] {
  if (by === 'section') return bySection(view, findings);
  return severities
    .map((severity) => ({ id: severity, label: nameOf(severity), things: findings.filter((finding) => finding.severity === severity) }))
    .filter(({ things }) => things.length > 0);
}
