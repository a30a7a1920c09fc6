import { describe, expect, test } from 'vitest';
import type { BoundRow } from '@/lib/model/match';
import { foldedValue } from '@/lib/recognise/folded';
import { recognise } from '@/lib/recognise/recognise';
import { packs } from './packs';
import { frames, type GridDraft, item, type ReadingDraft } from './reading-builder';

const title = '项目支出绩效目标申报表';
const items = ['项目名称', '主管部门', '实施单位', '年度资金总额', '年度目标'].map((label) => item(label, label));
const head = ['一级指标', '二级指标', '三级指标', '指标值'];
const target = (...grids: GridDraft[]): ReadingDraft => ({ sections: [title], items, grids });
const rowsOf = (draft: ReadingDraft, ...columns: string[]) =>
  recognise(frames(draft), packs).match?.tables['indicators']?.rows.map((row) => columns.map((column) => row.cells[column]));

describe('rows of indicators', () => {
  test('several names in one cell beside as many values are as many indicators', () => {
    const rows = [head, ['产出指标', '数量指标', '1、[户数]2、[人数]3、[]', '[≥5户][≥6人][]'], ['产出指标', '质量指标', '[合格率]', '[95%]']];
    expect(rowsOf(target({ headerRows: 1, rows }), 'level2', 'name', 'value')).toEqual([
      ['数量指标', '户数', '5'],
      ['数量指标', '人数', '6'],
      ['数量指标', '', ''],
      ['质量指标', '合格率', '95'],
    ]);
  });

  test('a subtotal of a part is no indicator, and no total of the form', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '[户数]', '[≥5户]', '[30]'],
      ['1x4|产出指标小计', '=30'],
      ['满意度指标', '服务对象满意度指标', '[满意度]', '[≥90%]', '[20]'],
      ['1x4|满意度指标小计', '=20'],
    ];
    expect(rowsOf(target({ headerRows: 1, rows }), 'name')).toEqual([['户数'], ['满意度']]);
  });

  test('a last line of sums without a word is no indicator', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['=产出指标', '=数量指标', '=户数', '=≥5户', '=30'],
      ['=产出指标', '=质量指标', '=合格率', '=95%', '=20'],
      ['=', '=', '=', '=', '=50'],
    ];
    expect(rowsOf(target({ headerRows: 1, rows }), 'name')).toEqual([['户数'], ['合格率']]);
  });

  test('a tree draws its levels with the cells of an indicator', () => {
    const rows = [['指标', '指标值'], ['[产出指标]', '[]'], ['[数量指标]', '[]'], ['[户数]', '[≥5户]'], ['[成本指标]', '[]'], ['[单价]', '[≤3万元]']];
    expect(rowsOf(target({ headerRows: 1, rows }), 'level1', 'level2', 'name')).toEqual([
      ['产出指标', '数量指标', '户数'],
      ['产出指标', '成本指标', '单价'],
    ]);
  });

  test('one box that shows both levels gives both', () => {
    const rows = [
      ['二级指标', '三级指标', '指标值'],
      ['[产出指标 / 数量指标]', '[户数]', '[≥5户]'],
      ['[效益指标 / 社会效益指标]', '[获得感]', '[提升]'],
    ];
    expect(rowsOf(target({ headerRows: 1, rows }), 'level1', 'level2')).toEqual([
      ['产出指标', '数量指标'],
      ['效益指标', '社会效益指标'],
    ]);
  });

  test('each indicator as a table of labels and values under its own heading is a row', () => {
    const card = (section: number, name: string, value: string): GridDraft => ({
      section,
      rows: [
        ['三级指标', `[${name}]`, '指标值', `[${value}]`],
        ['计算符号', '[≥]', '计量单位', '[户]'],
      ],
    });
    const draft: ReadingDraft = {
      sections: [title, '第1条 产出指标 — 数量指标', '第2条 效益指标 — 社会效益指标'],
      items,
      grids: [card(1, '户数', '5'), card(2, '获得感', '90')],
    };
    expect(rowsOf(draft, 'level1', 'level2', 'name', 'value', 'unit')).toEqual([
      ['产出指标', '数量指标', '户数', '5', '户'],
      ['效益指标', '社会效益指标', '获得感', '90', '户'],
    ]);
  });

  test('a control that bears the name of another column is not bound to the one it stands under', () => {
    const rows = [head, ['产出指标', '数量指标', '[户数]', '[≥5户]'], ['产出指标', '质量指标', '[合格率]', '三级指标：[95%]']];
    const { match } = recognise(frames(target({ headerRows: 1, rows })), packs);
    expect(match?.tables['indicators']?.rows[1]?.bindings['value']).toBeUndefined();
  });

  test('lines that go on under a first one with labels mean the same', () => {
    const boxes = (label: (text: string) => string, values: string[]) =>
      ['一级指标', '二级指标', '三级指标', '指标值'].map((text, index) => item(label(text), values[index]));
    const draft: ReadingDraft = {
      sections: [title],
      items: [
        ...items,
        ...boxes((text) => text, ['产出指标', '数量指标', '户数', '≥5户']),
        ...boxes(() => '', ['效益指标', '社会效益指标', '获得感', '提升']),
      ],
    };
    expect(rowsOf(draft, 'level2', 'name', 'value')).toEqual([
      ['数量指标', '户数', '5'],
      ['社会效益指标', '获得感', '提升'],
    ]);
  });

  test('blank rows of shown texts are rows before others, and fillers after them', () => {
    const blank = ['=', '=', '=', '='];
    const row = ['=产出指标', '=质量指标', '=合格率', '=95%'];
    expect(rowsOf(target({ headerRows: 1, rows: [head, ['=产出指标', '=数量指标', '=户数', '=5'], blank, row, blank, blank] }), 'name')).toEqual([
      ['户数'],
      [''],
      ['合格率'],
    ]);
  });

  test('a sign and a unit around nothing are no value, a word behind a sign is', () => {
    const rows = [
      head,
      ['=产出指标', '=数量指标', '=户数', '=≥500户'],
      ['=产出指标', '=质量指标', '=合格率', '=≥%'],
      ['=产出指标', '=时效指标', '=完成情况', '=＝合格'],
    ];
    const draft = target({ headerRows: 1, rows });
    expect(rowsOf(draft, 'operator', 'value', 'unit')).toEqual([
      ['≥', '500', '户'],
      ['≥', '', '%'],
      ['', '＝合格', ''],
    ]);
  });

  test('a completion that shows nothing but the sign and unit of its target is not filled', () => {
    const shown = ['≥人次', '≥321人次', '＝合格'].map((actual) => {
      const row: BoundRow = { cells: { value: '500', actual }, bindings: {} };
      foldedValue(row);
      return row.cells['actual'];
    });
    expect(shown).toEqual(['', '≥321人次', '＝合格']);
  });

  test('a blank row to which a merged level reaches down is a row, also the last one', () => {
    const rows = [
      head,
      ['3x1|产出指标', '2x1|数量指标', '=', '='],
      ['=', '='],
      ['质量指标', '=', '='],
      ['2x1|效益指标', '2x1|社会效益指标', '=', '='],
      ['=', '='],
    ];
    expect(rowsOf(target({ headerRows: 1, rows }), 'level1', 'level2')).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
      ['效益指标', '社会效益指标'],
      ['效益指标', '社会效益指标'],
    ]);
  });

  test('a level printed once is that of the rows under it, whose own blank cells say nothing', () => {
    const rows = [head, ['=产出指标', '=数量指标', '[户数]', '[≥5户]'], ['=', '=', '[人数]', '[≥6人]']];
    const { match } = recognise(frames(target({ headerRows: 1, rows })), packs);
    const [, second] = match?.tables['indicators']?.rows ?? [];
    expect(second?.cells['level2']).toBe('数量指标');
    expect(second?.bindings['level2']).toBeUndefined();
  });

  test('what is merged over rows before the name holds for each of them', () => {
    const draft: ReadingDraft = {
      sections: ['部门整体支出绩效目标申报表'],
      items: ['部门名称', '部门职责', '年度总体目标'].map((label) => item(label, label)),
      grids: [
        {
          headerRows: 1,
          rows: [
            ['对应职责', ...head],
            ['2x1|=维权', '=产出指标', '=数量指标', '[户数]', '[≥5户]'],
            ['=产出指标', '=质量指标', '[合格率]', '[95%]'],
          ],
        },
      ],
    };
    expect(rowsOf(draft, 'duty', 'name')).toEqual([
      ['维权', '户数'],
      ['维权', '合格率'],
    ]);
  });
});

