import * as z from 'zod/mini';
import type { TaughtBinding as Shape } from './match';
import { LabelVia } from './reading';

const short = z.string().check(z.maxLength(300));
const address = z.string().check(z.maxLength(2_000));

/** One place of a page that a person pointed out; nothing in it is of one project. Its parts are explained in `match.ts`. */
export const TaughtBinding = z.object({
  at: short.check(z.regex(/^[A-Za-z]\w*(\.\w+)+$/)),
  label: short,
  labelVia: z.union([LabelVia, z.literal('')]),
  section: short,
  frame: address,
  locator: z.string().check(z.maxLength(4_000)),
  code: short,
}) satisfies z.ZodMiniType<Shape>;

/** 门户对应: what was taught of one form on one page of one portal. */
export const TaughtPage = z.object({
  id: short,
  /** of the tab */
  origin: address,
  /** `pagePattern` of the frame's address in which the form lies */
  page: address,
  /** `<pack>/<form>` */
  form: short,
  /** what the user calls it */
  name: short,
  /** the moment of its last change: ISO with zone */
  updated: short,
  bindings: z.array(TaughtBinding).check(z.maxLength(500)),
});
export type TaughtPage = z.infer<typeof TaughtPage>;

/** What makes two of them the same page taught for the same form. */
export const samePage = (a: Pick<TaughtPage, 'origin' | 'page' | 'form'>, b: Pick<TaughtPage, 'origin' | 'page' | 'form'>): boolean =>
  a.origin === b.origin && a.page === b.page && a.form === b.form;

const isField = ({ at }: Shape): boolean => at.startsWith('fields.');

/** Whether two bindings speak of one place of the page: one slot, or the columns under one head. */
export const samePlace = (a: Shape, b: Shape): boolean =>
  a.frame === b.frame &&
  a.label === b.label &&
  a.code === b.code &&
  isField(a) === isField(b) &&
  (!isField(a) || (a.section === b.section && a.locator === b.locator));

/** The bindings with one put in place of the former one of its field or column; what stood at its place gives way. */
export const withBinding = (bindings: readonly Shape[], taught: Shape): Shape[] => [
  ...bindings.filter((one) => one.at !== taught.at && !samePlace(one, taught)),
  taught,
];
