import * as z from 'zod/mini';

/** 门户配置: what was approved for one portal. */
export const PortalProfile = z.object({
  origin: z.string(),
  approved: z.string(),
});
export type PortalProfile = z.infer<typeof PortalProfile>;
