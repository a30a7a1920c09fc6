import type { PackProblem } from './problem';

/** The most problems that are told at once. */
export const mostTold = 200;

/** Notes a problem at a place; the same again at the same place adds nothing, and neither does one too many. */
export interface Complain {
  (code: PackProblem['code'], at: { file: string; line: number; path: string }, what: string, remedy: string): void;
  /** how many have been noted */
  count(): number;
}

export function complainer(problems: PackProblem[]): Complain {
  const complain = (code: PackProblem['code'], at: { file: string; line: number; path: string }, what: string, remedy: string) => {
    if (problems.length >= mostTold) return;
    const known = problems.some((problem) => problem.file === at.file && problem.path === at.path && problem.what === what);
    if (!known) problems.push({ code, ...at, what, remedy });
  };
  return Object.assign(complain, { count: () => problems.length });
}
