import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import type { Pack, Requirement } from '@/lib/model/pack';
import { servingsOf, type Serving } from '@/lib/packs/servings';
import { withoutGaps } from './gap-words';

const mostShown = 3;

/** What the documents ask, sentence by sentence, and what of the packs answers each. */
export function PackRequirements({ all, requirements }: { all: readonly Pack[]; requirements: readonly Requirement[] }) {
  const serving = useMemo(() => {
    const byId = new Map<string, Serving[]>();
    for (const each of all.flatMap(servingsOf)) {
      for (const id of each.serves) byId.set(id, [...(byId.get(id) ?? []), each]);
    }
    return byId;
  }, [all]);
  return (
    <table class="dense requirements">
      <caption class="unseen">{i18n.t('packs.requirements')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('packs.columns.id')}</th>
          <th scope="col">{i18n.t('packs.columns.at')}</th>
          <th scope="col">{i18n.t('packs.columns.text')}</th>
          <th scope="col">{i18n.t('packs.columns.served')}</th>
        </tr>
      </thead>
      <tbody>
        {requirements.map(({ id, at, text }) => (
          <tr key={id}>
            <td>{id}</td>
            <td>{at}</td>
            <td>{text}</td>
            <td>
              <Served by={serving.get(id) ?? []} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Served({ by }: { by: readonly Serving[] }) {
  if (by.length === 0) return <span class="is-warning">{i18n.t('packs.servedNot')}</span>;
  return (
    <ul class="served">
      {by.slice(0, mostShown).map(({ id, kind, label }) => (
        <li key={id} title={id}>
          <span class="faint">{i18n.t(`packs.serving.${kind}`)}</span> {withoutGaps(label)}
        </li>
      ))}
      {by.length > mostShown && (
        <li>
          <details>
            <summary class="faint">{i18n.t('act.more', [by.length - mostShown])}</summary>
            <ul class="served">
              {by.slice(mostShown).map(({ id, kind, label }) => (
                <li key={id} title={id}>
                  <span class="faint">{i18n.t(`packs.serving.${kind}`)}</span> {withoutGaps(label)}
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}
