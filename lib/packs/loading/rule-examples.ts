import type { RuleCase, RuleSpec } from '@/lib/model/pack';
import { lackingFor } from '../example-form';
import type { FormTypes } from '../expression/form-types';
import { fullForm } from '../form-graph';
import type { Complain } from './complain';
import type { Placed } from './files';
import type { FormIndex } from './form-index';
import type { Path } from './yaml-file';

/** Checks that each example of a rule has one of its forms (`ids`) to be tried on, and other filings of forms that there are. */
export function checkExamples({ it, at }: Placed<RuleSpec>, ids: readonly string[], forms: FormIndex, pack: string, complain: Complain): void {
  for (const kind of ['pass', 'fail'] as const) {
    it.examples[kind].forEach((example, index) => {
      const path: Path = ['examples', kind, index];
      const note = (place: Path, what: string) => complain('pack-reference', at([...path, ...place]), what, '写表式里有的编号');
      const own = example.form === undefined ? undefined : fullForm(pack, example.form);
      const candidates = own === undefined ? ids : ids.filter((id) => id === own);
      if (own !== undefined && candidates.length === 0) note(['form'], `规则不用于表式 ${example.form ?? ''}`);
      const lacking = candidates.map((id) => lackingOn(example, it.each, forms(id)));
      if (candidates.length > 0 && lacking.every((faults) => faults.length > 0)) {
        const [first = []] = [...lacking].sort((a, b) => a.length - b.length);
        for (const fault of first) note(fault.path, fault.what);
      }
      for (const [role, other] of Object.entries(example.related)) {
        const types = forms(other.form);
        if (types === undefined) note(['related', role, 'form'], `没有表式 ${other.form}`);
        else for (const fault of lackingFor(other, undefined, types.form)) note(['related', role, ...fault.path], fault.what);
      }
    });
  }
}

const lackingOn = (example: RuleCase, each: string | undefined, types: FormTypes | undefined) =>
  types === undefined ? [{ path: ['form'], what: '没有表式' }] : lackingFor(example, each, types.form);
