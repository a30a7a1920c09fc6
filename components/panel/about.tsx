import { i18n } from '#i18n';
import { SheetFrame } from './sheet';

/** Version, engine, and the promise in one sentence. */
export function About({ onBack }: { onBack: () => void }) {
  return (
    <SheetFrame title={i18n.t('about.title')} onBack={onBack}>
      <AboutText />
    </SheetFrame>
  );
}

export function AboutText() {
  const engine = /Chrom(?:e|ium)\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? navigator.userAgent;
  return (
    <div class="about">
      <p class="strong">{i18n.t('extName')}</p>
      <p>{i18n.t('about.version', [chrome.runtime.getManifest().version])}</p>
      <p>{i18n.t('about.engine', [engine])}</p>
      <p>{i18n.t('about.promise')}</p>
    </div>
  );
}