describe('head and rows apart', () => {
  const body = [
    ['=产出指标', '=数量指标', '[户数]', '[≥5户]'],
    ['=产出指标', '=质量指标', '[合格率]', '[95%]'],
  ];

  test('in two frames are one table', () => {
    const { match } = recognise(frames(target({ headerRows: 1, rows: [head] }), { grids: [{ rows: body }] }), packs);
    expect(match?.tables['indicators']?.rows.map((row) => row.cells['value'])).toEqual(['5', '95']);
    expect(match?.tables['indicators']?.grid).toEqual({ frame: 1, grid: 0 });
  });

  test('are told by their codes where the rows have a column more', () => {
    const codes = ['a', 'b', 'c', 'd'];
    const numbered = body.map((row, index) => [`${index + 1}`, ...row]);
    const draft = target({ headerRows: 1, rows: [head], columnCodes: codes }, { rows: numbered, columnCodes: ['', ...codes] });
    expect(rowsOf(draft, 'name', 'value')).toEqual([
      ['户数', '5'],
      ['合格率', '95'],
    ]);
  });
});

const evaluation: ReadingDraft = {
  sections: ['项目支出绩效自评表'],
  items: ['项目名称', '主管部门', '实施单位', '预期目标', '实际完成情况'].map((label) => item(label, label)),
};
const scored: GridDraft = {
  headerRows: 1,
  rows: [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '[户数]', '[≥5户]', '[6户]', '[50]', '[50]'],
    ['满意度指标', '服务对象满意度指标', '[满意度]', '[≥90%]', '[95%]', '[10]', '[10]'],
  ],
};

