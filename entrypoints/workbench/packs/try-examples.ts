import { failedExamples, ruleSets, type FailedExample } from '@/lib/check/examples';
import type { Pack } from '@/lib/model/pack';
import { failedSchemeExamples } from '@/lib/score';
import { breath, type Progress } from './breath';

/** How the examples of a pack came out. `stopped`: not all were tried. */
export interface ExamplesRun {
  rules: number;
  failed: FailedExample[];
  failedSchemes: string[];
  stopped: boolean;
}

/** Runs the examples of every rule and scheme of a pack, among all packs in force, until the signal. */
export async function tryExamples(packs: readonly Pack[], pack: Pack, signal: AbortSignal, told: (progress: Progress) => void): Promise<ExamplesRun> {
  const setOf = ruleSets(packs);
  const run: ExamplesRun = { rules: 0, failed: [], failedSchemes: [], stopped: false };
  const of = pack.rules.length + pack.schemes.length;
  for (const rule of pack.rules) {
    if (signal.aborted) return { ...run, stopped: true };
    run.failed.push(...failedExamples(packs, { ...pack, rules: [rule] }, setOf));
    told({ done: ++run.rules, of });
    await breath();
  }
  for (const [at, scheme] of pack.schemes.entries()) {
    if (signal.aborted) return { ...run, stopped: true };
    const failed = failedSchemeExamples(packs, { ...pack, schemes: [scheme] });
    if (failed.length > 0) run.failedSchemes.push(scheme.title);
    told({ done: pack.rules.length + at + 1, of });
    await breath();
  }
  return run;
}
