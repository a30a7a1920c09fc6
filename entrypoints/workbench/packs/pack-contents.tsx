import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import { Cited } from '@/components/panel/cited';
import { Empty } from '@/components/panel/empty';
import type { Pack } from '@/lib/model/pack';
import type { UnitProfile } from '@/lib/model/profile';
import { citationOf } from '@/lib/packs/citation';
import { PackForms } from './pack-forms';
import { PackParameters } from './pack-parameters';
import { PackReminders, PackTemplates } from './pack-duties';
import { PackRequirements } from './pack-requirements';
import { PackRules } from './pack-rules';
import { PackSchemes } from './pack-schemes';
import { searchPack } from './search-pack';

const parts = ['sources', 'forms', 'rules', 'parameters', 'schemes', 'reminders', 'templates', 'requirements', 'articles'] as const;
type Part = (typeof parts)[number];

interface ContentsProps {
  pack: Pack;
  /** all packs that count, this one among them */
  all: readonly Pack[];
  question: string;
  /** the part to begin with, if there is one of that name */
  first: string;
  profile: UnitProfile;
}

/** All that a pack holds, one part at a time; a question counts what each part has of it. */
export function PackContents({ pack, all, question, first, profile }: ContentsProps) {
  const [wanted, setWanted] = useState<Part>(parts.find((part) => part === first) ?? 'sources');
  const found = useMemo(() => searchPack(pack, question), [pack, question]);
  const present = parts.filter((part) => pack[part].length > 0);
  const part = found[wanted].length > 0 || question === '' ? wanted : (present.find((each) => found[each].length > 0) ?? wanted);
  return (
    <>
      <fieldset class="segments pack-parts" aria-label={i18n.t('packs.parts')}>
        {present.map((each) => (
          <button key={each} type="button" aria-pressed={each === part} disabled={found[each].length === 0} onClick={() => setWanted(each)}>
            {i18n.t(`packs.${each}`)}
            <span class="figure">{found[each].length}</span>
          </button>
        ))}
      </fieldset>
      <div class="scroll reading" key={part}>
        {found[part].length === 0 && (
          <Empty icon="search" title={i18n.t('packs.none')}>
            <p>{i18n.t('packs.noneHere')}</p>
          </Empty>
        )}
        {part === 'sources' && <Sources sources={found.sources} />}
        {part === 'forms' && <PackForms pack={pack} forms={found.forms} />}
        {part === 'rules' && <PackRules pack={pack} all={all} rules={found.rules} />}
        {part === 'parameters' && <PackParameters pack={pack} parameters={found.parameters} profile={profile} />}
        {part === 'schemes' && <PackSchemes pack={pack} schemes={found.schemes} />}
        {part === 'reminders' && <PackReminders pack={pack} reminders={found.reminders} />}
        {part === 'templates' && <PackTemplates pack={pack} templates={found.templates} />}
        {part === 'requirements' && <PackRequirements all={all} requirements={found.requirements} />}
        {part === 'articles' && (
          <ul class="rows">
            {found.articles.map((article) => (
              <li key={`${article.source}#${article.at}`} class="row">
                <Cited cite={citationOf(pack, article)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function Sources({ sources }: { sources: Pack['sources'] }) {
  return (
    <ul class="rows">
      {sources.map(({ id, document, title, effective, text }) => (
        <li key={id} class="row">
          <span class="strong">{document}</span> {title}
          {effective !== undefined && <span class="faint"> {i18n.t('packs.effective', [effective])}</span>}
          {!text && <span class="chip">{i18n.t('packs.noText')}</span>}
        </li>
      ))}
    </ul>
  );
}
