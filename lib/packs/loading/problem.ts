import type { ProblemCode } from '@/lib/model/result';

/** Something in a pack's files that keeps it out, in words for the person who wrote it. */
export interface PackProblem {
  code: Extract<ProblemCode, 'pack-syntax' | 'pack-shape' | 'pack-rule' | 'pack-reference'>;
  file: string;
  /** from 1; 0 when it is the whole file or the whole pack */
  line: number;
  /** place inside the file, `3.examples.pass.0.row`; '' for the whole */
  path: string;
  what: string;
  remedy: string;
}

/** One line a problem, as a build prints it. */
export function describeProblem({ file, line, path, what, remedy }: PackProblem): string {
  return `${file}${line > 0 ? `:${line}` : ''}${path === '' ? '' : ` (${path})`} ${what}：${remedy}`;
}
