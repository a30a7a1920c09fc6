import { blankContents } from '@/components/sheet/blank-contents';
import { faceOf, variantOf } from '@/components/sheet/face';
import { propose, type Proposal } from '@/lib/assistant/propose';
import { carryOver } from '@/lib/library/carry-over';
import type { Filing } from '@/lib/model/filing';
import { fail, ok, type Result } from '@/lib/model/result';
import { formOf, isNextYear } from '@/lib/packs/form-graph';
import { asStanding } from './as-standing';
import type { Desk } from './desk';
import { ownMoneyUnit, withIdentity } from './identity';
import { laid } from './laid';
import { sameWork } from './same-work';

/** The filing that goes on with an earlier one: the one that is there already, else a new one with what is carried over. */
export async function carriedOn(desk: Desk, from: Filing, to: string): Promise<Result<{ filing: string; found: boolean }>> {
  const before = formOf(desk.packs, from.form);
  const form = formOf(desk.packs, to);
  if (before === undefined || form === undefined) return fail('no-form', to);
  const year = from.year === null ? null : from.year + (isNextYear(before, form) ? 1 : 0);
  const { unit } = from;
  // a form about a whole unit names no project
  const project = form.identity.project === undefined ? '' : from.project;
  const kept = await desk.store((store) => store.filings.list());
  if (!kept.ok) return kept;
  const known = sameWork(kept.value, { form: to, project, unit, year });
  if (known !== undefined) return ok({ filing: known.id, found: true });
  const face = faceOf(form, variantOf(form, undefined));
  const moneyUnit = ownMoneyUnit(form);
  const empty: Filing = { id: crypto.randomUUID(), form: to, project, unit, year, ...blankContents(face), ...(moneyUnit && { moneyUnit }) };
  const carried = carryOver(from, desk.packs, to, { year });
  const proposal: Proposal = { contents: carried.contents, why: () => '' };
  const { lines, needed } = propose(proposal, asStanding(to, face, empty));
  const open = lines.filter(({ from, blocked }) => from.trim() === '' && blocked === undefined);
  const filing = withIdentity({ ...empty, ...laid(face, empty, open, needed).contents }, form);
  const made = await desk.store((store) => store.filings.keepRevision(filing, 'filled'));
  return made.ok ? ok({ filing: filing.id, found: false }) : made;
}
