import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import type { Pack } from '@/lib/model/pack';
import type { UnitProfile } from '@/lib/model/profile';
import type { Progress } from './breath';
import { FilingsTried } from './filings-tried';
import { tryExamples, type ExamplesRun } from './try-examples';
import { tryFilings, type FilingsRun } from './try-filings';

interface TrialProps {
  pack: Pack;
  /** the packs in force without and with it */
  sets: Record<'before' | 'after', Pack[]>;
  profile: UnitProfile;
  /** how many of its own examples do not come out */
  onFailed: (count: number) => void;
}

/** Tries a pack before it is installed: its own examples, then every filing on this machine. Can be stopped. */
export function PackTrial({ pack, sets, profile, onFailed }: TrialProps) {
  const [progress, setProgress] = useState<(Progress & { what: 'examples' | 'filings' }) | null>(null);
  const [examples, setExamples] = useState<ExamplesRun | null>(null);
  const [filings, setFilings] = useState<FilingsRun | null>(null);
  const [life, setLife] = useState<AbortController | null>(null);
  useEffect(() => {
    const own = new AbortController();
    setLife(own);
    const told = (what: 'examples' | 'filings') => (now: Progress) => !own.signal.aborted && setProgress({ ...now, what });
    const run = async () => {
      const tried = await tryExamples(sets.after, pack, own.signal, told('examples'));
      setExamples(tried);
      onFailed(tried.failed.length + tried.failedSchemes.length);
      if (!own.signal.aborted) setFilings(await tryFilings(sets, profile, own.signal, told('filings')));
      setProgress(null);
    };
    void run();
    return () => own.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one trial a pack
  }, [pack]);
  return (
    <section>
      <h2>{i18n.t('packs.trial')}</h2>
      {progress !== null && (
        <div class="trial-progress">
          <progress max={progress.of} value={progress.done} aria-label={i18n.t(`packs.trying.${progress.what}`, [progress.done, progress.of])} />
          <span>{i18n.t(`packs.trying.${progress.what}`, [progress.done, progress.of])}</span>
          <button
            type="button"
            onClick={() => {
              life?.abort();
              setProgress(null);
            }}
          >
            {i18n.t('act.stop')}
          </button>
        </div>
      )}
      <output class="trial">
        {examples !== null && <Examples run={examples} pack={pack} />}
        {filings !== null && <FilingsTried run={filings} />}
      </output>
    </section>
  );
}

function Examples({ run: { rules, failed, failedSchemes, stopped }, pack }: { run: ExamplesRun; pack: Pack }) {
  if (failed.length === 0 && failedSchemes.length === 0) {
    return (
      <p class={stopped ? 'faint' : 'is-done'}>
        {!stopped && <Icon name="done" />} {i18n.t(stopped ? 'packs.examplesStopped' : 'packs.examplesWell', [rules, pack.schemes.length])}
      </p>
    );
  }
  return (
    <>
      <p class="is-warning">
        <Icon name="warning" /> {i18n.t('packs.examplesFailed', [failed.length + failedSchemes.length])}
      </p>
      <ul class="plain">
        {failed.map(({ rule, kind, index, said }) => (
          <li key={`${rule} ${kind} ${String(index)}`}>
            <span class="strong">{rule}</span> {i18n.t(kind === 'pass' ? 'packs.failedPass' : 'packs.failedFail', [index + 1])}
            {said !== '' && <span class="faint">：{said}</span>}
          </li>
        ))}
        {failedSchemes.map((title) => (
          <li key={title}>{i18n.t('packs.failedScheme', [title])}</li>
        ))}
      </ul>
    </>
  );
}
