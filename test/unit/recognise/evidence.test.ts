import { describe, expect, test } from 'vitest';
import { explain } from '@/lib/recognise/explain';
import { recognise } from '@/lib/recognise/recognise';
import { toFiling } from '@/lib/recognise/to-filing';
import { asFormItems, asOneTable } from './dalian';
import { frames, item, type ReadingDraft } from './reading-builder';
import { packs } from './packs';

describe('a read-only view of a submitted form', () => {
  const shown: ReadingDraft = {
    sections: ['工会项目支出预算绩效目标申报表'],
    notes: ['（2025年度）'],
    grids: [
      {
        rows: [
          ['填报部门或单位（盖章）：市总工会', '=填报日期：2024-12-01'],
          ['项目名称', '=困难职工送温暖'],
          ['项目负责人', '=张三'],
          ['职务', '=部长'],
          ['项目起止时间', '=2025-01-05 至 2025-11-20'],
          ['3x1|预算资金申请（万元）', '=资金需求总额：600'],
          ['=1.上级工会拨款：200'],
          ['=其中，工会经费：400'],
        ],
      },
      {
        rows: [
          ['一级指标', '二级指标', '三级指标（个性指标）', '年度指标值'],
          ['2x1|产出指标', '2x1|数量指标', '=1.慰问人数', '=≥500人次'],
          ['=2.', '='],
          ['满意度指标', '服务对象满意度指标', '=1.满意度', '=≥95%'],
        ],
      },
    ],
  };
  const { match } = recognise(frames(shown), packs);

  test('is bound, and nothing in it can be written', () => {
    expect(match?.form).toBe('dalian-union/project-target');
    expect(match?.fields['project.leader']).toMatchObject({ value: '张三', writable: false });
    expect(Object.values(match?.fields ?? {}).some((bound) => bound.writable)).toBe(false);
  });

  test('what stands with its label in one cell is told apart', () => {
    const value = (id: string) => match?.fields[id]?.value;
    expect(['unit', 'fillDate', 'fund.total', 'fund.upper', 'fund.own.unionFee'].map(value)).toEqual([
      '市总工会',
      '2024-12-01',
      '600',
      '200',
      '400',
    ]);
    expect(match?.moneyUnit).toBe('万元');
  });

  test('printed ordinals are no names', () => {
    expect(match?.tables['indicators']?.rows.map((row) => row.cells['name'])).toEqual(['慰问人数', '满意度']);
  });

  test('makes a filing of its year', () => {
    const filing = match && toFiling(match, { id: 'f1' });
    expect(filing).toMatchObject({
      form: 'dalian-union/project-target',
      project: '困难职工送温暖',
      unit: '市总工会',
      year: 2025,
    });
    expect(filing?.tables['indicators']?.[1]).toMatchObject({
      level2: '服务对象满意度指标',
      operator: '≥',
      value: '95',
      unit: '%',
    });
  });
});

test('in a table whose labels and values are all told as values, the form’s words tell which is which', () => {
  const rows = [
    ['=项目名称', '=困难职工送温暖', '=项目负责人', '=张三'],
    ['=职务', '=部长', '=联系电话', '=12345678'],
    ['=项目立项依据', '=工会法', '=填报人', '=李四'],
  ];
  const { match, unbound } = recognise(
    frames({ ...asFormItems, items: [], grids: [{ rows }, ...(asFormItems.grids ?? [])] }),
    packs,
  );
  expect(match?.fields['project.leader']?.value).toBe('张三');
  expect(match?.fields['sign.filler']?.value).toBe('李四');
  expect(unbound).toEqual([]);
});

test('what a form prints beside its labels without a control is known, and bound to no place', () => {
  const rows = [['项目名称', '困难职工送温暖', '项目负责人', '张三']];
  const items = (asFormItems.items ?? []).filter((one) => one.label !== '项目名称' && one.label !== '项目负责人');
  const { match } = recognise(
    frames({ ...asFormItems, items, grids: [{ rows }, ...(asFormItems.grids ?? [])] }),
    packs,
  );
  expect(match?.fields['project.name']).toMatchObject({ value: '困难职工送温暖', slots: [], writable: false });
  expect(match?.fields['project.leader']).toMatchObject({ value: '张三', slots: [], writable: false });
});

describe('a page without any words', () => {
  const coded: ReadingDraft = {
    items: [
      'xmmc',
      'xmfzr',
      'fzrzw',
      'lxdh',
      'zjxqze',
      'sjghbk',
      'czbk',
      'zngs',
      'xmlxyj',
      'xmsbkxx',
      'xmsbbyx',
      'tbr',
    ].map((name) => item('', name, { name })),
    grids: [
      {
        columnCodes: ['lv1PerfIndName', 'lv2PerfIndName', 'lv3PerfIndName', 'kpiVal'],
        rows: [
          ['=产出指标', '=数量指标', '[人数]', '[≥5人]'],
          ['=产出指标', '=质量指标', '[合格率]', '[95%]'],
        ],
      },
    ],
  };
  const { match } = recognise(frames(coded), packs);

  test('is bound by the codes of its fields and columns', () => {
    expect(match?.form).toBe('dalian-union/project-target');
    expect(match?.fields['project.necessity']).toMatchObject({
      value: 'xmsbbyx',
      evidence: [{ via: 'code', text: 'xmsbbyx' }],
    });
    expect(match?.tables['indicators']?.rows[1]?.cells).toMatchObject({
      level1: '产出指标',
      level2: '质量指标',
      name: '合格率',
      value: '95',
      unit: '%',
    });
  });
});

