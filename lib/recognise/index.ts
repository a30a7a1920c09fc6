export { explain } from './explain';
export { compileVocabulary } from './lexicon';
export { recognise, type RecogniseOptions } from './recognise';
export { type FilingIdentity, toFiling } from './to-filing';
