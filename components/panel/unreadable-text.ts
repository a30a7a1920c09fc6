import { i18n } from '#i18n';
import type { Unreadable } from '@/lib/model/reading';

const reasons: Record<string, () => string> = {
  canvas: () => i18n.t('unread.canvas'),
  plugin: () => i18n.t('unread.plugin'),
  image: () => i18n.t('unread.image'),
  'other-origin': () => i18n.t('unread.otherOrigin'),
};

/** What of a page was not read, and why, in words. `what` names an element, or says `<left> of <all>` places. */
export function unreadableText({ what, why }: Unreadable): string {
  const [left = '', all = ''] = what.split(' of ');
  if (why === 'too-many') return i18n.t('unread.tooMany', [left, all]);
  const reason = Object.hasOwn(reasons, why) ? reasons[why]?.() : why;
  return reason ? i18n.t('bindings.because', [what, reason]) : what;
}
