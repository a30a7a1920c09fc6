import type { Parameter } from '@/lib/model/pack';

/** A value of a parameter as people read it: an option by its label, a number with its unit. */
export const parameterWords = ({ options, unit }: Pick<Parameter, 'options' | 'unit'>, value: string | number): string =>
  `${options?.find((option) => option.value === value)?.label ?? String(value)}${unit}`;
