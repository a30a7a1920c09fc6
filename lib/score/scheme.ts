import type { Environment } from '@marcbachmann/cel-js';
import type { Citation } from '@/lib/model/finding';
import type { Pack, SchemeLine, SchemeSpec } from '@/lib/model/pack';
import type { UnitProfile } from '@/lib/model/profile';
import { citationOf } from '@/lib/packs/citation';
import { expression, type Expression } from '@/lib/packs/expression/expression';
import type { Context, FormTypes } from '@/lib/packs/expression/form-types';
import { packScope } from '@/lib/packs/expression/rule-environment';
import { filler, type Filler } from '@/lib/packs/expression/template';
import { typesInForce } from '@/lib/packs/expression/types-in-force';
import { constantsOf } from '@/lib/packs/parameters';

type Text = (context: Context) => string;
type SpecPart = SchemeLine['parts'][number];

/** A part of a line ready to be asked. */
export interface CompiledPart {
  spec: SpecPart;
  points: Expression | undefined;
  ask: Text;
}

/** A line ready to be asked: each piece over the context of the filing, or of one row of the line's table. */
export interface CompiledLine {
  spec: SchemeLine;
  when: Expression | undefined;
  of: Expression | number;
  points: Expression | undefined;
  parts: readonly CompiledPart[];
  suggest: Expression | undefined;
  held: Expression | undefined;
  lamp: Expression | undefined;
  groupBy: Expression | undefined;
  label: Text;
  why: Text;
  raise: Text;
  ask: Text;
  figure: Filler;
}

/** A heading ready to be summed up. */
export interface CompiledGroup {
  spec: SchemeSpec['groups'][number];
  of: Expression | number;
}

/** 评分办法 ready to be applied to one form. */
export interface CompiledScheme {
  /** `<pack>/<scheme>` */
  id: string;
  spec: SchemeSpec;
  cite: Citation | undefined;
  types: FormTypes;
  when: Expression | undefined;
  held: Expression | undefined;
  cap: { points: Expression; why: Text } | undefined;
  groups: readonly CompiledGroup[];
  lines: CompiledLine[];
}

/** What units set for themselves: `<pack>/<parameter>` → value. */
export type Parameters = UnitProfile['parameters'];

/**
 * The schemes of all packs in force that name a form (`<pack>/<form>`), in the packs' order. Each sees its own pack's
 * parameters, with the unit's values where it set some.
 */
export function compileSchemes(packs: readonly Pack[], formId: string, parameters: Parameters = {}): CompiledScheme[] {
  const [home, local] = formId.split('/', 2);
  const types = typesInForce(packs, formId);
  if (types === undefined) return [];
  const named = packs
    .map((pack) => ({
      pack,
      schemes: pack.schemes.filter(({ forms }) => forms.some((name) => name === formId || (pack.id === home && name === local))),
    }))
    .filter(({ schemes }) => schemes.length > 0);
  return named.flatMap(({ pack, schemes }) => {
    const { over } = packScope(types, constantsOf(pack, { parameters }));
    return schemes.map((spec) => compileScheme(pack, spec, types, over));
  });
}

function compileScheme(pack: Pack, spec: SchemeSpec, types: FormTypes, over: EnvironmentOver): CompiledScheme {
  const whole = over(undefined);
  return {
    id: `${pack.id}/${spec.id}`,
    spec,
    cite: citationOf(pack, spec.cite),
    types,
    when: optional(whole, spec.when),
    held: optional(whole, spec.held),
    cap: spec.cap && whole && { points: expression(whole, spec.cap.points), why: filler(whole, spec.cap.why) },
    groups: spec.groups.flatMap((group) => {
      const of = typeof group.of === 'number' ? group.of : optional(whole, group.of);
      return of === undefined ? [] : [{ spec: group, of }];
    }),
    lines: spec.lines.flatMap((line) => {
      const environment = over(line.each);
      return environment === undefined ? [] : [compileLine(line, environment)];
    }),
  };
}

type EnvironmentOver = (table: string | undefined) => Environment | undefined;

const optional = (environment: Environment | undefined, source: string | undefined): Expression | undefined =>
  environment === undefined || source === undefined ? undefined : expression(environment, source);

function compileLine(spec: SchemeLine, environment: Environment): CompiledLine {
  return {
    spec,
    when: optional(environment, spec.when),
    of: typeof spec.of === 'number' ? spec.of : expression(environment, spec.of),
    points: optional(environment, spec.points),
    parts: spec.parts.map((part) => ({
      spec: part,
      points: optional(environment, part.points),
      ask: filler(environment, part.ask ?? ''),
    })),
    suggest: optional(environment, spec.suggest),
    held: optional(environment, spec.held),
    lamp: optional(environment, spec.lamp),
    groupBy: optional(environment, spec.groupBy),
    label: filler(environment, spec.label),
    why: filler(environment, spec.why),
    raise: filler(environment, spec.raise),
    ask: filler(environment, spec.ask ?? ''),
    figure: filler(environment, spec.figure ?? ''),
  };
}
