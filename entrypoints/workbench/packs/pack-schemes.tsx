import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import { Cited } from '@/components/panel/cited';
import type { Pack, SchemeLine, SchemeSpec } from '@/lib/model/pack';
import { citationOf } from '@/lib/packs/citation';
import { formOf, fullForm } from '@/lib/packs/form-graph';
import { withoutGaps } from './gap-words';

/** The scoring schemes of a pack: each line with what it can give and by what. */
export function PackSchemes({ pack, schemes }: { pack: Pack; schemes: readonly SchemeSpec[] }) {
  return (
    <ul class="rows">
      {schemes.map((scheme) => (
        <li key={scheme.id} class="row">
          <details open={schemes.length === 1}>
            <summary>
              <Icon name="open" class="turn" />
              <span class="strong">{scheme.title}</span>
              {scheme.of > 0 && <span class="figure">{i18n.t('score.of', [scheme.of])}</span>}
            </summary>
            <div class="opened">
              <Forms pack={pack} scheme={scheme} />
              <table class="scheme-lines">
                <caption class="unseen">{scheme.title}</caption>
                <tbody>
                  {scheme.lines.map((line) => (
                    <tr key={line.id}>
                      <th scope="row">{withoutGaps(line.label)}</th>
                      <td class="figure">{typeof line.of === 'number' && line.of > 0 ? i18n.t('packs.points', [line.of]) : ''}</td>
                      <td class="faint">
                        {reason(line)}
                        {line.parts.length > 0 && (
                          <ul>
                            {line.parts.map(({ id, label, of, deduct, allowed }) => (
                              <li key={id}>{i18n.t(deduct ? 'packs.partDeduct' : 'packs.partOf', [label, allowed.length > 0 ? spans(allowed) : of])}</li>
                            ))}
                          </ul>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {scheme.grades.length > 0 && (
                <p class="faint">{scheme.grades.map(({ from, label }) => i18n.t('packs.gradeFrom', [label, from])).join('、')}</p>
              )}
              <Cited cite={citationOf(pack, scheme.cite)} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** What is asked of a person, or why the points are given; a text that is all gaps says nothing without a filing. */
function reason({ ask, why, parts }: SchemeLine): string {
  const text = withoutGaps(ask ?? why);
  if (/[^…\s，。；、]/.test(text)) return text;
  return parts.length > 0 ? '' : i18n.t('packs.fromFigures');
}

/** 0、4—7 */
const spans = (allowed: SchemeLine['allowed']): string =>
  allowed.map((each) => (typeof each === 'number' ? String(each) : each.join('—'))).join('、');

function Forms({ pack, scheme }: { pack: Pack; scheme: SchemeSpec }) {
  const titles = scheme.forms.flatMap((reference) => formOf([pack], fullForm(pack.id, reference))?.titles[0] ?? []);
  return titles.length === 0 ? null : (
    <p>
      <span class="faint">{i18n.t('packs.onForms')}</span> {[...new Set(titles)].join('、')}
    </p>
  );
}
