import { i18n } from '#i18n';
import { AboutText } from '@/components/panel/about';
import { Checking } from './checking';
import { Portals } from './portals';
import { StorageState } from './storage-state';
import { ThemeChoice } from './theme-choice';
import { UnitName } from './unit-name';

/** 设置: the own unit and how it checks, allowed portals, what is kept and whether both copies agree, the looks. */
export function SettingsPage() {
  return (
    <div class="scroll settings">
      <section>
        <h2>{i18n.t('settings.unit')}</h2>
        <UnitName />
      </section>
      <section>
        <h2>{i18n.t('check.strictness')}</h2>
        <Checking />
      </section>
      <section>
        <h2>{i18n.t('settings.portals')}</h2>
        <Portals />
      </section>
      <section>
        <h2>{i18n.t('settings.storage')}</h2>
        <p class="faint">{i18n.t('settings.storageWhy')}</p>
        <StorageState />
      </section>
      <section>
        <h2>{i18n.t('settings.theme')}</h2>
        <ThemeChoice />
      </section>
      <section>
        <h2>{i18n.t('settings.language')}</h2>
        <p>
          {chrome.i18n.getUILanguage()} <span class="faint">{i18n.t('settings.languageWhy')}</span>
        </p>
      </section>
      <section>
        <h2>{i18n.t('settings.about')}</h2>
        <AboutText />
      </section>
    </div>
  );
}
