import type { Citation, Finding } from '../model/finding';
import type { Scorecard } from '../model/scorecard';

/** An article as one line. */
const citeLine = (cite: Citation | undefined): string => (cite ? [cite.document, cite.at].filter(Boolean).join(' ') : '参考做法');

/** A finding as plain JSON for whoever reads it outside: its article as one line. */
export const toldFinding = ({ rule, severity, at, message, fix, mend, cite, serves }: Finding) => ({
  rule,
  severity,
  at,
  message,
  fix,
  mend: mend ?? null,
  cite: citeLine(cite),
  serves,
});

/** A scorecard as plain JSON: what is not there is null, so that every key is. */
export const toldCard = (card: Scorecard) => ({
  scheme: card.scheme,
  title: card.title,
  total: card.total,
  of: card.of,
  grade: card.grade ?? null,
  held: card.held ?? null,
  capped: card.capped ?? null,
  cite: citeLine(card.cite),
  groups: card.groups ?? [],
  lines: card.lines.map((line) => ({
    id: line.id,
    label: line.label,
    group: line.group ?? null,
    points: line.points,
    of: line.of,
    why: line.why,
    raise: line.raise,
    ask: line.ask ?? null,
    allowed: line.allowed ?? null,
    suggested: line.suggested ?? null,
    evidence: line.evidence ?? null,
    held: line.held ?? null,
    figure: line.figure ?? null,
    lamp: line.lamp ?? null,
    parts: line.parts ?? [],
    problem: line.problem?.code ?? null,
  })),
});
