import * as z from 'zod/mini';

/** Identifiers joined by dots, none starting with a digit. */
export const Id = z.string().check(z.regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/));
/** One identifier: a table, a column, a parameter. */
export const Word = z.string().check(z.regex(/^[a-z]\w*$/i));
export const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** A form of the same pack by its id, or of another pack as `<pack>/<form>`. */
export const FormRef = z.string().check(z.regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/));
/** Requirement ids of the source documents (DL-17d) and catalogue ids (VAL-002) that something answers. */
export const Serves = z._default(z.array(z.string()), []);

/** A place of a source document: its article or annex item; '' for a document whose text is not in the pack. */
export const Cite = z.strictObject({ source: Slug, at: z._default(z.string(), '') });
export type Cite = z.infer<typeof Cite>;

/** What rests on practice alone: it cites no article and is never an error. */
export const Basis = z.literal('参考做法');
