import { i18n } from '#i18n';
import { ChangedText } from '../changed-text';
import type { LabelledDifference } from './acts';
import { SheetFrame } from './sheet';

/** Two versions field by field: what is different, with the characters that changed. */
export function Comparison({ title, differences, onBack }: { title: string; differences: LabelledDifference[]; onBack: () => void }) {
  return (
    <SheetFrame title={title} onBack={onBack}>
      <DifferenceList differences={differences} />
    </SheetFrame>
  );
}

export function DifferenceList({ differences }: { differences: LabelledDifference[] }) {
  if (differences.length === 0) return <p class="sheet-lead faint">{i18n.t('history.same')}</p>;
  return (
    <ul class="rows">
      {differences.map(({ label, from, to, kind }, index) => (
        <li key={index} class="row difference">
          <span class={`chip is-${kind}`}>{i18n.t(`difference.${kind}`)}</span>
          <span class="line-label">{label}</span>
          <ChangedText from={from} to={to} />
        </li>
      ))}
    </ul>
  );
}
