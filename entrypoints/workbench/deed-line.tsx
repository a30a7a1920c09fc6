import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import { deed, undoLast } from './deeds';

/** The foot of the workbench: what was done, and 撤销. It stays until something else is done. */
export function DeedLine() {
  const last = deed.value;
  return (
    <output class="deed">
      {last !== null && (
        <span class={`notice is-${last.tone}`}>
          <Icon name={last.tone === 'done' ? 'done' : 'warning'} />
          <span>{last.text}</span>
          {last.undo !== undefined && (
            <button type="button" onClick={() => void undoLast()}>
              <Icon name="undo" />
              {i18n.t('act.undo')}
            </button>
          )}
          <button
            type="button"
            class="quiet icon-only"
            aria-label={i18n.t('act.close')}
            onClick={() => {
              deed.value = null;
            }}
          >
            <Icon name="close" />
          </button>
        </span>
      )}
    </output>
  );
}
