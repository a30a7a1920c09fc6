import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { frames, type ReadingDraft } from './reading-builder';
import { packs } from './packs';

const pages: [string, ReadingDraft][] = [
  [
    'an application for a project that asks for money and grounds, and for no indicator',
    {
      title: '科技项目立项申请书',
      sections: ['科技项目立项申请书'],
      items: [
        '项目名称',
        '项目负责人',
        '职务',
        '联系电话',
        '项目起止时间',
        '申报单位',
        '资金总额',
        '财政拨款',
        '其他资金',
        '填报日期',
        '立项依据',
        '项目必要性',
        '项目可行性',
        '项目概况',
      ].map((label) => ({ label })),
      grids: [{ headerRows: 1, rows: [['实施内容', '开始时间', '完成时间'], ['[]', '[]', '[]']] }],
    },
  ],
  [
    'a news article about 绩效 with a table of figures',
    {
      title: '我市工会全面推进项目支出绩效自评',
      sections: ['我市工会全面推进项目支出绩效自评', '绩效目标完成情况'],
      notes: ['2026年度预算绩效管理工作会议召开', '来源：市总工会'],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['项目名称', '全年预算数', '全年执行数', '执行率'],
            ['=送温暖', '=600', '=590', '=98.33%'],
            ['=农民工维权', '=50', '=50', '=100%'],
          ],
        },
      ],
    },
  ],
  [
    'an article that prints indicators as an example',
    {
      title: '如何填写项目支出绩效目标申报表',
      sections: ['如何填写工会项目支出预算绩效目标申报表'],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['一级指标', '二级指标', '三级指标', '年度指标值'],
            ['产出指标', '数量指标', '=慰问人数', '=≥500人次'],
            ['', '质量指标', '=准确率', '=100%'],
            ['', '时效指标', '=完成时间', '=11月底'],
            ['满意度指标', '服务对象满意度指标', '=满意度', '=≥95%'],
          ],
        },
      ],
    },
  ],
  [
    'a query of budget quotas',
    {
      title: '预算指标查询',
      sections: ['可执行指标'],
      items: [
        { label: '指标文号', value: '' },
        { label: '项目名称', value: '' },
        { label: '预算单位', value: '' },
        { label: '年度', value: '2026' },
      ],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['指标文号', '指标名称', '单位', '指标金额', '可执行指标', '执行率'],
            ['=2026-01', '=送温暖', '=市总工会', '=600', '=590', '=98%'],
          ],
        },
      ],
    },
  ],
  [
    'a staff appraisal with indicators and weights',
    {
      title: '员工绩效考核表',
      sections: ['绩效考核'],
      items: [
        { label: '被考核人', value: '张三' },
        { label: '部门', value: '保障部' },
        { label: '考核周期', value: '2026年一季度' },
        { label: '联系电话', value: '' },
      ],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['指标类型', '指标名称', '目标值', '权重', '完成情况', '自评得分'],
            ['业绩', '[走访次数]', '[20]', '[30]', '[20]', '[30]'],
          ],
        },
      ],
    },
  ],
  [
    'a procurement request',
    {
      title: '政府采购申请',
      items: [
        { label: '采购项目名称' },
        { label: '采购预算' },
        { label: '采购方式' },
        { label: '实施单位' },
        { label: '项目负责人' },
        { label: '联系电话' },
      ],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['品目名称', '数量', '单位', '单价', '金额'],
            ['[]', '[]', '[]', '[]', '[]'],
          ],
        },
      ],
    },
  ],
  [
    'a reimbursement',
    {
      title: '费用报销单',
      items: [
        { label: '报销人' },
        { label: '部门' },
        { label: '项目名称' },
        { label: '报销日期' },
        { label: '联系电话' },
        { label: '其他资金' },
      ],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['费用项目', '金额', '备注'],
            ['[]', '[]', '[]'],
          ],
        },
      ],
    },
  ],
  [
    'a login',
    {
      title: '预算绩效管理系统',
      sections: ['用户登录'],
      items: [{ label: '用户名' }, { label: '密码' }, { label: '年度', value: '2026' }],
    },
  ],
  [
    'a list of projects with a search above it',
    {
      title: '项目支出绩效目标申报',
      sections: ['项目列表'],
      items: [
        { label: '项目名称' },
        { label: '主管部门' },
        { label: '实施单位' },
        { label: '年度', value: '2026' },
        { label: '项目负责人' },
      ],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['序号', '项目名称', '实施单位', '资金总额', '项目负责人', '状态', '操作'],
            ['1', '=送温暖', '=保障部', '=600', '=张三', '=草稿', '填报'],
            ['2', '=维权服务', '=权益部', '=50', '=李四', '=草稿', '填报'],
          ],
        },
      ],
    },
  ],
  [
    'a list of self-evaluations with amounts and points',
    {
      title: '绩效自评',
      sections: ['项目支出绩效自评'],
      items: [{ label: '年度', value: '2025' }, { label: '项目名称' }, { label: '主管部门' }, { label: '实施单位' }],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['项目名称', '实施单位', '全年预算数', '全年执行数', '执行率', '自评得分', '操作'],
            ['=送温暖', '=保障部', '=600', '=590', '=98%', '=97', '填报'],
          ],
        },
      ],
    },
  ],
  [
    'a page of user settings',
    {
      title: '个人信息',
      items: [{ label: '姓名' }, { label: '职务' }, { label: '联系电话' }, { label: '部门' }, { label: '单位' }],
    },
  ],
  [
    'a meeting room booking',
    {
      title: '会议室预订',
      items: [
        { label: '会议名称' },
        { label: '开始时间' },
        { label: '结束时间' },
        { label: '联系人' },
        { label: '联系电话' },
        { label: '申请部门' },
      ],
    },
  ],
  [
    'a construction schedule',
    {
      title: '工程项目进度',
      items: [{ label: '项目名称' }, { label: '项目负责人' }, { label: '联系电话' }, { label: '工程地点' }],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['工作内容', '开始时间', '完成时间', '施工队'],
            ['[基础]', '[]', '[]', '[]'],
          ],
        },
      ],
    },
  ],
  ['an empty page', { title: '工会项目支出预算绩效目标申报表' }],
  [
    'a library of indicators to pick from',
    {
      title: '绩效指标库',
      items: [{ label: '指标名称' }, { label: '指标类别' }],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['一级指标', '二级指标', '三级指标', '指标解释', '评分标准'],
            ['产出指标', '数量指标', '=培训人数', '=反映人数', '=按比例'],
            ['产出指标', '质量指标', '=合格率', '=反映质量', '=按比例'],
          ],
        },
      ],
    },
  ],
  [
    'a list of monitored projects with amounts and rates',
    {
      title: '绩效监控',
      sections: ['项目支出绩效运行监控'],
      items: [{ label: '年度', value: '2026' }, { label: '项目名称' }, { label: '主管部门' }, { label: '实施单位' }],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['序号', '项目名称', '实施单位', '年初预算数', '1-7月执行数', '执行率', '完成目标可能性', '操作'],
            ['1', '=送温暖', '=保障部', '=600', '=300', '=50%', '=确定能', '查看'],
          ],
        },
      ],
    },
  ],
  [
    'a project of the library without goals or indicators',
    {
      title: '项目库管理',
      sections: ['项目基本信息'],
      items: ['项目名称', '项目编码', '主管部门', '实施单位', '项目负责人', '联系电话', '项目概况', '立项依据'].map((label) => ({ label })),
      grids: [{ headerRows: 1, rows: [['支出经济分类', '金额', '测算依据'], ['[]', '[]', '[]']] }],
    },
  ],
  [
    'a list of the tasks of a unit with their progress',
    {
      title: '重点工作督办',
      items: [{ label: '部门名称' }, { label: '年度', value: '2026' }, { label: '联系人' }, { label: '联系电话' }],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['任务名称', '主要内容', '责任人', '完成时限', '完成情况'],
            ['[培训]', '[12期]', '[张三]', '[11月]', '[8期]'],
          ],
        },
      ],
    },
  ],
  [
    'an adjustment of a budget',
    {
      title: '预算调整申请',
      items: ['项目名称', '主管部门', '实施单位', '年度', '调整原因', '联系人', '联系电话'].map((label) => ({ label })),
      grids: [
        {
          headerRows: 1,
          rows: [
            ['资金来源', '年初预算数', '调整预算数', '调整后预算数'],
            ['财政拨款', '[600]', '[20]', '[620]'],
            ['其他资金', '[100]', '[0]', '[100]'],
          ],
        },
      ],
    },
  ],
  [
    'a summary of the execution of a unit',
    {
      title: '部门预算执行情况',
      items: [{ label: '部门名称' }, { label: '年度', value: '2026' }],
      grids: [
        {
          headerRows: 1,
          rows: [
            ['支出类型', '年初预算数', '全年预算数', '全年执行数', '执行率'],
            ['基本支出', '=600', '=620', '=600', '=97%'],
            ['项目支出', '=300', '=280', '=260', '=93%'],
          ],
        },
      ],
    },
  ],
  [
    'a review of an application by experts',
    {
      title: '项目评审意见',
      items: ['项目名称', '申报单位', '立项必要性', '评审专家', '评审意见', '评审日期'].map((label) => ({ label })),
    },
  ],
];

describe('pages that are none of ours', () => {
  test.each(pages)('%s is not recognised', (_, draft) => {
    const { match, others } = recognise(frames(draft), packs);
    expect(match, JSON.stringify(others)).toBeNull();
  });
});
