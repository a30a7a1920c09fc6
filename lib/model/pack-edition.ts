import * as z from 'zod/mini';

/** One edition of a pack that a person imported: the file as it came, and what the loader made of it. */
export const PackEdition = z.object({
  id: z.string(),
  /** id of the pack; that of a built-in one for a newer edition of it */
  pack: z.string(),
  title: z.string(),
  version: z.string(),
  /** the whole text of the file */
  text: z.string(),
  /** the moment it was installed: ISO with zone */
  installed: z.string(),
  /** orders the editions among all acts */
  seq: z.number(),
  /**
   * what the loader made of the text, and which version of this software did, for the edition of its pack that is in force;
   * null for the others
   */
  inForce: z.nullable(z.object({ loaded: z.unknown(), by: z.string() })),
});
export type PackEdition = z.infer<typeof PackEdition>;
