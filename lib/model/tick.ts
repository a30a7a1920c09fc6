import type { Slot } from './reading';

/** What a single box reads as. */
export const ticked = '是';
export const unticked = '否';

/** A single box or switch: it can be ticked or not, and says nothing else. */
export const isTickBox = ({ options = [] }: Slot): boolean =>
  options.length === 2 && options[0] === ticked && options[1] === unticked;