describe('doubt', () => {
  const doubled: ReadingDraft = {
    ...asFormItems,
    items: [...(asFormItems.items ?? []), item('项目立项依据', '另一个')],
  };

  test('two places under one label leave the field open, and both are listed', () => {
    const { match, unbound } = recognise(frames(doubled), packs);
    expect(match?.fields['project.basis']).toBeUndefined();
    expect(match?.absent).not.toContain('project.basis');
    expect(unbound.filter((one) => one.label === '项目立项依据')).toHaveLength(2);
  });

  test('a code does not outweigh a label that says something else', () => {
    const { match } = recognise(
      frames({ ...asFormItems, items: [...(asFormItems.items ?? []), item('资产用途', '库房', { name: 'qtsm' })] }),
      packs,
    );
    expect(match?.fields['notes']).toBeUndefined();
  });

  test('上级 is not 下级: a label one word away is another one', () => {
    const items = (asFormItems.items ?? []).map((one) =>
      one.label === '上级工会拨款' ? { ...one, label: '下级工会拨款' } : one,
    );
    expect(recognise(frames({ ...asFormItems, items }), packs).match?.fields['fund.upper']).toBeUndefined();
  });

  test('a search above a form does not take its fields', () => {
    const search: ReadingDraft = { items: [item('项目名称', '', { via: 'near' })] };
    const { match } = recognise(frames(search, asOneTable), packs);
    expect(match?.fields['project.name']?.slots[0]?.frame).toBe(1);
  });
});

describe('a form over two frames', () => {
  const { items = [], grids = [], ...rest } = asFormItems;
  const { match } = recognise(frames({ ...rest, items }, { title: '指标', grids }), packs);

  test('is one form', () => {
    expect(match?.fields['project.name']?.slots).toEqual([{ frame: 0, slot: 3 }]);
    expect(match?.tables['indicators']?.grid).toEqual({ frame: 1, grid: 1 });
    expect(match?.tables['indicators']?.rows).toHaveLength(3);
  });
});

test('a period asked for as two fields is one value of two parts', () => {
  const items = (asFormItems.items ?? []).flatMap((one) =>
    one.label === '项目起止时间' ? [item('项目开始时间', '2026-01-05'), item('项目结束时间', '2026-11-20')] : [one],
  );
  const bound = recognise(frames({ ...asFormItems, items }), packs).match?.fields['project.period'];
  expect(bound).toMatchObject({ lay: 'parts', value: '2026-01-05 至 2026-11-20', writable: true });
  expect(bound?.slots).toHaveLength(2);
});

describe('the form that a person chose', () => {
  const sibling: ReadingDraft = {
    sections: ['项目支出绩效目标申报表'],
    items: [
      item('项目名称', '送温暖'),
      item('主管部门'),
      item('实施单位'),
      item('年度资金总额'),
      item('财政拨款'),
      item('年度目标'),
    ],
    grids: [
      {
        headerRows: 1,
        rows: [
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', '[人数]', '[5]'],
        ],
      },
    ],
  };

  test('is taken where the page alone says its sibling', () => {
    expect(recognise(frames(sibling), packs).match?.form).toBe('national/project-target');
    expect(recognise(frames(sibling), packs, { prefer: 'dalian-union/project-target' }).match?.form).toBe(
      'dalian-union/project-target',
    );
  });

  test('is taken where the page says nothing of any form, with every place still to be pointed out', () => {
    const strange: ReadingDraft = { items: [item('甲', '1'), item('乙', '2')] };
    const { match, unbound } = recognise(frames(strange), packs, { prefer: 'dalian-union/project-target' });
    expect(match).toMatchObject({ form: 'dalian-union/project-target', fields: {} });
    expect(unbound.map((one) => one.label)).toEqual(['甲', '乙']);
  });

  test('is not taken where the page names another form and holds all of it', () => {
    const full = frames(asOneTable);
    expect(recognise(full, packs, { prefer: 'kunming-union/unit-duties-2019' }).match?.form).toBe('dalian-union/project-target');
  });
});

test('every binding is explained in words', () => {
  const given = frames(asOneTable);
  const lines = explain(given, packs);
  expect(
    lines.some((line) => line.startsWith('fields.project.leader = “张三”') && line.includes('左侧单元格“项目负责人”')),
  ).toBe(true);
});
