import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import type { PackProblem } from '@/lib/packs/load';

const mostShown = 100;

/** Why a file is no pack: each place with its line as written, what is wrong and what to do. Nothing was changed. */
export function ImportProblems({ text, problems }: { text: string; problems: readonly PackProblem[] }) {
  const lines = text.split('\n');
  return (
    <>
      <p class="sheet-lead is-error" role="alert">
        <Icon name="error" /> {i18n.t('packs.refused', [problems.length])}
      </p>
      <ul class="rows pack-problems">
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${String(problem.line)} ${problem.path} ${problem.what}`} class="row">
            <p>
              <span class="strong">{problem.line > 0 ? i18n.t('packs.line', [problem.line]) : i18n.t('packs.wholeFile')}</span>{' '}
              <span>{problem.what}</span>
              <span class="faint">：{problem.remedy}</span>
            </p>
            {problem.line > 0 && <pre>{(lines[problem.line - 1] ?? '').trim().slice(0, 200)}</pre>}
            {problem.path !== '' && <p class="faint">{problem.path}</p>}
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p class="sheet-lead faint">{i18n.t('act.more', [problems.length - mostShown])}</p>}
    </>
  );
}
