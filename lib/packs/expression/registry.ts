import { accountFunctions } from './functions/accounts';
import { coverageFunctions } from './functions/coverage';
import { dateFunctions } from './functions/dates';
import { earlierFunctions } from './functions/earlier';
import { hygieneFunctions } from './functions/hygiene';
import { measureFunctions } from './functions/measures';
import { namingFunctions } from './functions/naming';
import { numberFunctions } from './functions/numbers';
import { peopleFunctions } from './functions/people';
import { presenceFunctions } from './functions/presence';
import { reportFunctions } from './functions/reports';
import { rowFunctions } from './functions/rows';
import { textFunctions } from './functions/text';
import { wordingFunctions } from './functions/wording';
import type { DomainFunction } from './functions/function';

/** Every domain function by theme. A function that is not here, and not of the language itself, does not exist. */
export const themes: readonly (readonly [string, readonly DomainFunction[]])[] = [
  ['Is it there', presenceFunctions],
  ['指标值', measureFunctions],
  ['Names of indicators', namingFunctions],
  ['Money and numbers', numberFunctions],
  ['Dates', dateFunctions],
  ['Rows', rowFunctions],
  ['Parts against each other', coverageFunctions],
  ['Earlier filings', earlierFunctions],
  ['Words', textFunctions],
  ['Wording', wordingFunctions],
  ['Reports', [...reportFunctions, ...accountFunctions]],
  ['Typing', hygieneFunctions],
  ['People', peopleFunctions],
];

/** The functions as a table for those who write packs, in Markdown. */
export function describeFunctions(): string {
  return themes
    .map(([theme, functions]) =>
      [`### ${theme}`, '', ...functions.map(({ signature, says }) => `- \`${signature}\`: ${says}`)].join('\n'),
    )
    .join('\n\n');
}