test('a table of money turned on its side is read upright', () => {
  const rows = [
    ['项目资金', '年度资金总额', '其中：当年财政拨款', '其他资金'],
    ['年初预算数', '[128]', '[110]', '[18]'],
    ['全年预算数（A）', '[131]', '[112]', '[19]'],
    ['全年执行数（B）', '[127]', '[109]', '[17]'],
  ];
  const { match } = recognise(frames({ ...evaluation, grids: [{ headerRows: 1, rows }, scored] }), packs);
  expect(match?.tables['fund']?.rows.map(({ cells }) => [cells['item'], cells['initial'], cells['exec']])).toEqual([
    ['年度资金总额', '128', '127'],
    ['当年财政拨款', '110', '109'],
    ['其他资金', '18', '17'],
  ]);
});

test('of the cells between 总分 and the points the ones under 分值 and 得分 are the totals', () => {
  const rows = [...scored.rows, ['总分', '=', '=', '=', '=', '=60', '=58']];
  const { match } = recognise(frames({ ...evaluation, grids: [{ ...scored, rows }] }), packs);
  expect([match?.fields['total.weight']?.value, match?.fields['total.score']?.value]).toEqual(['60', '58']);
});

describe('fields', () => {
  test('a query above the form takes none of them, though it asks for the same', () => {
    const query = ['项目名称', '年度', '主管部门'].map((label) => item(label, `查${label}`));
    const draft: ReadingDraft = {
      sections: [title],
      items: [...query, ...items.map((one) => ({ ...one, section: 0 }))],
      grids: [{ headerRows: 1, rows: [head, ['产出指标', '数量指标', '[户数]', '[≥5户]']] }],
    };
    const { match, open } = recognise(frames(draft), packs);
    expect([match?.fields['project.name']?.value, match?.fields['project.authority']?.value]).toEqual(['项目名称', '主管部门']);
    expect(match?.fields['year']).toBeUndefined();
    expect(open).toEqual([]);
  });

  test('what stands alone under a heading, without a label, answers the heading', () => {
    const draft: ReadingDraft = {
      sections: ['工会项目支出预算绩效自评报告', '（一）本部门（单位）职能', '三、预算执行过程中存在的问题及原因分析', '四、改进措施和建议'],
      items: [
        item('部门（单位）', '权益部'),
        item('项目名称', '助学'),
        ...[1, 2, 3].map((section) => item('', `第${section}节`, { section })),
      ],
    };
    const { match } = recognise(frames(draft), packs, { prefer: 'dalian-union/self-report' });
    expect(Object.values(match?.fields ?? {}).map(({ value }) => value)).toEqual(expect.arrayContaining(['第1节', '第2节', '第3节']));
  });

  test('a place in a grid is named by its row and its column together', () => {
    const draft: ReadingDraft = {
      sections: ['项目支出事前绩效评估表'],
      items: ['项目名称', '主管部门', '实施单位'].map((label) => item(label, label)),
      grids: [
        {
          headerRows: 1,
          rows: [
            ['评估内容', '论证意见', '得分'],
            ['立项必要性', '[必要]', '[18]'],
            ['投入经济性', '[经济]', '[17]'],
          ],
        },
      ],
    };
    const { match } = recognise(frames(draft), packs, { prefer: 'national/ex-ante' });
    expect([match?.fields['p.need']?.value, match?.fields['points.need']?.value]).toEqual(['必要', '18']);
  });

  test('boxes under one heading that each say inside what they ask for are fields of their own', () => {
    const built = frames({ ...target(), items: items.map((one) => ({ ...one, label: '基本信息' })) });
    built[0]?.reading.slots.forEach((slot, index) => {
      slot.group = 1;
      slot.labels.push({ via: 'placeholder', text: items[index]?.label ?? '' });
    });
    const { match } = recognise(built, packs, { prefer: 'national/project-target' });
    expect(Object.values(match?.fields ?? {}).map(({ value }) => value)).toEqual(items.map((one) => one.value));
  });

  test('a choice of yes and no is no name', () => {
    const asked = ['项目名称', '主管部门'].map((label) => item(label, '是'));
    const built = frames({ ...target(), items: asked });
    for (const { reading } of built) for (const slot of reading.slots) slot.widget = 'radio';
    const { match } = recognise(built, packs, { prefer: 'national/project-target' });
    expect(match?.fields).toEqual({});
  });
});

