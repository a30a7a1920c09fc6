/** The value below which this share of the values lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Two figures after the point below ten, one below a hundred, none above. */
export const rounded = (value: number): number => Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));

/** How far the values spread: the 10th and the 90th percentile. */
export const spread = (values: readonly number[]): string =>
  `${rounded(percentile(values, 0.1))}–${rounded(percentile(values, 0.9))}`;
