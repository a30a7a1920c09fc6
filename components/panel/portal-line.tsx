import { i18n } from '#i18n';
import type { PortalNotice } from '@/lib/model/view';
import { Icon } from '../icon';
import { clock } from '../time';

/** The portal seems to have lost the login, or soon may: what is safe, and what to do. */
export function PortalLine({ portal: { why, keptAt } }: { portal: PortalNotice }) {
  return (
    <output class="portal-line">
      <Icon name="warning" />
      <span>
        <span class="strong">{i18n.t(`portal.${why}`)}</span> {safe(why, keptAt)}
      </span>
    </output>
  );
}

function safe(why: PortalNotice['why'], keptAt: string | null): string {
  if (why === 'idle') return keptAt === null ? '' : i18n.t('portal.keptSoon', [clock(keptAt)]);
  return keptAt === null ? i18n.t('portal.keptNone') : i18n.t('portal.kept', [clock(keptAt)]);
}
