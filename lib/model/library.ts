import * as z from 'zod/mini';

/** How far a source was checked. Only seed and official ones are shown with their address. */
export const SourceQuality = z.enum(['seed', 'official', 'mirror', 'unlocated', 'own']);
export type SourceQuality = z.infer<typeof SourceQuality>;

export const IndicatorSource = z.object({
  title: z.string(),
  quality: SourceQuality,
  url: z.optional(z.string()),
});
export type IndicatorSource = z.infer<typeof IndicatorSource>;

/** 指标库 entry: an indicator one can reuse. */
export const LibraryEntry = z.object({
  id: z.string(),
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  operator: z.string(),
  value: z.string(),
  unit: z.string(),
  domain: z.string(),
  year: z.nullable(z.number()),
  source: IndicatorSource,
  /** how often it was written into a form on this machine */
  used: z.number(),
});
export type LibraryEntry = z.infer<typeof LibraryEntry>;
