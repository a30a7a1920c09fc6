import type { SourceQuality } from './library';

/**
 * Where a proposed value comes from, as data: the panel says it in its user's language. `ago` is how many years before the
 * form's year the earlier filing is (0: another stage of the same year), null where either year is unknown.
 */
export type Provenance =
  | { kind: 'draft' }
  | { kind: 'rest' }
  | { kind: 'prior'; year: number | null; ago: number | null; changed: 'same' | 'year' | 'unit' | 'amount' }
  | LibraryProvenance
  | { kind: 'revision'; at: string };

/** An indicator of the library: whose it is, how far its source was checked, and why it fits this form. */
export interface LibraryProvenance {
  kind: 'library';
  quality: SourceQuality;
  /** the document or project it stands in; '' for one's own without a note */
  title: string;
  /** words that the project and the indicator share */
  alike: string[];
  /** false when it is merely of the same 二级指标 */
  akin: boolean;
  /** it has a name only: the value is the user's to find */
  bare: boolean;
  used: number;
}
