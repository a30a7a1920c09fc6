export * from './reading';
export * from './following';
export * from './marks';
export * from './filling';
export * from './checking';
export * from './rules-beside';
export * from './searching';
