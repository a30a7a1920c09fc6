import * as z from 'zod/mini';
import type { Severity } from './finding';
import type { RuleSpec } from './rule-spec';

/** 宽松 · 标准 · 严格 */
export const strictnesses = ['lenient', 'standard', 'strict'] as const;
export const Strictness = z.enum(strictnesses);
export type Strictness = z.infer<typeof Strictness>;

/** How one unit checks: how strictly, and which thresholds it set for itself (`<pack>/<parameter>` → value). */
export const UnitProfile = z.object({
  strictness: z._default(Strictness, 'standard'),
  parameters: z._default(z.record(z.string(), z.union([z.string(), z.number()])), {}),
});
export type UnitProfile = z.infer<typeof UnitProfile>;

export const standardProfile: UnitProfile = { strictness: 'standard', parameters: {} };

/**
 * How severe a rule is for a unit; undefined when it is silent. What a document says in writing keeps its severity. Leniently,
 * what rests on practice sinks by one (a hint falls silent); strictly, every hint counts as a warning. A rule may say
 * otherwise itself. Practice is never an error.
 */
export function severityIn(rule: Pick<RuleSpec, 'severity' | 'lenient' | 'strict' | 'cite'>, strictness: Strictness): Severity | undefined {
  const practice = rule.cite === undefined;
  if (strictness === 'lenient') {
    if (rule.lenient !== undefined) return rule.lenient === 'off' ? undefined : rule.lenient;
    if (!practice) return rule.severity;
    return rule.severity === 'hint' ? undefined : 'hint';
  }
  if (strictness === 'strict') return rule.strict ?? (rule.severity === 'hint' ? 'warning' : rule.severity);
  return rule.severity;
}
