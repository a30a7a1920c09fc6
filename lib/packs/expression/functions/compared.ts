import { fold as foldText, normal as normalText, similarity } from '@/lib/model/text';
import { remember } from '../remember';

/** The comparing forms of a text, each made once. */
export const fold = remember(foldText);
export const normal = remember(normalText);

const likenesses = remember((a) => remember((b) => similarity(a, b), 500), 500);
/** How alike two texts are, 0 to 1. */
export const alike = (a: string, b: string): number => (a === b && normal(a) !== '' ? 1 : likenesses(a)(b));
