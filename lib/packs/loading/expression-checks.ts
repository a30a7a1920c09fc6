import type { Environment } from '@marcbachmann/cel-js';
import { refusal } from '../expression/bounds';
import { pieces } from '../expression/template';
import type { Complain } from './complain';
import type { Placed } from './files';
import type { Path } from './yaml-file';

/** What a gap of a text can show. */
const showable = ['string', 'int', 'double', 'Money', 'Decimal', 'Day', 'Period', 'Measure', 'list<string>', 'list<int>'];

/** Checks the expressions of one rule or scheme line, each at its own key. */
export interface ExpressionChecks {
  gives(key: string, source: string | undefined, wanted: readonly string[]): void;
  gaps(key: string, template: string | undefined): void;
}

/** `where` begins what is said: the form, for a rule that names none. `most` is how many loops may stand inside one another. */
export function expressionChecks(environment: Environment, { at }: Pick<Placed<unknown>, 'at'>, path: Path, complain: Complain, where = '', most?: number): ExpressionChecks {
  return {
    gives(key, source, wanted) {
      if (source === undefined) return;
      const refused = refusal(environment, source, wanted, most);
      if (refused) complain('pack-rule', at([...path, key]), `${where}${refused.what}`, refused.remedy);
    },
    gaps(key, template) {
      for (const piece of pieces(template ?? '')) {
        if ('text' in piece) {
          if (/[{}]/.test(piece.text)) complain('pack-rule', at([...path, key]), '花括号没有配对', '补上或去掉花括号');
          continue;
        }
        const refused = refusal(environment, piece.gap, showable, most);
        if (refused) complain('pack-rule', at([...path, key]), `${where}{${piece.gap}} ${refused.what}`, refused.remedy);
      }
    },
  };
}
