import type { OutcomeWhy } from '@/lib/model/plan';
import type { WriteOutcome } from '../widget';

/** The widget was made to take the value; whether the page kept it is seen by reading it again. */
export const done: WriteOutcome = { outcome: 'written', why: '' };

export const refused = (why: OutcomeWhy): WriteOutcome => ({ outcome: 'refused', why });
