/**
 * Why the portal seems to have lost who works with it: its login stands where the page was, a box says so, its server
 * refuses answers; or `idle`: it has not answered anything for so long that it soon may.
 */
export const portalWhys = ['login', 'expired', 'refused', 'idle'] as const;
export type PortalWhy = (typeof portalWhys)[number];
