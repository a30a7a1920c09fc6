import { failedExamples } from '@/lib/check/examples';
import { listingOf, type PackListing } from '@/lib/packs/listing';
import { failedSchemeExamples } from '@/lib/score';
import { packsGiven, type NamedText } from './packs-given';

/** What is in some packs, and what is wrong with those that came as files: they are tried as an import tries them. */
export interface ListedPacks {
  listings: PackListing[];
  unknown: string[];
  /** one line a problem or an example that does not come out */
  problems: string[];
}

/** Lists packs by id and pack files; the examples of files are run. */
export function listedPacks(ids: readonly string[], files: readonly NamedText[]): ListedPacks {
  const { all, chosen, unknown, problems } = packsGiven(ids, files);
  const tried = files.length === 0 ? [] : chosen.filter(({ id }) => !ids.includes(id));
  const examples = tried.flatMap((pack) => [
    ...failedExamples(all, pack).map(({ rule, kind, index, said }) => `${rule} 的示例 ${kind}[${String(index)}] 没有按所写的得出${said === '' ? '，规则没有说话' : `：${said}`}`),
    ...failedSchemeExamples(all, pack).map(({ scheme, title, at, wanted, came }) => `${scheme} 的示例“${title}”：${at} 应当是${wanted}，得出${came}`),
  ]);
  return { listings: chosen.map(listingOf), unknown, problems: [...problems, ...examples] };
}
