import type { Migration } from '../migrate';

/** What a person taught of the pages of portals. */
export default {
  version: 3,
  stores: { taught: 'id' },
  rows: {},
} satisfies Migration;
