import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import type { FieldSpec, FormSpec, RuleSpec } from '@/lib/model/pack';
import { expression, type Expression } from '@/lib/packs/expression/expression';
import { overValue, textsBefore } from '@/lib/packs/expression/over-fields';
import { pathOf, usesOf, type Asked, type Use } from '@/lib/packs/expression/references';
import { filler, type Filler } from '@/lib/packs/expression/template';

/** Inputs of `require`: the steps to each in the context, and what has to be known of it. */
export type Inputs = readonly { path: readonly string[]; asked: ReadonlySet<Asked> }[];

/** The expressions of a rule, parsed once for all fields of one type that it goes over. */
export interface RuleBody {
  when: Expression | undefined;
  require: Expression;
  mend: Expression | undefined;
  message: Filler;
  fix: Filler;
  /** what each of the things that `require` asks for at once looks at; a rule over fields calls the field at hand `field.value` */
  needs(): readonly (readonly Use[])[];
  /** the single places among them whose value counts, each with all that is asked of it */
  inputs(): Inputs;
  /** all its expressions, parsed */
  asts(): readonly ASTNode[];
  /** what any of them looks at */
  uses(): readonly Use[];
}

/** Binds a rule's expressions to a form; nothing of it is parsed before it runs. `over` is a field that it goes over. */
export function ruleBody(spec: RuleSpec, environment: Environment, form: FormSpec, over: FieldSpec | undefined): RuleBody {
  const optional = (source: string | undefined) => (source === undefined ? undefined : expression(environment, source));
  const when = optional(spec.when);
  const require = expression(environment, spec.require);
  const mend = optional(spec.mend);
  const message = filler(environment, spec.message);
  const fix = filler(environment, spec.fix);
  const seen = over === undefined ? form : { ...form, fields: [...form.fields, ...[overValue, textsBefore].map((id) => ({ ...over, id }))] };
  const needs = once(() => demandsIn(require.ast(), spec.at).map((ast) => usesOf(ast, seen)));
  const asts = once(() => [require, when, mend, ...message.gaps, ...fix.gaps].flatMap((each) => (each === undefined ? [] : [each.ast()])));
  return {
    when,
    require,
    mend,
    message,
    fix,
    needs,
    inputs: once(() => askedOf(usesOf(require.ast(), seen))),
    asts,
    uses: once(() => asts().flatMap((ast) => usesOf(ast, seen))),
  };
}

/** What an expression asks for at once. Where it would do to fill the rule's own place, that alone is asked. */
function demandsIn(ast: ASTNode, at: string): ASTNode[] {
  if (ast.op === '&&') return ast.args.flatMap((side) => demandsIn(side, at));
  return [alternatives(ast).find((side) => side.op === 'call' && side.args[0] === 'filled' && side.args[1].some((given) => pathOf(given) === at)) ?? ast];
}

const alternatives = (ast: ASTNode): ASTNode[] => (ast.op === '||' ? ast.args.flatMap(alternatives) : [ast]);

/** Makes a thing when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Only those whose value counts: a rule that looks at what is written can do with nothing. */
function askedOf(inputs: readonly Use[]): Inputs {
  const places = new Map<string, Set<Asked>>();
  for (const { reference, asked } of inputs) {
    if (reference.kind !== 'field' && reference.kind !== 'column') continue;
    const path = reference.kind === 'field' ? reference.id : `row.${reference.column}`;
    places.set(path, (places.get(path) ?? new Set()).add(asked));
  }
  const counting = [...places].filter(([, asked]) => asked.has('value') || asked.has('reading'));
  return counting.map(([path, asked]) => ({ path: path.split('.'), asked }));
}
