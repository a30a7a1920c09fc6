import type { SchemeSpec } from '@/lib/model/pack';
import type { FormTypes } from '../expression/form-types';
import type { Complain } from './complain';
import { expressionChecks } from './expression-checks';
import type { Placed } from './files';
import type { FormIndex } from './form-index';
import { placeExists } from './rule-checks';

const numbers = ['Decimal', 'int', 'double'];

/** Checks one scheme: what it rests on, its lines' ids, places and expressions on each of its forms. */
export function checkScheme(scheme: Placed<SchemeSpec>, forms: FormIndex, complain: Complain): void {
  const { it, at } = scheme;
  if (it.cite === undefined && it.basis === undefined) {
    complain('pack-rule', at([]), '没有写依据', '写 cite，或写 basis: 参考做法');
  }
  const ids = it.lines.map((line) => line.id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) complain('pack-shape', at(['lines', index, 'id']), `编号 ${id} 重复`, '每行的编号各不相同');
  });
  it.forms.forEach((reference, index) => {
    const types = forms(reference);
    if (types === undefined) complain('pack-reference', at(['forms', index]), `没有表式 ${reference}`, '写已有的表式编号');
    else checkLines(scheme, types, complain);
  });
}

function checkLines(scheme: Placed<SchemeSpec>, types: FormTypes, complain: Complain): void {
  scheme.it.lines.forEach((line, index) => {
    const path = ['lines', index];
    const environment = line.each === undefined ? types.environment : types.rowEnvironment(line.each);
    if (environment === undefined) {
      complain('pack-reference', scheme.at([...path, 'each']), `没有表格 ${line.each}`, '写表式里有的表格编号');
      return;
    }
    if (line.at !== undefined && !placeExists(line.at, line.each, types.form)) {
      complain('pack-reference', scheme.at([...path, 'at']), `没有位置 ${line.at}`, '写栏目编号、row.列、row 或表格编号');
    }
    const { gives, gaps } = expressionChecks(environment, scheme, path, complain);
    gives('when', line.when, ['bool']);
    gives('of', typeof line.of === 'string' ? line.of : undefined, numbers);
    gives('points', line.points, numbers);
    gives('held', line.held, numbers);
    gaps('label', line.label);
    gaps('why', line.why);
    gaps('raise', line.raise);
    gaps('ask', line.ask);
  });
}
