import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import { perform } from '../deeds';
import type { OpenFiling } from './open-filing';

/** The filing was changed in another page: nothing is written over it until the user says which state holds. */
export function Elsewhere({ open }: { open: OpenFiling }) {
  const { keeper } = open;
  if (!keeper.elsewhere.value) return null;
  return (
    <div class="notice is-problem elsewhere" role="alert">
      <Icon name="warning" />
      <span>{i18n.t('form.elsewhere')}</span>
      <button
        type="button"
        onClick={() =>
          void perform(keeper.takeTheirs(), (filing) => {
            open.become(filing);
            return { text: i18n.t('form.tookTheirs') };
          })
        }
      >
        {i18n.t('form.takeTheirs')}
      </button>
      <button type="button" onClick={() => void perform(keeper.takeMine(), () => ({ text: i18n.t('form.tookMine') }))}>
        {i18n.t('form.takeMine')}
      </button>
    </div>
  );
}
