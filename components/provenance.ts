import { i18n } from '#i18n';
import type { LibraryProvenance, Provenance } from '@/lib/model/provenance';
import { qualityText } from './say';
import { clock, dayText } from './time';

/** Where a value comes from, in a few words: 上年同项目 2025（年份已改）, 指标库 · 官方公开. */
export function provenanceText(from: Provenance): string {
  switch (from.kind) {
    case 'draft':
      return i18n.t('from.draft');
    case 'rest':
      return i18n.t('from.rest');
    case 'revision':
      return i18n.t('from.revision', [`${dayText(from.at)} ${clock(from.at)}`]);
    case 'library':
      return i18n.t('from.library', [qualityText(from.quality)]);
    case 'prior': {
      const source = i18n.t(from.ago === 0 ? 'from.sameYear' : from.ago === 1 ? 'from.lastYear' : 'from.earlierYear');
      const named = [source, from.year].filter((part) => part !== null).join(' ');
      return from.changed === 'same' ? named : i18n.t(`from.${from.changed}`, [named]);
    }
  }
}

/** What speaks for an indicator of the library beside its source: shared words, use, or that little does. */
export function fitText({ akin, alike, bare, used }: LibraryProvenance): string {
  const parts = [
    bare ? i18n.t('from.bare') : '',
    alike.length > 0 ? i18n.t('from.alike', [alike.join(i18n.t('from.comma'))]) : akin ? '' : i18n.t('from.notAkin'),
    used > 0 ? i18n.t('from.used', [used]) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
