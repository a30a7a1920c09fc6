import * as z from 'zod/mini';
import type { Filing } from './filing';

/**
 * What another filing of the same project or unit is to the one in hand. `approved` is the version of this very filing that
 * the user marked as 批复; the stages are those of the same year, `last-` those of the year before.
 */
export const Role = z.enum(['approved', 'ex-ante', 'target', 'monitor', 'self-evaluation', 'last-target', 'last-self-evaluation']);
export type Role = z.infer<typeof Role>;

/** Other filings that rules and schemes look at; any of them may be unknown. */
export type Related = Partial<Record<Role, Pick<Filing, 'form' | 'fields' | 'tables' | 'moneyUnit'>>>;
