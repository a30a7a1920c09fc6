import type { ReadingDraft } from './reading-builder';
import type { Region } from './regions';

/** A column as a region prints it: its words, the group it stands in, and what it is of ours. */
interface Printed {
  text: string;
  group: string;
  id: string;
}

/** What a place of the page must be: the text drawn into it, and the place of the form. */
export interface Expected {
  at: string;
  value: string;
}
export interface RegionPage {
  draft: ReadingDraft;
  expected: Expected[];
  /** what was drawn into places that are none of the form's */
  foreign: string[];
}

const levels: [string, string][] = [
  ['产出指标', '数量指标'],
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
];

function columnsIn(list: string): Printed[] {
  return [...list.matchAll(/([^\s]*?)\(((?:[^;()]|（[^）]*）)+(?:;[^;()]+)+)\)|(\S+)/g)].flatMap(([, group = '', parts = '', alone = '']) =>
    parts === '' ? [split(alone, '')] : parts.split(';').map((one) => split(one, group)),
  );
}

function split(text: string, group: string): Printed {
  const [words = '', id = ''] = text.split('>');
  return { text: words, group, id };
}

/** The page of a region: as a printed form, one table with everything in it, or as items and lists. */
export function regionPage(region: Region, printed: boolean): RegionPage {
  const page: RegionPage = { draft: {}, expected: [], foreign: [] };
  const items = columnsIn(region.fields).map(({ text, id }, index) => {
    const value = `填写${index}`;
    if (id === '') page.foreign.push(value);
    else page.expected.push({ at: `fields.${id}`, value });
    return { label: text, value };
  });
  const fund = region.fund === undefined ? [] : fundTable(page, columnsIn(region.fund), columnsIn(region.fundRows ?? ''));
  const indicators = indicatorTable(page, columnsIn(region.indicators));
  const head = { title: '预算绩效管理', sections: [region.title], notes: ['（2026年度）', '单位：万元'] };
  if (!printed) {
    page.draft = { ...head, items, grids: [fund, indicators].filter((rows) => rows.length > 0).map((rows) => ({ rows })) };
    return page;
  }
  const beside = (label: string, rows: string[][]): string[][] => rows.map((row, index) => (index === 0 ? [`${rows.length}x1|${label}`, ...row] : row));
  page.draft = {
    ...head,
    grids: [
      {
        rows: [
          ...items.map(({ label, value }) => [`1x2|${label}`, `1x30|[${value}]`]),
          ...(fund.length > 0 ? beside('项目资金（万元）', fund) : []),
          ...beside('绩效指标', indicators),
        ],
      },
    ],
  };
  return page;
}

/** The head in one row, or in two where columns stand in groups. */
function headOf(columns: Printed[]): string[][] {
  const groups = columns.some(({ group }) => group !== '');
  if (!groups) return [columns.map(({ text }) => text)];
  const over: string[] = [];
  columns.forEach(({ text, group }, index) => {
    if (group === '') over.push(`2x1|${text}`);
    else if (columns[index - 1]?.group !== group) over.push(`1x${columns.filter((one) => one.group === group).length}|${group}`);
  });
  return [over, columns.filter(({ group }) => group !== '').map(({ text }) => text)];
}

function fundTable(page: RegionPage, columns: Printed[], rows: Printed[]): string[][] {
  const body = rows.map((row, index) =>
    columns.map(({ id }, column) => {
      if (id === 'item') return row.text;
      return mark(page, id === '' ? '' : `fund[${index}].${id}`, `${(index + 1) * 100 + column}.5`);
    }),
  );
  return [...headOf(columns), ...body];
}

function indicatorTable(page: RegionPage, columns: Printed[]): string[][] {
  const ticks = columns.filter(({ id }) => id === 'possibility').length > 1;
  const body = levels.map(([level1, level2], index) =>
    columns.map(({ id }, column) => {
      if (id === 'level1') return level1;
      if (id === 'level2' || id === 'mid:level2') return level2;
      if (id === 'possibility' && ticks) return '[]';
      const table = id.startsWith('mid:') ? 'indicatorsMid' : 'indicators';
      return mark(page, id === '' ? '' : `${table}[${index}].${id.replace('mid:', '')}`, `内容${index}之${column}`);
    }),
  );
  return [...headOf(columns), ...body];
}

function mark(page: RegionPage, at: string, value: string): string {
  if (at === '') page.foreign.push(value);
  else page.expected.push({ at, value });
  return `[${value}]`;
}
