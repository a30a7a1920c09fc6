import type { Environment } from '@marcbachmann/cel-js';
import type { Citation } from '@/lib/model/finding';
import type { Pack, SchemeLine, SchemeSpec } from '@/lib/model/pack';
import { citationOf } from '@/lib/packs/citation';
import { expression, type Expression } from '@/lib/packs/expression/expression';
import { formTypes, type Context, type FormTypes } from '@/lib/packs/expression/form-types';
import { filler } from '@/lib/packs/expression/template';

/** A line ready to be asked: each part over the context of the filing, or of one row of the line's table. */
export interface CompiledLine {
  spec: SchemeLine;
  when: Expression | undefined;
  of: Expression | number;
  points: Expression | undefined;
  held: Expression | undefined;
  label(context: Context): string;
  why(context: Context): string;
  raise(context: Context): string;
  ask(context: Context): string;
}

/** 评分办法 ready to be applied to one form. */
export interface CompiledScheme {
  /** `<pack>/<scheme>` */
  id: string;
  spec: SchemeSpec;
  cite: Citation | undefined;
  types: FormTypes;
  lines: CompiledLine[];
}

/** The schemes of all packs in force that name a form (`<pack>/<form>`), in the packs' order. */
export function compileSchemes(packs: readonly Pack[], formId: string): CompiledScheme[] {
  const [home, local] = formId.split('/', 2);
  const form = packs.find((pack) => pack.id === home)?.forms.find(({ id }) => id === local);
  const named = packs.flatMap((pack) =>
    pack.schemes
      .filter((scheme) => scheme.forms.some((name) => name === formId || (pack.id === home && name === local)))
      .map((spec) => ({ id: `${pack.id}/${spec.id}`, spec, cite: citationOf(pack, spec.cite) })),
  );
  if (form === undefined || named.length === 0) return [];
  const types = formTypes(form, packs.map((pack) => pack.vocabulary));
  return named.map((scheme) => ({ ...scheme, types, lines: scheme.spec.lines.flatMap((line) => compileLine(line, types)) }));
}

function compileLine(spec: SchemeLine, types: FormTypes): CompiledLine[] {
  const environment = spec.each === undefined ? types.environment : types.rowEnvironment(spec.each);
  return environment === undefined ? [] : [lineIn(spec, environment)];
}

function lineIn(spec: SchemeLine, environment: Environment): CompiledLine {
  const compiled = (source: string | undefined) => (source === undefined ? undefined : expression(environment, source));
  return {
    spec,
    when: compiled(spec.when),
    of: typeof spec.of === 'number' ? spec.of : expression(environment, spec.of),
    points: compiled(spec.points),
    held: compiled(spec.held),
    label: filler(environment, spec.label),
    why: filler(environment, spec.why),
    raise: filler(environment, spec.raise),
    ask: filler(environment, spec.ask ?? ''),
  };
}
