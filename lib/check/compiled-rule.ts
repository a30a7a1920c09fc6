import type { Environment } from '@marcbachmann/cel-js';
import { cellPlace, fieldPlace, valueAt, type Place } from '@/lib/model/filing';
import type { Citation, Finding } from '@/lib/model/finding';
import type { FormSpec, RuleSpec } from '@/lib/model/pack';
import { expression } from '@/lib/packs/expression/expression';
import type { Context } from '@/lib/packs/expression/form-types';
import { usesOf, type Asked, type Use } from '@/lib/packs/expression/references';
import { filler } from '@/lib/packs/expression/template';
import { stateOf, type Value } from '@/lib/packs/expression/typing';
import { Decimal, Money } from '@/lib/packs/expression/values';
import type { BoundFiling } from './bound-filing';

/** One rule of one pack, ready to run on a form. Its expressions are parsed when it first runs. */
export interface CompiledRule {
  /** `<pack>/<rule>` */
  id: string;
  pack: string;
  spec: RuleSpec;
  /** every place beside its own row whose change can change what it says */
  uses(): readonly Use[];
  /** what `require` itself looks at */
  needs(): readonly Use[];
  /** Runs the rule on the filing, or on one row of its table. */
  run(filing: BoundFiling, row: number | undefined): Finding | undefined;
}

/** What has to be known of an input of `require`, by its path in the context. */
type Inputs = ReadonlyMap<string, ReadonlySet<Asked>>;

/** Binds a rule to a form; nothing of it is parsed before it runs. */
export function compileRule(
  pack: string,
  spec: RuleSpec,
  cite: Citation | undefined,
  environment: Environment,
  form: FormSpec,
): CompiledRule {
  const optional = (source: string | undefined) => (source === undefined ? undefined : expression(environment, source));
  const when = optional(spec.when);
  const require = expression(environment, spec.require);
  const mend = optional(spec.mend);
  const message = filler(environment, spec.message);
  const fix = filler(environment, spec.fix);
  const needs = once(() => usesOf(require.ast(), form));
  const inputs = once(() => askedOf(needs()));
  const uses = once(() =>
    [require, when, mend, ...message.gaps, ...fix.gaps].flatMap((each) => (each === undefined ? [] : usesOf(each.ast(), form))),
  );
  const id = `${pack}/${spec.id}`;
  return {
    id,
    pack,
    spec,
    uses,
    needs,
    run(filing, row) {
      const zero = spec.missing === 'zero';
      const context =
        spec.each === undefined || row === undefined ? filing.context(zero) : filing.rowContext(spec.each, row, zero);
      if (when !== undefined && when.run(context) !== true) return undefined;
      const inputsSay = answerMissing(inputs(), spec.missing, context);
      if (inputsSay === 'skip') return undefined;
      if (inputsSay === 'ask' && require.run(context) !== false) return undefined;
      const at = placeOf(spec, row, form);
      const mended = mend?.run(context);
      return {
        rule: id,
        severity: spec.severity,
        at,
        message: message(context),
        fix: fix(context),
        ...(cite === undefined ? {} : { cite }),
        serves: spec.serves,
        ...(typeof mended === 'string' && mended !== valueAt(filing.contents, at) ? { mend: mended } : {}),
        blank: spec.blank,
      };
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Answers for inputs of `require` that are blank or unreadable, before it runs: `skip` the rule, let it `fail`, or `ask`
 * it. What cannot be read is another rule's business. Zero stands for money and numbers only.
 */
function answerMissing(inputs: Inputs, missing: RuleSpec['missing'], context: Context): 'skip' | 'fail' | 'ask' {
  let fails = false;
  for (const [path, asked] of inputs) {
    const value = valueOf(context, path);
    const state = value === undefined ? 'ok' : stateOf(value);
    if (state === 'unreadable' && asked.has('value') && !asked.has('reads')) return 'skip';
    const counts = asked.has('value') || asked.has('reading');
    if (state !== 'blank' || !counts || asked.has('there')) continue;
    const zero = missing === 'zero' && (value instanceof Money || value instanceof Decimal);
    if (missing === 'fail') fails = true;
    else if (!zero) return 'skip';
  }
  return fails ? 'fail' : 'ask';
}

/** The single places among inputs, by their path in the context, with all that is asked of each. */
function askedOf(inputs: readonly Use[]): Map<string, Set<Asked>> {
  const places = new Map<string, Set<Asked>>();
  for (const { reference, asked } of inputs) {
    if (reference.kind !== 'field' && reference.kind !== 'column') continue;
    const path = reference.kind === 'field' ? reference.id : `row.${reference.column}`;
    places.set(path, (places.get(path) ?? new Set()).add(asked));
  }
  return places;
}

/** The value at a path of the context; the types have settled that it is there. */
function valueOf(context: Context, path: string): Value | undefined {
  let at: unknown = context;
  for (const step of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[step];
  return at as Value | undefined;
}

function placeOf({ at, each }: RuleSpec, row: number | undefined, form: FormSpec): Place {
  if (each !== undefined && row !== undefined) {
    if (at === 'row') return `${each}[${row}]`;
    if (at.startsWith('row.')) return cellPlace(each, row, at.slice('row.'.length));
  }
  return form.tables.some(({ id }) => id === at) ? at : fieldPlace(at);
}
