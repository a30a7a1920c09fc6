import type { BoundFiling } from '@/lib/check/bound-filing';
import type { CompiledRule } from '@/lib/check/compiled-rule';
import { bindExample, saidOnBound } from '@/lib/check/examples';
import { compileOne, type RuleSet } from '@/lib/check/rule-set';
import type { Pack, RuleCase, RuleSpec } from '@/lib/model/pack';
import { standardProfile } from '@/lib/model/profile';
import { exampleForm } from '@/lib/packs/example-form';
import { textsBefore } from '@/lib/packs/expression/over-fields';
import { packScope, type PackScope } from '@/lib/packs/expression/rule-environment';
import type { Use } from '@/lib/packs/expression/references';
import { constantsOf } from '@/lib/packs/parameters';

/** A rule as it may be changed: what it says, and the parameters that it says it with. */
export interface Variant {
  rule: RuleSpec;
  parameters: Pack['parameters'];
}

/** An example on the form that it is tried on. */
export interface Trial {
  example: RuleCase;
  set: RuleSet;
}

/** The examples of a rule on their forms, those that must fail first. */
export function trialsOf(packs: readonly Pack[], pack: Pack, rule: RuleSpec, setOf: (form: string) => RuleSet | undefined): Trial[] {
  return [...rule.examples.fail, ...rule.examples.pass].flatMap((example) => {
    const form = exampleForm(packs, pack, rule, example);
    const set = form === undefined ? undefined : setOf(form);
    return set === undefined ? [] : [{ example, set }];
  });
}

export const scopeOf = (pack: Pack, { parameters }: Variant, { types }: RuleSet): PackScope =>
  packScope(types, constantsOf({ id: pack.id, parameters }, standardProfile));

/** Runs variants of one rule: each is compiled once a form, each example bound once. */
export class Bench {
  readonly #compiled = new Map<Variant, Map<RuleSet, CompiledRule[]>>();
  readonly #bound = new WeakMap<RuleCase, Map<string, BoundFiling>>();

  constructor(readonly pack: Pack) {}

  /** Does a variant mind an example: one answer for each type of field that it goes over, or for each field. */
  minds(variant: Variant, { example, set }: Trial): string {
    return this.#rules(variant, set)
      .map((rule) => saidOnBound(rule, example, this.#filing(rule, example, set)) !== undefined)
      .join();
  }

  /** What a variant looks at on a form. */
  uses(variant: Variant, set: RuleSet): Use[] {
    return this.#rules(variant, set).flatMap((rule) => [...rule.uses()]);
  }

  #rules(variant: Variant, set: RuleSet): CompiledRule[] {
    const bySet = this.#compiled.get(variant) ?? new Map<RuleSet, CompiledRule[]>();
    this.#compiled.set(variant, bySet);
    const known = bySet.get(set) ?? this.#compile(variant, set);
    bySet.set(set, known);
    return known;
  }

  #compile(variant: Variant, set: RuleSet): CompiledRule[] {
    const setting = { pack: this.pack.id, home: false, severity: 'hint', cite: undefined, form: set.form, broken: () => undefined } as const;
    const all = compileOne(variant.rule, scopeOf(this.pack, variant, set), setting);
    // Fields of a type are alike to a rule, unless it asks what stands before them.
    if (JSON.stringify(variant.rule).includes(textsBefore)) return all;
    // Fields of one type are told apart only where the rule looks at more of a field than its value.
    if (/field\.(?:before|label|limit|required)/.test(`${variant.rule.when ?? ''} ${variant.rule.require}`)) return all;
    return all.filter(({ over }, index) => all.findIndex((other) => other.over?.type === over?.type) === index);
  }

  #filing(rule: CompiledRule, example: RuleCase, set: RuleSet): BoundFiling {
    const byField = this.#bound.get(example) ?? new Map<string, BoundFiling>();
    this.#bound.set(example, byField);
    const key = rule.over?.id ?? '';
    const known = byField.get(key) ?? bindExample(rule, example, set);
    byField.set(key, known);
    return known;
  }
}
