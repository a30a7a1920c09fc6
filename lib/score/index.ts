export { failedSchemeExamples, type FailedSchemeExample } from './examples';
export { refusedJudgement } from './judgement';
export { compileSchemes, type CompiledScheme } from './scheme';
export { applyScheme, scoreFiling, type ScoreOptions } from './score';
