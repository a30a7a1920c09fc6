/** 指标值: reading values, and dividing and joining them for pages with three columns. */
export { operators, type Operator } from './operator';
export type { Measure, MeasureKind, MeasureProblem } from './measure-shape';
export { computable, parseMeasure, quantified, type MeasureHints } from './parse-measure';
export { joinMeasure, splitMeasure, type MeasureColumns } from './measure-columns';
