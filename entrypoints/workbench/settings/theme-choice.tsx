import { i18n } from '#i18n';
import { withStore } from '@/components/store';
import { chooseTheme, type Theme } from '@/components/theme';
import type { Store } from '@/lib/store';
import { perform } from '../deeds';
import { useStored } from '../use-stored';

const themes = ['system', 'light', 'dark'] as const;
const kept = (store: Store) => store.settings.get('theme');

function choose(theme: Theme): void {
  chooseTheme(theme);
  void perform(withStore((store) => store.settings.set('theme', theme)));
}

export function ThemeChoice() {
  const answer = useStored(['settings'], kept);
  const chosen = answer?.ok ? answer.value : 'system';
  return (
    <fieldset class="segments" aria-label={i18n.t('settings.theme')}>
      {themes.map((theme) => (
        <button key={theme} type="button" aria-pressed={theme === chosen} onClick={() => choose(theme)}>
          {i18n.t(`settings.${theme}`)}
        </button>
      ))}
    </fieldset>
  );
}
