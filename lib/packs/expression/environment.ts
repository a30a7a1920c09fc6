import { Environment } from '@marcbachmann/cel-js';
import { register } from './functions/function';
import { Earlier, EarlierFilings, roleNames } from './earlier';
import { registerOperators } from './operators';
import { themes } from './registry';
import { Day, Decimal, Level, Measure, Money, Period } from './values';

const limits = { maxAstNodes: 1000, maxDepth: 40, maxListElements: 200, maxMapEntries: 1, maxCallArguments: 8 };
const valueTypes = ['string', 'int', 'Money', 'Decimal', 'Day', 'Period', 'Measure'];

let base: Environment | undefined;

/** The types, operators and functions that every form shares. */
export function baseEnvironment(): Environment {
  if (base !== undefined) return base;
  base = new Environment({ limits });
  for (const [name, ctor] of Object.entries({ Money, Decimal, Day, Period, Measure })) {
    base.registerType(name, { ctor, fields: {} });
  }
  base.registerType('Level', {
    ctor: Level,
    fields: { id: 'string', level1: 'string', level2: 'string', required: 'bool', quantified: 'bool', known: 'bool' },
  });
  base.registerType('Earlier', { ctor: Earlier, fields: {} });
  base.registerType('EarlierFilings', { ctor: EarlierFilings, fields: Object.fromEntries(Object.keys(roleNames).map((name) => [name, 'Earlier'])) });
  registerOperators(base);
  for (const [, functions] of themes) register(base, functions, { values: valueTypes, rows: [] });
  return base;
}

/** Adds the functions over rows, once for each kind of row that the form has. */
export function registerRowFunctions(environment: Environment, rows: readonly string[]): void {
  for (const [, functions] of themes) {
    const overRows = functions.filter(({ signature }) => /\bRow\b/.test(signature));
    register(environment, overRows, { values: valueTypes, rows });
  }
}
