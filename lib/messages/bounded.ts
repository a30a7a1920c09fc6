import * as z from 'zod/mini';

/** What comes from a page or a form is bounded before anything else is asked of it. */
export const text = z.string().check(z.maxLength(300_000));
export const index = z.number().check(z.int(), z.nonnegative());
