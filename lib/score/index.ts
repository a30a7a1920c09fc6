export { applyScheme, scoreFiling, type ScoreOptions } from './score';
export { compileSchemes, type CompiledScheme } from './scheme';
