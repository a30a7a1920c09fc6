import type { PackProblem } from './problem';

/** Notes a problem at a place. */
export interface Complain {
  (code: PackProblem['code'], at: { file: string; line: number; path: string }, what: string, remedy: string): void;
  /** how many have been noted */
  count(): number;
}

export function complainer(problems: PackProblem[]): Complain {
  const complain = (code: PackProblem['code'], at: { file: string; line: number; path: string }, what: string, remedy: string) => {
    problems.push({ code, ...at, what, remedy });
  };
  return Object.assign(complain, { count: () => problems.length });
}