describe('a page that only looks like a form', () => {
  const shown = (level1: string, level2: string) => [`=${level1}`, `=${level2}`, '=户数', '=≥5户'];

  test('is a query, where each row has its own project', () => {
    const rows = [
      ['项目名称', ...head],
      ['=送温暖', ...shown('产出指标', '数量指标')],
      ['=助学', ...shown('满意度指标', '服务对象满意度指标')],
    ];
    expect(recognise(frames({ title, items: items.slice(0, 3), grids: [{ headerRows: 1, rows }] }), packs).match).toBeNull();
  });

  test('is an appraisal of something else, where hardly a level is one of ours', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '权重', '得分'],
      ...['创新发展', '协调发展', '绿色发展', '开放发展'].map((level) => [`[${level}]`, '[投入]', '[强度]', '[3]', '[4]', '[5]', '[5]']),
    ];
    const asked = ['填报单位', '年度', '联系人', '联系电话'].map((label) => item(label, label));
    expect(recognise(frames({ title: '综合评价指标填报', items: asked, grids: [{ headerRows: 1, rows }] }), packs).match).toBeNull();
  });

  test('is a pattern in a notice, where nothing is filled in and nothing can be', () => {
    const rows = [head, ['产出指标', '数量指标', '=', '='], ['', '质量指标', '=', '='], ['满意度指标', '服务对象满意度指标', '=', '=']];
    const printed = items.map((one) => ({ ...one, value: '', shown: true }));
    expect(recognise(frames({ sections: [title], items: printed, grids: [{ headerRows: 1, rows }] }), packs).match).toBeNull();
  });
});

test('the very title of a form outweighs a title that is like it', () => {
  const { match } = recognise(frames({ sections: [title], items: [...items, item('其他资金'), item('财政拨款')] }), packs);
  expect(match?.form).toBe('national/project-target');
});

test('a form with all its parts is one beside a list of budget quotas', () => {
  const quotas: GridDraft = { headerRows: 1, rows: [['预算指标', '指标金额', '指标余额', '可执行指标'], ['=A01', '=600', '=20', '=580']] };
  const rows = [head, ...['数量指标', '质量指标', '时效指标'].map((level) => ['产出指标', level, '[户数]', '[≥5户]'])];
  expect(recognise(frames(target(quotas, { headerRows: 1, rows })), packs).match?.form).toBe('national/project-target');
});

test('spans beyond all bounds are no reason to run out of memory', () => {
  const rows = [['一级指标', '二级指标', '三级指标', '完成目标可能性'], ['产出指标', '数量指标', '[户数]', '[]']];
  const built = frames(target({ headerRows: 1, rows }));
  for (const cell of built[0]?.reading.grids[0]?.cells ?? []) [cell.rowSpan, cell.columnSpan] = [1e9, 1e9];
  expect(() => recognise(built, packs)).not.toThrow();
});
