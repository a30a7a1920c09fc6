import { i18n } from '#i18n';
import { charDiff } from './char-diff';

/** 现在 → 新值, with the characters that change marked; an empty place shows the new value alone. */
export function ChangedText({ from, to }: { from: string; to: string }) {
  if (from.trim() === '') return <span class="changed">{to}</span>;
  if (to.trim() === '') return <span class="changed"><del>{from}</del> → <em class="faint">{i18n.t('fill.empty')}</em></span>;
  const stretches = charDiff(from, to).map((stretch, key) => ({ ...stretch, key }));
  return (
    <span class="changed">
      <span>{stretches.filter(({ kind }) => kind !== 'new').map(({ kind, text, key }) => (kind === 'gone' ? <del key={key}>{text}</del> : text))}</span>
      <span class="arrow"> → </span>
      <span>{stretches.filter(({ kind }) => kind !== 'gone').map(({ kind, text, key }) => (kind === 'new' ? <ins key={key}>{text}</ins> : text))}</span>
    </span>
  );
}
