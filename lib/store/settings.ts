import * as z from 'zod/mini';
import { standardProfile, UnitProfile } from '@/lib/model/profile';
import { fail, ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import { change } from './commit';
import type { Engine } from './engine';

const setting = <Shape extends z.ZodMiniType>(shape: Shape, initial: z.infer<Shape>) => ({ shape, initial });

/** Every setting with its shape and what holds until the user says otherwise. */
const kinds = {
  theme: setting(z.enum(['system', 'light', 'dark']), 'system'),
  /** name of the user's unit, offered where a form asks for it */
  unit: setting(z.string(), ''),
  /** ids of the packs in force; none: all that are built in */
  packs: setting(z.array(z.string()), []),
  /** how strictly the user's unit checks, and the thresholds it set for itself */
  profile: setting(UnitProfile, standardProfile),
} as const;
export type SettingName = keyof typeof kinds;
export type SettingValue<Name extends SettingName> = (typeof kinds)[Name]['initial'];

export interface Settings {
  /** the kept value, or the initial one when there is none or it has not the shape it must have */
  get<Name extends SettingName>(name: Name): Promise<Result<SettingValue<Name>>>;
  set<Name extends SettingName>(name: Name, value: SettingValue<Name>): Promise<Result<null>>;
}

export function settings(engine: Engine): Settings {
  return {
    get: (name) =>
      engine.read(async (reader) => {
        const { shape, initial } = kinds[name];
        const kept = shape.safeParse((await reader.get('settings', name))?.value);
        return (kept.success ? kept.data : initial) as SettingValue<typeof name>;
      }),
    set: (name, value) =>
      engine.commit(async () => {
        if (!kinds[name].shape.safeParse(value).success) return fail('input-shape', `settings/${name}`);
        return ok({ changes: [change('settings', name, { id: name, value })], value: null });
      }),
  };
}
