/** One measured figure. `target` and `alternative` are in the figure's own unit; less is better everywhere. */
export interface Figure {
  /** the part of the software: reading, marks … */
  part: string;
  what: string;
  value: number;
  unit: 'ms' | 'KB' | '×' | 'count';
  target?: number;
  alternative?: { name: string; value: number };
  /** what was found or written besides, or how noisy it was */
  note?: string;
}

/** Whether a figure reaches its target; undefined without one. */
export const met = ({ value, target }: Figure): boolean | undefined => (target === undefined ? undefined : value <= target);
