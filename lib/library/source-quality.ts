import type { IndicatorSource, SourceQuality } from '@/lib/model/library';

const words: Record<SourceQuality, string> = {
  seed: '制度原文',
  official: '官方公开',
  mirror: '公开资料，未核原文',
  unlocated: '公开资料，未核原文',
  own: '本单位填报',
};

/** How far a source was checked, in words. */
export function qualityWords(quality: SourceQuality): string {
  return words[quality];
}

/** The address of a source where it may be shown: only of documents whose own text was read. */
export function shownAddress(source: IndicatorSource): string | undefined {
  return source.quality === 'seed' || source.quality === 'official' ? source.url : undefined;
}
