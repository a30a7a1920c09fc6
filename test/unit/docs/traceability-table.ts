import { parse } from 'yaml';
import type { Pack, Requirement } from '@/lib/model/pack';
import { servingKinds, servingsOf, type Serving, type ServingKind } from '@/lib/packs/servings';
import { pathsUnder, textOf } from '../source-files';

/** What each kind is called in the table. */
const called: Record<ServingKind, string> = {
  form: '表式',
  section: '分区',
  field: '栏目',
  table: '表格',
  column: '列',
  level: '二级指标',
  row: '固定行',
  rule: '规则',
  scheme: '评分办法',
  line: '评分行',
  reminder: '提醒',
  template: '模板',
};
const fileOfKind: Partial<Record<ServingKind, string>> = { reminder: 'reminders.yaml', template: 'templates.yaml' };

/** Which file of a pack an item stands in, by the item's id. */
function homes(pack: string, folder: string): Map<string, string> {
  const files = pathsUnder(`lib/packs/${pack}/${folder}`, '.yaml');
  return new Map(
    files.flatMap((file) => {
      const read: unknown = parse(textOf(file));
      return (Array.isArray(read) ? read : [read]).map((item: { id: string }) => [item.id, file] as const);
    }),
  );
}

/** The file that something stands in, from the top of the repository. */
function fileOf({ kind, id }: Serving): string {
  const [pack = '', rest = ''] = id.split('/', 2);
  const [item = ''] = rest.split('#', 1);
  const known = fileOfKind[kind];
  if (known !== undefined) return `lib/packs/${pack}/${known}`;
  const folder = kind === 'rule' ? 'rules' : kind === 'scheme' || kind === 'line' ? 'schemes' : 'forms';
  return placesOf(pack, folder).get(item) ?? '';
}

const placed = new Map<string, Map<string, string>>();
function placesOf(pack: string, folder: string): Map<string, string> {
  const key = `${pack}/${folder}`;
  const known = placed.get(key) ?? homes(pack, folder);
  placed.set(key, known);
  return known;
}

/** Everything that serves a requirement, by its id. */
export function servedBy(packs: readonly Pack[]): Map<string, Serving[]> {
  const found = new Map<string, Serving[]>();
  for (const serving of packs.flatMap(servingsOf)) {
    for (const id of serving.serves) found.set(id, [...(found.get(id) ?? []), serving]);
  }
  return found;
}

/** The requirements of each document with what serves them, as Markdown: one table a document. */
export function traceability(packs: readonly Pack[]): string {
  const served = servedBy(packs);
  return packs
    .flatMap((pack) =>
      pack.sources.flatMap((source) => {
        const own = pack.requirements.filter((requirement) => requirement.source === source.id);
        if (own.length === 0) return [];
        const rows = own.map((requirement) => rowOf(requirement, served.get(requirement.id) ?? []));
        return [`## ${source.document}${source.title === undefined ? '' : ` ${source.title}`}`, '', '| 编号 | 条款 | 要求 | 由什么落实 |', '| --- | --- | --- | --- |', ...rows, ''];
      }),
    )
    .join('\n');
}

function rowOf({ id, at, text }: Requirement, servings: readonly Serving[]): string {
  const cells = servingKinds.flatMap((kind) => {
    const own = servings.filter((serving) => serving.kind === kind);
    return own.length === 0 ? [] : [`${called[kind]} ${own.map(linked).join('、')}`];
  });
  return `| ${[id, at, text, cells.join('<br>')].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const linked = (serving: Serving): string => `[${serving.id}](../${fileOf(serving)})`;
