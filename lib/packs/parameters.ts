import type { Pack, Parameter } from '@/lib/model/pack';
import type { UnitProfile } from '@/lib/model/profile';
import { decimal, type Decimal } from './expression/values';

/** Constants of expressions by name. */
export type Constants = ReadonlyMap<string, string | Decimal>;

/** Why a value will not do for a parameter; undefined when it will. */
export type Unfit = 'type' | 'low' | 'high' | 'option';

/** Holds a value against a parameter: of the type of its default, within its bounds, one of its options. */
export function unfit({ value: standard, min, max, options }: Parameter, value: string | number): Unfit | undefined {
  if (typeof value !== typeof standard || (typeof value === 'number' && !Number.isFinite(value))) return 'type';
  if (typeof value === 'number') {
    if (min !== undefined && value < min) return 'low';
    return max !== undefined && value > max ? 'high' : undefined;
  }
  return options === undefined || options.some((option) => option.value === value) ? undefined : 'option';
}

/** What a unit set for a parameter, or the default where it set nothing that will do. */
export function valueOf(pack: string, parameter: Parameter, { parameters }: Pick<UnitProfile, 'parameters'>): string | number {
  const own = parameters[`${pack}/${parameter.id}`];
  return own === undefined || unfit(parameter, own) !== undefined ? parameter.value : own;
}

/** A pack's parameters as constants of its expressions: each number a Decimal, each text a string. */
export function constantsOf(pack: Pick<Pack, 'id' | 'parameters'>, profile: Pick<UnitProfile, 'parameters'>): Constants {
  return new Map(
    pack.parameters.map((parameter) => {
      const value = valueOf(pack.id, parameter, profile);
      return [parameter.id, typeof value === 'string' ? value : decimal(value)] as const;
    }),
  );
}
