/** Lets the page draw and hear between two pieces of work. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** How far a longer work is. */
export interface Progress {
  done: number;
  of: number;
}
