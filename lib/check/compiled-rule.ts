import type { ASTNode } from '@marcbachmann/cel-js';
import { cellPlace, fieldPlace, valueAt, type Place } from '@/lib/model/filing';
import type { Citation, Finding, Severity } from '@/lib/model/finding';
import type { FieldSpec, FormSpec, RuleSpec } from '@/lib/model/pack';
import { fullForm } from '@/lib/packs/form-graph';
import type { Context } from '@/lib/packs/expression/form-types';
import { overValue, textsBefore, type OverField } from '@/lib/packs/expression/over-fields';
import type { Use } from '@/lib/packs/expression/references';
import { stateOf, type Value } from '@/lib/packs/expression/typing';
import { Decimal, Money } from '@/lib/packs/expression/values';
import type { BoundFiling } from './bound-filing';
import { once, type Inputs, type RuleBody } from './rule-body';
import { silentWithout } from './unknown-earlier';

/** One rule of one pack, ready to run on a form. Its expressions are parsed when it first runs. */
export interface CompiledRule {
  /** `<pack>/<rule>` */
  id: string;
  pack: string;
  /** is it of the form's own pack */
  home: boolean;
  spec: RuleSpec;
  /** the rules whose findings only follow from its own, by their full ids */
  hides: readonly string[];
  /** the field at hand, in a rule over fields */
  over: FieldSpec | undefined;
  /** its expressions, parsed */
  asts(): readonly ASTNode[];
  /** every place beside its own row whose change can change what it says */
  uses(): readonly Use[];
  /** what each of the things that `require` asks for at once looks at */
  needs(): readonly (readonly Use[])[];
  /** Runs the rule on the filing, or on one row of its table. */
  run(filing: BoundFiling, row: number | undefined): Finding | undefined;
}

/** The field at hand, and those of the same rule that stand before it. */
export interface OverSetting {
  field: FieldSpec;
  before: readonly FieldSpec[];
  Field: OverField;
}

/** What a rule is compiled with, beside its expressions. */
export interface RuleSetting {
  pack: string;
  home: boolean;
  /** as written, but for `at`, which names the field at hand in a rule over fields */
  spec: RuleSpec;
  severity: Severity;
  cite: Citation | undefined;
  form: FormSpec;
  /** the field at hand, in a rule over fields */
  over: OverSetting | undefined;
  /** told when the rule throws, which is a bug in it or in us: it then says nothing and stops no other */
  broken(rule: string, error: unknown): void;
}

/** Joins a rule's expressions with the place where it stands. */
export function compileRule(body: RuleBody, { pack, home, spec, severity, cite, form, over, broken }: RuleSetting): CompiledRule {
  const onOwn = (uses: readonly Use[]) => (over === undefined ? uses : uses.flatMap((use) => withField(use, over)));
  const needs = once(() => body.needs().map(onOwn));
  const uses = once(() => onOwn(body.uses()));
  const silent = once(() => [...silentWithout(body.when?.ast(), spec.missing === 'fail' ? undefined : body.require.ast())]);
  const id = `${pack}/${spec.id}`;
  const zero = spec.missing === 'zero';

  const guarded = <T>(ask: () => T, otherwise: T): T => {
    try {
      return ask();
    } catch (error) {
      broken(id, error);
      return otherwise;
    }
  };
  const contextOf = (filing: BoundFiling, row: number | undefined): Context => {
    if (spec.each !== undefined && row !== undefined) return filing.rowContext(spec.each, row, zero);
    const context = filing.context(zero);
    if (over === undefined) return context;
    const path = over.field.id.split('.');
    const field = new over.Field({
      spec: over.field,
      value: () => valueOf(context, path),
      before: () => over.before.map(({ id }) => filing.contents.fields[id] ?? ''),
    });
    return Object.assign(Object.create(context) as Context, { field });
  };
  /** Has the row been asked before, and does all that decides lie in the row itself. */
  const stillSilent = (filing: BoundFiling, table: string, at: number): boolean => {
    const row = filing.row(table, at, zero);
    return row !== undefined && (body.when?.isRefused(row) === true || (spec.missing !== 'fail' && body.require.isGranted(row)));
  };
  const ask = (filing: BoundFiling, row: number | undefined): Finding | undefined => {
    if (!silent().every((name) => filing.knows(name))) return undefined;
    if (spec.each !== undefined && row !== undefined && stillSilent(filing, spec.each, row)) return undefined;
    const context = contextOf(filing, row);
    if (body.when !== undefined && body.when.run(context) !== true) return undefined;
    const inputsSay = answerMissing(body.inputs(), spec.missing, context);
    if (inputsSay === 'skip') return undefined;
    if (inputsSay === 'ask' && body.require.run(context) !== false) return undefined;
    const at = placeOf(spec, row, form);
    const mended = body.mend?.run(context);
    return {
      rule: id,
      severity,
      at,
      message: body.message(context),
      fix: body.fix(context),
      ...(cite === undefined ? {} : { cite }),
      serves: spec.serves,
      ...(typeof mended === 'string' && mended !== valueAt(filing.contents, at) ? { mend: mended } : {}),
      blank: spec.blank,
    };
  };
  return {
    id,
    pack,
    home,
    spec,
    hides: spec.hides.map((hidden) => fullForm(pack, hidden)),
    over: over?.field,
    asts: () => guarded(body.asts, []),
    uses: () => guarded(uses, []),
    needs: () => guarded(needs, []),
    run: (filing, row) => guarded(() => ask(filing, row), undefined),
  };
}

/** What a rule over fields calls `field.value` and `field.before`, by the ids of the fields. */
function withField(use: Use, { field, before }: OverSetting): Use[] {
  const called = use.reference.kind === 'field' ? use.reference.id : undefined;
  if (called === overValue) return [{ ...use, reference: { kind: 'field', id: field.id } }];
  if (called === textsBefore) return before.map(({ id }) => ({ asked: 'written', reference: { kind: 'field', id } }));
  return [use];
}

/**
 * Answers for inputs of `require` that are blank or unreadable, before it runs: `skip` the rule, let it `fail`, or `ask`
 * it. What cannot be read is another rule's business. Zero stands for money and numbers only.
 */
function answerMissing(inputs: Inputs, missing: RuleSpec['missing'], context: Context): 'skip' | 'fail' | 'ask' {
  let fails = false;
  for (const { path, asked } of inputs) {
    const value = valueOf(context, path);
    const state = value === undefined ? 'ok' : stateOf(value);
    if (state === 'unreadable' && asked.has('value') && !asked.has('reads')) return 'skip';
    if (state !== 'blank' || asked.has('there')) continue;
    const zero = missing === 'zero' && (value instanceof Money || value instanceof Decimal);
    if (missing === 'fail') fails = true;
    else if (!zero) return 'skip';
  }
  return fails ? 'fail' : 'ask';
}

/** The value at a path of the context; the types have settled that it is there. */
function valueOf(context: Context, path: readonly string[]): Value | undefined {
  let at: unknown = context;
  for (const step of path) at = (at as Record<string, unknown> | undefined)?.[step];
  return at as Value | undefined;
}

function placeOf({ at, each }: RuleSpec, row: number | undefined, form: FormSpec): Place {
  if (each !== undefined && row !== undefined) {
    if (at === 'row') return `${each}[${row}]`;
    if (at.startsWith('row.')) return cellPlace(each, row, at.slice('row.'.length));
  }
  return form.tables.some(({ id }) => id === at) ? at : fieldPlace(at);
}
