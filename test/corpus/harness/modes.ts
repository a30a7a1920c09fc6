/** In what dress a page is recognised. */
export const modes = ['filled', 'blank', 'hashed', 'mutated'] as const;
export type Mode = (typeof modes)[number];
