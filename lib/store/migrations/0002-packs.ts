import type { Migration } from '../migrate';

/** Editions of packs that a person imported. */
export default {
  version: 2,
  stores: { packs: 'id' },
  rows: {},
} satisfies Migration;
