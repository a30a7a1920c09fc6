import type { Chosen, Recognition } from '../model/match';
import type { Pack } from '../model/pack';
import { pagePattern } from '../model/page-pattern';
import type { FrameReading } from '../model/reading';
import type { TaughtPage } from '../model/taught-page';
import { recognise, type RecogniseOptions } from '../recognise';
import { indexPlaces } from './places';

/** What a person said of one page for as long as the tab is open: which form it is, and which of two places. */
export interface PageChoice {
  /** `pagePattern` of its address */
  page: string;
  prefer: string | null;
  chosen: Chosen[];
}

const patternsOf = (frames: readonly FrameReading[]): Set<string> => new Set(frames.map(({ reading }) => pagePattern(reading.url)));

/** The pages of a portal that these frames show, among all that was taught. */
export function lessonsFor(frames: readonly FrameReading[], origin: string, taught: readonly TaughtPage[]): TaughtPage[] {
  const here = taught.filter((page) => page.origin === origin);
  if (here.length === 0) return [];
  const patterns = patternsOf(frames);
  return here.filter(({ page }) => patterns.has(page));
}

/** Whether something was taught of the page at this address. */
export const isTaught = (address: string, origin: string, taught: readonly TaughtPage[]): boolean =>
  taught.some((page) => page.origin === origin && page.page === pagePattern(address));

/** Recognises a page with what was taught of it, and what was said of it meanwhile; `only` as in `RecogniseOptions`. */
export function recogniseTaught(
  frames: readonly FrameReading[],
  packs: readonly Pack[],
  lessons: readonly TaughtPage[],
  choices: readonly PageChoice[],
  only?: string,
): Recognition {
  if (lessons.length === 0 && choices.length === 0) return recognise(frames, packs, { only });
  return recognise(frames, packs, { only, ...saidOf(frames, lessons, choices) });
}

/** What a person taught and said of the page that these frames show. */
export function saidOf(
  frames: readonly FrameReading[],
  lessons: readonly TaughtPage[],
  choices: readonly PageChoice[],
): RecogniseOptions {
  const patterns = choices.length === 0 ? new Set<string>() : patternsOf(frames);
  const said = choices.filter(({ page }) => patterns.has(page));
  const prefer = said.flatMap((choice) => choice.prefer ?? []).at(-1);
  return {
    taught: lessons,
    chosen: said.flatMap(({ chosen }) => chosen),
    ...(prefer === undefined ? {} : { prefer }),
  };
}

const choicesAtMost = 20;

/** What was said of pages, with something more said of one of them. */
export function withChoice(choices: readonly PageChoice[], page: string, edit: (choice: PageChoice) => PageChoice): PageChoice[] {
  const known = choices.find((choice) => choice.page === page) ?? { page, prefer: null, chosen: [] };
  return [...choices.filter((choice) => choice.page !== page), edit(known)].slice(-choicesAtMost);
}

/** The address pattern under which a form is taught: that of the frame that most of it lies in, else of the fullest frame. */
export function homePage(frames: readonly FrameReading[], { match }: Pick<Recognition, 'match'>): string {
  const counts = new Map<number, number>();
  for (const { slots } of match ? indexPlaces(match).bindings.values() : []) {
    for (const { frame } of slots) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  }
  const weight = ({ frame, reading }: FrameReading): [number, number] => [counts.get(frame) ?? 0, reading.slots.length];
  const [home] = [...frames].sort((a, b) => weight(b)[0] - weight(a)[0] || weight(b)[1] - weight(a)[1]);
  return home ? pagePattern(home.reading.url) : '';
}
