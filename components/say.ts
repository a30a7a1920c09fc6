import { i18n } from '#i18n';
import type { Stage } from '@/lib/model/filing';
import type { Severity } from '@/lib/model/finding';
import type { Evidence } from '@/lib/model/match';
import type { SourceQuality } from '@/lib/model/library';
import type { OutcomeWhy } from '@/lib/model/plan';
import type { Problem } from '@/lib/model/result';
import type { Cause } from '@/lib/model/revision';

/** Names of messages take no hyphen. */
type Key<Code extends string> = Code extends `${infer Head}-${infer Tail}` ? `${Head}_${Key<Tail>}` : Code;
const key = <Code extends string>(code: Code): Key<Code> => code.replaceAll('-', '_') as Key<Code>;

/** What happened and what to do. A technical reason that a problem carries is for whoever mends it, not for the user. */
export function problemText({ code, values = {} }: Problem): string {
  const { records, refused, given, allowed } = values;
  if (code === 'store-rebuilt' && records !== undefined) return i18n.t('told.rebuilt', [records, refused ?? '0']);
  if (code === 'points-refused' && given !== undefined && allowed !== undefined) return i18n.t('told.points', [given, allowed]);
  return i18n.t(`problem.${key(code)}`);
}

/** Why a value was not written, and what to do. '' for a write that went well. */
export const outcomeText = (why: OutcomeWhy): string => (why === '' ? '' : i18n.t(`outcome.${key(why)}`));

export const severityText = (severity: Severity): string => i18n.t(`severity.${severity}`);
export const qualityText = (quality: SourceQuality): string => i18n.t(`quality.${quality}`);
export const causeText = (cause: Cause): string => i18n.t(`cause.${cause}`);
export const stageText = (stage: Stage): string => i18n.t(`stage.${key(stage)}`);
export const evidenceText = (via: Evidence['via']): string => i18n.t(`via.${key(via)}`);
