import type { Pack, Settled } from '@/lib/model/pack';
import { standardProfile } from '@/lib/model/profile';
import { packScope, type PackScope } from './expression/rule-environment';
import type { FormTypes } from './expression/form-types';
import { assemble } from './loading/files';
import { checkTies } from './loading/form-ties';
import { knownForms, type KnownForms } from './loading/form-index';
import { checkObligations } from './loading/obligation-checks';
import type { PackProblem } from './loading/problem';
import { readPack, type Reading } from './loading/read-pack';
import { checkHiding, knownRules, type KnownRule } from './loading/rule-hiding';
import { checkRule } from './loading/rule-checks';
import { checkScheme } from './loading/scheme-checks';
import { checkServes } from './loading/serves-checks';
import { constantsOf } from './parameters';

export { describeProblem, type PackProblem } from './loading/problem';

/** A pack, or every problem that was found in its files, by file and line. */
export interface Loaded {
  pack?: Pack;
  problems: PackProblem[];
}

/** Texts of a pack's folder by path within it. */
export type PackFolder = Readonly<Record<string, string>>;

/**
 * Loads a pack from the YAML files of its folder. The same for built-in and imported packs. `others` are packs already
 * loaded, for what it says about their forms and rules.
 */
export function loadPack(files: PackFolder, others: readonly Pack[] = []): Loaded {
  const reading = readPack(files);
  const { meta } = reading.found;
  if (meta === undefined) return { problems: reading.problems };
  return held(reading, worldOf([...others.filter(({ id }) => id !== meta.it.id), read(reading)]));
}

/** Loads packs that speak of one another's forms and rules, in whatever order. */
export function loadPacks(folders: readonly PackFolder[]): Loaded[] {
  const readings = folders.map(readPack);
  const world = worldOf(readings.filter(({ found }) => found.meta !== undefined).map(read));
  return readings.map((reading) => (reading.found.meta === undefined ? { problems: reading.problems } : held(reading, world)));
}

type Known = Pick<Pack, 'id' | 'forms' | 'rules' | 'requirements'>;

/** What the packs that are loaded together can speak of. */
interface World {
  forms: KnownForms;
  rules: ReadonlyMap<string, KnownRule>;
  requirements: ReadonlySet<string>;
}

const read = ({ found }: Reading): Known => ({
  id: found.meta?.it.id ?? '',
  forms: found.forms.map(({ it }) => it),
  rules: found.rules.map(({ it }) => it),
  requirements: found.requirements.map(({ it }) => it),
});

const worldOf = (packs: readonly Known[]): World => ({
  forms: knownForms(packs),
  rules: knownRules(packs),
  requirements: new Set(packs.flatMap((pack) => pack.requirements.map(({ id }) => id))),
});

/** Holds what one folder says against everything that is known. */
function held({ found, problems, complain, sound }: Reading, world: World): Loaded {
  const meta = found.meta?.it;
  if (meta === undefined || !sound) return { problems };
  const parameters = found.parameters.map(({ it }) => it);
  const constants = constantsOf({ id: meta.id, parameters }, standardProfile);
  const forms = world.forms.as(meta.id);
  const scopes = new Map<FormTypes, PackScope>();
  const scope = (types: FormTypes): PackScope => {
    const known = scopes.get(types) ?? packScope(types, constants);
    scopes.set(types, known);
    return known;
  };
  const ruleWorld = { pack: meta.id, forms, scope, parameters: new Set(constants.keys()) };
  for (const form of found.forms) checkTies(form, forms, complain);
  checkObligations(found, forms, complain);
  checkServes(found, world.requirements, complain);
  const settled: Settled = { forms: [...forms.ids], rules: {} };
  checkHiding(found.rules, meta.id, world.rules, complain);
  for (const rule of found.rules) {
    const fitting = checkRule(rule, ruleWorld, complain);
    if (rule.it.stages.length > 0) settled.rules[rule.it.id] = fitting.map((id) => forms.ids.indexOf(id));
  }
  for (const scheme of found.schemes) checkScheme(scheme, forms, complain, (types, table) => scope(types).over(table));
  if (problems.length > 0) return { problems };
  return { pack: { ...assemble(found, meta), settled }, problems };
}
