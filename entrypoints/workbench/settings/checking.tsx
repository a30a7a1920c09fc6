import { i18n } from '#i18n';
import { packsInForce } from '@/components/packs';
import { setStrictness } from '@/components/strictness';
import { StrictnessChoice } from '@/components/strictness-choice';
import type { Pack } from '@/lib/model/pack';
import type { Strictness, UnitProfile } from '@/lib/model/profile';
import { ok } from '@/lib/model/result';
import { valueOf } from '@/lib/packs/parameters';
import type { Store } from '@/lib/store';
import { perform } from '../deeds';
import { Loaded } from '../loaded';
import { parameterWords } from '../packs/parameter-words';
import { linkTo } from '../route';
import { useStored } from '../use-stored';

const checking = async (store: Store) => {
  const profile = await store.settings.get('profile');
  return profile.ok ? ok({ profile: profile.value, packs: await packsInForce() }) : profile;
};

/** How strictly the unit checks, and the thresholds it set for itself with the way to all of them. */
export function Checking() {
  const answer = useStored(['settings', 'packs'], checking);
  const choose = (strictness: Strictness, before: Strictness) =>
    perform(setStrictness(strictness), () => ({
      text: i18n.t('told.strictness', [i18n.t(`strictness.${strictness}`)]),
      undo: () => setStrictness(before),
    }));
  return (
    <Loaded answer={answer}>
      {({ profile, packs }) => (
        <>
          <StrictnessChoice chosen={profile.strictness} onChoose={(strictness) => void choose(strictness, profile.strictness)} />
          <p class="faint">{i18n.t('check.strictnessWhy')}</p>
          <h3>{i18n.t('settings.thresholds')}</h3>
          <Thresholds profile={profile} packs={packs} />
        </>
      )}
    </Loaded>
  );
}

function Thresholds({ profile, packs }: { profile: UnitProfile; packs: readonly Pack[] }) {
  const holding = packs.filter(({ parameters }) => parameters.length > 0);
  return (
    <ul class="rows thresholds">
      {holding.map((pack) => {
        const own = pack.parameters.filter((parameter) => valueOf(pack.id, parameter, profile) !== parameter.value);
        return (
          <li key={pack.id} class="row">
            <a href={linkTo('packs', `${pack.id}:parameters`)}>{pack.title}</a>{' '}
            <span class="faint">{i18n.t(own.length === 0 ? 'settings.thresholdsDefault' : 'settings.thresholdsOwn', [pack.parameters.length, own.length])}</span>
            {own.length > 0 && <p class="faint">{own.map((parameter) => `${parameter.label} ${parameterWords(parameter, valueOf(pack.id, parameter, profile))}`).join('；')}</p>}
          </li>
        );
      })}
    </ul>
  );
}
