import { carryOver } from '../library/carry-over';
import { suggest, type Suggestion } from '../library/suggest';
import type { Filing } from '../model/filing';
import type { LibraryEntry } from '../model/library';
import type { Pack } from '../model/pack';
import type { PlanLine } from '../model/plan';
import type { LibraryProvenance, Provenance } from '../model/provenance';
import { fail } from '../model/result';
import { blank } from '../model/text';
import type { Offer } from '../model/view';
import { sameContent } from '../store';
import { leadingTo } from '../packs/form-graph';
import type { Desk } from './desk';
import { propose, type Proposal, type Standing } from './propose';
import { restOffer, type Rest } from './rest';
import { unitPriors } from './unit-priors';

export interface HeldChoice {
  id: string;
  title: string;
  source: string;
  provenance?: Provenance;
  lines: PlanLine[];
  proposal: Proposal;
  /** id of the library entry that a choice uses */
  entry?: string;
}

/** An offer with what its choices would bring. */
export interface HeldOffer extends Omit<Offer, 'choices'> {
  choices: HeldChoice[];
}

/** What offers are made from. */
export type OfferDesk = Pick<Desk, 'store' | 'library' | 'packs'>;

/** What could be carried into the page: an earlier draft, what the last fill left undone, last year's filing, indicators for levels without one. */
export async function offersFor(
  standing: Standing,
  desk: OfferDesk,
  earlier: Filing | null,
  declined: readonly string[],
  rest: Rest | null = null,
): Promise<HeldOffer[]> {
  const offers = [
    ...draftOffer(standing, earlier),
    ...restOffer(standing, rest),
    ...(await priorOffers(standing, desk)),
    ...libraryOffers(standing, await desk.library(), desk.packs),
  ];
  return offers.filter((offer) => !declined.includes(offer.id) && offer.choices.some(takesSomething));
}

/** Whether the page could take anything of a choice. */
const takesSomething = ({ lines }: HeldChoice): boolean => lines.some((line) => line.blocked === undefined);

function draftOffer(standing: Standing, earlier: Filing | null): HeldOffer[] {
  if (!earlier || sameContent({ ...earlier, id: standing.filing.id }, standing.filing)) return [];
  const provenance: Provenance = { kind: 'draft' };
  const proposal: Proposal = { contents: earlier, why: () => '本机草稿', provenance: () => provenance };
  const { lines } = propose(proposal, standing);
  const title = '本机草稿';
  return [
    { id: `draft:${earlier.id}`, kind: 'draft', title, note: earlier.project, provenance, choices: [{ id: 'all', title, source: title, provenance, lines, proposal }] },
  ];
}

/**
 * Earlier filings of the same project, or of the same unit for a form about none: of the stage before this one in the same
 * year (目标 → 自评), and of the year before.
 */
async function priorOffers(standing: Standing, desk: OfferDesk): Promise<HeldOffer[]> {
  const { project, year } = standing.filing;
  const form = standing.match.form;
  const before = leadingTo(desk.packs, form);
  if (standing.form.identity.project === undefined) {
    return (await unitPriors(standing.filing, before, desk)).map((filing) => priorOffer(standing, desk, filing));
  }
  if (blank(project)) return [];
  const found: Filing[] = [];
  for (const stage of before) {
    const same = await desk.store(async (store) => {
      const record = await store.filings.find({ form: stage, project, year });
      return record.ok && record.value ? store.filings.current(record.value.id) : fail('not-found', stage);
    });
    if (same.ok) found.push(same.value);
  }
  const prior = await desk.store((store) => store.filings.priorOf({ forms: [form, ...before], project, year }));
  if (prior.ok && prior.value) found.push(prior.value.filing);
  return found.map((filing) => priorOffer(standing, desk, filing));
}

function priorOffer(standing: Standing, desk: OfferDesk, prior: Filing): HeldOffer {
  const { year, moneyUnit } = standing.filing;
  const carried = carryOver(prior, desk.packs, standing.match.form, { year, moneyUnit });
  const moved = new Map(carried.lines.map((line) => [line.at, line]));
  const ago = prior.year === null || standing.filing.year === null ? null : standing.filing.year - prior.year;
  const ofUnit = standing.form.identity.project === undefined;
  const title = `${ago === 0 ? (ofUnit ? '本单位已填表' : '同项目已填表') : ofUnit ? '本单位上年' : '上年同项目'} ${prior.year ?? ''}`.trim();
  const provenance = { kind: 'prior' as const, year: prior.year, ago, changed: 'same' as const };
  const proposal: Proposal = {
    contents: carried.contents,
    why: (place) => moved.get(place)?.why ?? title,
    provenance: (place) => ({ ...provenance, changed: moved.get(place)?.changed ?? 'same' }),
  };
  const { lines } = propose(proposal, standing);
  const choice = { id: 'all', title, source: title, provenance, lines, proposal };
  return { id: `prior:${prior.id}`, kind: 'prior', title, note: prior.project, provenance, choices: [choice] };
}

/**
 * For each 二级指标 without an indicator, the best-fitting ones to choose from. Only where targets are set: the later stages
 * take over the approved ones.
 */
function libraryOffers(standing: Standing, entries: LibraryEntry[], packs: Pack[]): HeldOffer[] {
  if (standing.form.stage !== 'target') return [];
  const vocabularies = packs.map((pack) => pack.vocabulary);
  return suggest(standing.form, standing.filing, entries, { vocabularies }).map(({ table, level, suggestions }) => ({
    id: `library:${table}:${level.id}`,
    kind: 'library',
    title: level.level2,
    note: '',
    choices: suggestions.map((suggestion) => {
      const { entry, why, reason } = suggestion;
      const provenance = libraryProvenance(suggestion);
      const { name, operator, value, unit } = entry;
      const row = { level1: level.level1, level2: level.level2, name, operator, value, unit };
      const proposal: Proposal = { contents: { fields: {}, tables: { [table]: [row] } }, why: () => why, provenance: () => provenance };
      const { lines } = propose(proposal, standing);
      return { id: entry.id, title: name, source: reason, provenance, lines, proposal, entry: entry.id };
    }),
  }));
}

const libraryProvenance = ({ entry, words, akin }: Suggestion): LibraryProvenance => ({
  kind: 'library',
  quality: entry.source.quality,
  title: entry.source.title,
  alike: [...words],
  akin,
  bare: blank(entry.value),
  used: entry.used,
});
