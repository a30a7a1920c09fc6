import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { Empty } from '@/components/panel/empty';
import { problemText } from '@/components/say';
import type { Result } from '@/lib/model/result';

/** Shows what was asked of the store once it is there, or why it is not. */
export function Loaded<T>({ answer, children }: { answer: Result<T> | null; children: (value: T) => ComponentChildren }) {
  if (answer === null) return <p class="sheet-lead faint">{i18n.t('work.loading')}</p>;
  if (answer.ok) return <>{children(answer.value)}</>;
  return (
    <Empty icon="warning" title={i18n.t('work.failed')}>
      <p>{problemText(answer.problem)}</p>
    </Empty>
  );
}
