/** The local store: filings, revisions, the user's library, portals and settings, each kept in two copies. */
export { openStore } from './open';
export type { OpenOptions, OpenReport, Store } from './open';
export type { FilingQuestion, Filings, SaveOptions } from './filings';
export { projectKey, type PriorQuestion } from './prior';
export type { Library } from './library';
export { applyMarks } from './library-mark';
export type { LibraryMark } from './library-mark';
export { mostEditions } from './packs';
export type { Loading, Packs } from './packs';
export type { Portals } from './portals';
export type { SettingName, Settings, SettingValue } from './settings';
export type { StoreState } from './state';
export type { QuarantinedRow, TableName } from './tables';
export { Removal } from './removal';
export type { StoreChange } from './changes';
export type { StorageAreaLike } from './mirror';
export { diff, sameContent } from './diff';
export type { Difference } from './diff';
