import { i18n } from '#i18n';
import type { Unreadable } from '@/lib/model/reading';

const reasons: Record<string, () => string> = {
  canvas: () => i18n.t('unread.canvas'),
  plugin: () => i18n.t('unread.plugin'),
  image: () => i18n.t('unread.image'),
  'other-origin': () => i18n.t('unread.otherOrigin'),
};

const names: Record<string, () => string> = {
  canvas: () => i18n.t('unread.names.canvas'),
  iframe: () => i18n.t('unread.names.frame'),
  object: () => i18n.t('unread.names.plugin'),
  embed: () => i18n.t('unread.names.plugin'),
  img: () => i18n.t('unread.names.image'),
};

/** What of a page was not read, and why, in words. `what` names an element and its origin, or says `<left> of <all>` places. */
export function unreadableText({ what, why }: Unreadable): string {
  const [left = '', all = ''] = what.split(' of ');
  if (why === 'too-many') return i18n.t('unread.tooMany', [left, all]);
  const reason = Object.hasOwn(reasons, why) ? reasons[why]?.() : why;
  const [tag = '', ...origin] = what.split(' ');
  const name = [Object.hasOwn(names, tag) ? names[tag]?.() : tag, ...origin].join(' ');
  return reason ? i18n.t('bindings.because', [name, reason]) : name;
}
