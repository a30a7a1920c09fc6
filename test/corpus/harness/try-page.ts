import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recognition } from '../../../lib/model/match.ts';
import type { FrameReading } from '../../../lib/model/reading.ts';
import { expectBlank, expectFilled, wentBlank } from './blank.ts';
import type { Mode } from './modes.ts';
import { sourceOf, type Tab } from './open-page.ts';
import type * as Recognising from './recognising.ts';
import { scorePage, type Expected, type PageScore } from './score.ts';
import { framesOf, type Seen } from './seen.ts';
import { parseTruth, type Truth } from './truth.ts';

const pages = join(import.meta.dirname, '../pages');

export interface TryOptions {
  modes: readonly Mode[];
  seed: number;
  /** mutated copies of each page */
  copies: number;
}

/** One page in one dress. */
export interface Trial {
  page: string;
  mode: Mode;
  copy: number;
  score: PageScore;
  recognition: Recognition;
  frames: FrameReading[];
  /** labels of the page that say something else in this dress */
  reworded: Record<string, string>;
}

export interface Tried {
  page: string;
  form: string | null;
  trials: Trial[];
  /** what is wrong with the page or its truth, not with what was recognised */
  complaints: string[];
}

/** Opens a page and recognises it in every dress that is asked for. */
export async function tryPage(page: string, tab: Tab, url: string, recognising: typeof Recognising, options: TryOptions): Promise<Tried> {
  const { truth, complaints } = parseTruth(readFileSync(join(pages, `${page}.truth.txt`), 'utf8'));
  complaints.push(...recognising.strangePlaces(truth));
  const tried: Tried = { page, form: truth.form, trials: [], complaints };
  const source = sourceOf(page);
  const attend = (mode: Mode, seen: Seen, expected: Expected, copy = 0, reworded: Record<string, string> = {}): Recognition => {
    const frames = framesOf(seen);
    const recognition = recognising.recogniseAll(frames);
    if (options.modes.includes(mode)) tried.trials.push({ page, mode, copy, score: scorePage(expected, recognition.match), recognition, frames, reworded });
    return recognition;
  };

  await tab.open(url, source);
  const seen = await tab.read();
  const filled = expectFilled(truth, seen);
  const { match } = attend('filled', seen, filled);
  complaints.push(...tab.errors);
  const copies = options.modes.includes('mutated') ? options.copies : options.modes.includes('hashed') ? 1 : 0;
  for (let copy = 0; copy < copies; copy++) {
    if (copy > 0) await tab.open(url, source);
    const seed = options.seed + copy * 7919 + page.length;
    const mutation = options.modes.includes('mutated') ? { seed, ...recognising.rewordingsOf(truth.form, await tab.texts(), textsOf(truth), seed) } : null;
    const { hashed, mutated } = await tab.disguise(`${seed}`, mutation, seen.some(({ worth }) => worth));
    if (copy === 0) attend('hashed', hashed, expectFilled(truth, hashed));
    if (mutation) attend('mutated', mutated, expectFilled(truth, mutated), copy, mutation.reworded);
  }
  if (options.modes.includes('blank') && /<script/.test(source)) {
    await tab.open(`${url}?blank`, source);
    const blank = await tab.read();
    if (!wentBlank(truth, blank)) complaints.push('it keeps its values when it is asked for blank');
    attend('blank', blank, expectBlank(filled, match, seen, blank));
  }
  return tried;
}

const textsOf = ({ places }: Truth): string[] => places.map(({ text }) => text).filter((text) => text !== '');
