import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import type { Pack } from '@/lib/model/pack';
import { changingKinds, packChanges } from '@/lib/packs/pack-changes';
import { tellChanges, type ToldChange } from './change-words';

/** What is told in one word: whether it is otherwise at all. */
const beside = ['sources', 'articles', 'requirements', 'vocabulary'] as const;
const signs = { added: 'new', removed: 'gone', changed: 'changed' } as const;

/** What an edition of a pack changes against another, by kind; thresholds and rules first, as they are felt first. */
export function ChangeList({ before, after }: { before: Pack; after: Pack }) {
  const kinds = useMemo(() => {
    const order = (kind: string) => ['parameters', 'rules', 'forms', 'schemes'].indexOf(kind) + 1 || changingKinds.length;
    return packChanges(before, after)
      .sort((a, b) => order(a.kind) - order(b.kind))
      .map((changes) => ({ kind: changes.kind, told: tellChanges(changes, before, after) }));
  }, [before, after]);
  // before a pack's first edition there was nothing that could have changed
  const besides = before.sources.length === 0 ? [] : beside.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  if (kinds.length + besides.length === 0) return <p class="sheet-lead">{i18n.t('packs.sameContent')}</p>;
  return (
    <>
      {kinds.map(({ kind, told }) => (
        <details key={kind} class="group changes" open={told.length <= 40}>
          <summary>
            {i18n.t(`packs.${kind}`)}
            <span class="faint">{countWords(told)}</span>
          </summary>
          <ul class="rows">
            {told.map((change) => (
              <ChangeItem key={`${change.how} ${change.id}`} change={change} />
            ))}
          </ul>
        </details>
      ))}
      {besides.length > 0 && <p class="sheet-lead faint">{i18n.t('packs.besides', [besides.map((part) => i18n.t(`packs.${part}`)).join('、')])}</p>}
    </>
  );
}

function ChangeItem({ change: { how, label, id, parts, weight } }: { change: ToldChange }) {
  return (
    <li class="row change">
      <span class={`chip is-${signs[how]}`}>{i18n.t(`packs.how.${how}`)}</span>
      <div>
        <span title={id}>{label}</span>
        {weight !== undefined && <span class={`chip weight is-${weight}`}>{i18n.t(`packs.weight.${weight}`)}</span>}
        {parts.length > 0 && (
          <dl class="change-parts">
            {parts.map((part) => (
              <div key={`${part.label} ${part.from} ${part.to}`}>
                <dt>{part.label}</dt>
                <dd>
                  {part.from !== '' && <del>{part.from}</del>}
                  {part.from !== '' && part.to !== '' && <span class="faint"> → </span>}
                  {part.to !== '' && <ins>{part.to}</ins>}
                  {part.to === '' && <span class="faint"> {i18n.t('packs.dropped')}</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

function countWords(told: readonly ToldChange[]): string {
  const counted = (how: ToldChange['how']) => told.filter((change) => change.how === how).length;
  const weighed = (weight: ToldChange['weight']) => told.filter((change) => change.weight === weight).length;
  return [
    ...(['added', 'removed', 'changed'] as const).map((how) => (counted(how) > 0 ? i18n.t(`packs.counted.${how}`, [counted(how)]) : '')),
    ...(['tighter', 'looser'] as const).map((weight) => (weighed(weight) > 0 ? i18n.t(`packs.weighed.${weight}`, [weighed(weight)]) : '')),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
