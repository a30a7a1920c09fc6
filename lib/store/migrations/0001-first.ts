import type { Migration } from '../migrate';

/** The tables of the first release. Rows are `{ id, v, seq, body }`; `meta` holds the counter of acts. */
export default {
  version: 1,
  stores: {
    filings: 'id',
    revisions: 'id, [body.filing+body.seq]',
    library: 'id',
    portals: 'id',
    settings: 'id',
    quarantine: 'id',
    meta: 'id',
  },
  rows: {},
} satisfies Migration;
