import type { Pack } from '@/lib/model/pack';
import { loadPack, type PackProblem } from '@/lib/packs/load';

const form = `
id: sheet
stage: evaluation
kind: sheet
titles: [测试评分表]
identity: { year: year }
sections: [{ id: all, label: 全部 }]
fields:
  - { id: year, label: 年度, type: year, section: all }
  - { id: planned, label: 应到, type: money, unit: 万元, section: all }
  - { id: arrived, label: 已到, type: money, unit: 万元, section: all }
  - { id: usePoints, label: 使用得分, type: percent, section: all }
  - { id: totalPoints, label: 总分, type: percent, section: all }
  - { id: reduced, label: 精简, type: text, section: all }
`;

/** A pack with one sheet and the given schemes (YAML, one a file), as the loader takes it. */
export function loadSheet(...schemes: string[]): { pack?: Pack; problems: PackProblem[] } {
  const files = {
    'pack.yaml': 'id: trial\ntitle: 试行办法\nsources: []\n',
    'parameters.yaml': '- { id: usual, label: 一般分, value: 3, basis: 参考做法 }\n- { id: mode, label: 方式, value: full, basis: 参考做法 }\n',
    'forms/sheet.yaml': form,
    ...Object.fromEntries(schemes.map((text, index) => [`schemes/${String(index)}.yaml`, text])),
  };
  return loadPack(files);
}

/** The same when it has to load. */
export function sheet(...schemes: string[]): Pack[] {
  const { pack, problems } = loadSheet(...schemes);
  if (pack === undefined) throw new Error(JSON.stringify(problems));
  return [pack];
}

const example = 'examples:\n  - { title: 空表, filing: {}, total: 0 }\n';

/** A scheme of the sheet: its lines and whatever else, in YAML. */
export const scheme = (of: number, lines: string, more = ''): string =>
  `id: s\ntitle: 评分\nforms: [sheet]\nof: ${String(of)}\nbasis: 参考做法\nlines:\n${lines.trimEnd()}\n${more}\n${more.includes('examples:') ? '' : example}`;
