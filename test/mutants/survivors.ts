import { ruleSets } from '@/lib/check/examples';
import type { RuleSet } from '@/lib/check/rule-set';
import type { Pack, RuleCase, RuleSpec } from '@/lib/model/pack';
import { misfit } from '@/lib/packs/rule-forms';
import { blanked, lookedAt, neighbouring } from './neighbouring-examples.ts';
import { mutantsOf, type Mutant } from './rule-mutants.ts';
import { Bench, scopeOf, trialsOf, type Trial, type Variant } from './trials.ts';

/** An example that kills mutants which no example of the rule kills, as the rule judges it now. */
export interface Suggestion {
  kind: 'pass' | 'fail';
  example: RuleCase;
  kills: string[];
}

/** What a mutation run over one rule came to. */
export interface RuleOutcome {
  /** `<pack>/<rule>` */
  rule: string;
  mutants: number;
  /** changes that no example of the rule notices */
  survivors: string[];
  /** asked for: examples one step away from the rule's own that notice some of them */
  suggestions: Suggestion[];
}

export interface RunOptions {
  wanted?: (rule: string) => boolean;
  suggest?: boolean;
}

/**
 * Runs every mutant of a pack's rules against the rules' own examples. A mutant is killed when an example of its rule comes
 * out otherwise. `packs` are all that the rules need, the pack among them.
 */
export function mutationRun(packs: readonly Pack[], pack: Pack, { wanted = () => true, suggest = false }: RunOptions = {}): RuleOutcome[] {
  const setOf = ruleSets(packs);
  return pack.rules.filter(({ id }) => wanted(id)).map((rule) => ofRule(packs, pack, rule, setOf, suggest));
}

function ofRule(packs: readonly Pack[], pack: Pack, rule: RuleSpec, setOf: (form: string) => RuleSet | undefined, suggest: boolean): RuleOutcome {
  const own: Variant = { rule, parameters: pack.parameters };
  const bench = new Bench(pack);
  const trials = trialsOf(packs, pack, rule, setOf);
  const [first] = trials;
  const mutants = mutantsOf(rule, pack.parameters).filter((mutant) => first && misfit(mutant.rule, scopeOf(pack, mutant, first.set)) === undefined);
  const differs = (mutant: Variant, trial: Trial) => bench.minds(mutant, trial) !== bench.minds(own, trial);
  const blank = trials.flatMap(({ example, set }) => blanked(example).map((each) => ({ example: each, set })));
  const survivors = mutants.filter((mutant) => {
    if (trials.some((trial) => differs(mutant, trial))) return false;
    // Where `when` or the expression itself asks whether something is there, what `missing` says makes no difference.
    return !mutant.change.startsWith('missing:') || blank.some((trial) => differs(mutant, trial));
  });
  return {
    rule: `${pack.id}/${rule.id}`,
    mutants: mutants.length,
    survivors: survivors.map(({ change }) => change),
    suggestions: suggest && survivors.length > 0 ? suggestionsFor(own, survivors, trials, bench) : [],
  };
}

/** How many examples are looked at for one rule. */
const most = 6000;

/** Looks for examples one or two steps from the rule's own, as few as will do. */
function suggestionsFor(own: Variant, survivors: readonly Mutant[], trials: readonly Trial[], bench: Bench): Suggestion[] {
  const found: Suggestion[] = [];
  let alive = [...survivors];
  for (const trial of near(own, trials, bench)) {
    if (alive.length === 0) break;
    const minded = bench.minds(own, trial);
    if (minded.includes('true') && minded.includes('false')) continue;
    const killed = alive.filter((mutant) => bench.minds(mutant, trial) !== minded);
    if (killed.length === 0) continue;
    found.push({ kind: minded.includes('true') ? 'fail' : 'pass', example: trial.example, kills: killed.map(({ change }) => change) });
    alive = alive.filter((mutant) => !killed.includes(mutant));
  }
  return found;
}

function* near(own: Variant, trials: readonly Trial[], bench: Bench): Generator<Trial> {
  let left = most;
  let from = trials;
  for (let step = 0; step < 2; step++) {
    const next: Trial[] = [];
    for (const { example, set } of from) {
      const examples = trials.filter((trial) => trial.set === set).map((trial) => trial.example);
      for (const each of neighbouring(example, { ...own, form: set.form, looked: lookedAt(bench.uses(own, set)), examples })) {
        if (left-- <= 0) return;
        const trial = { example: each, set };
        next.push(trial);
        yield trial;
      }
    }
    from = next;
  }
}
