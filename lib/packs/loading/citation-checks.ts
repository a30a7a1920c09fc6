import type { Cite, PackMeta } from '@/lib/model/pack';
import type { Complain } from './complain';
import type { PackFiles, Placed } from './files';
import type { Path } from './yaml-file';

/** Checks that everything cited can be opened: its source is listed and the excerpt of the very place is in the pack. */
export function checkCitations(found: PackFiles, meta: Placed<PackMeta>, complain: Complain): void {
  const sources = new Map(meta.it.sources.map((source) => [source.id, source]));
  const excerpts = new Set(found.articles.map(({ it }) => `${it.source} ${it.at}`));
  found.articles.forEach(({ it, at }) => {
    if (sources.has(it.source)) return;
    complain('pack-reference', at(['source']), `没有文件 ${it.source}`, '先在 pack.yaml 的 sources 里列出');
  });

  const check = (cite: Cite | undefined, { at }: Placed<unknown>, path: Path) => {
    if (cite === undefined) return;
    const source = sources.get(cite.source);
    if (source === undefined) {
      complain('pack-reference', at([...path, 'source']), `没有文件 ${cite.source}`, '先在 pack.yaml 的 sources 里列出');
    } else if (!source.text && cite.at !== '') {
      complain('pack-reference', at([...path, 'at']), '没有原文的文件不能引到条款', '去掉 at，只写文件');
    } else if (source.text && !excerpts.has(`${cite.source} ${cite.at}`)) {
      complain('pack-reference', at(path), `articles.yaml 里没有“${cite.at}”的摘录`, '补上这一条的原文摘录');
    }
  };
  for (const form of found.forms) {
    check(form.it.cite, form, ['cite']);
    form.it.fields.forEach((field, index) => check(field.help, form, ['fields', index, 'help']));
    form.it.tables.forEach((table, index) => {
      table.columns.forEach((column, at) => check(column.help, form, ['tables', index, 'columns', at, 'help']));
      table.levels.forEach((level, at) => check(level.help, form, ['tables', index, 'levels', at, 'help']));
    });
  }
  for (const rule of found.rules) check(rule.it.cite, rule, ['cite']);
  for (const kind of ['schemes', 'reminders', 'templates', 'parameters'] as const) {
    for (const item of found[kind]) check(item.it.cite, item, ['cite']);
  }
  for (const { it, at } of found.requirements) {
    if (!sources.has(it.source)) complain('pack-reference', at(['source']), `没有文件 ${it.source}`, '先在 pack.yaml 的 sources 里列出');
  }
}
