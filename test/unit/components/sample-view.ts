import type { Finding, Severity } from '@/lib/model/finding';
import type { PlanLine } from '@/lib/model/plan';
import type { LibraryProvenance } from '@/lib/model/provenance';
import { noLessons, type BoundPlace, type SessionView, type Teachable } from '@/lib/model/view';

const cite = {
  document: '大工财〔2022〕3号',
  at: '第十七条(二)',
  excerpt: '（二）量化。绩效指标应当清晰、可衡量，能用数量表述的应当用数量表述。',
};

export const line = (at: string, label: string, from: string, to: string, why = '上年同项目 2025'): PlanLine => ({
  at,
  label,
  from,
  to,
  why,
  ticked: from === '',
});

export const finding = (severity: Severity, at: string, message: string, more: Partial<Finding> = {}): Finding => ({
  rule: `dalian-union/${severity}-${at}`,
  severity,
  at,
  message,
  fix: '写明数字和单位，如“≥500人次”',
  serves: [],
  blank: false,
  ...(severity === 'hint' ? {} : { cite }),
  ...more,
});

const bound = (at: string, label: string, value: string, confidence = 0.98): BoundPlace => ({
  at,
  label,
  value,
  writable: true,
  confidence,
  evidence: [{ via: 'cell-left', text: label }],
});

const priorLines = [
  line('fields.project.leader', '项目负责人', '', '王建国'),
  line('fields.project.phone', '联系电话', '', '0411-82000000'),
  line('fields.fund.total', '资金需求总额', '118.5', '120.5'),
  line('indicators[0].name', '数量指标 · 慰问困难职工人数 · 指标名称', '', '慰问困难职工人数'),
  line('indicators[0].value', '数量指标 · 慰问困难职工人数 · 指标值', '', '≥500人次'),
  line('fields.goal.overall', '总体目标', '2025年慰问困难职工480人次，发放慰问金及时率达到95%。', '2026年慰问困难职工500人次，发放慰问金及时率达到98%。'),
  { ...line('fields.fund.fiscal', '其中：财政拨款', '', '20'), ticked: false, blocked: 'readonly' as const },
];

const lastYear = { kind: 'prior', year: 2025, ago: 1, changed: 'same' } as const;

const unchecked: LibraryProvenance = { kind: 'library', quality: 'unlocated', title: '', alike: [], akin: true, bare: false, used: 0 };

const candidate = (id: string, name: string, value: string, source: string, more: Partial<LibraryProvenance> = {}) => ({
  id,
  title: name,
  source,
  provenance: { ...unchecked, title: source, ...more },
  lines: [
    line('indicators[4].name', `时效指标 · ${name} · 指标名称`, '', name, source),
    line('indicators[4].value', `时效指标 · ${name} · 指标值`, '', value, source),
  ],
});

/** A target form half filled, as the background tells it to the panel. */
export const sampleView: SessionView = {
  tab: 7,
  state: 'recognised',
  seen: { controls: 46, title: '预算绩效管理系统', others: [] },
  origin: 'http://127.0.0.1:8101',
  form: {
    id: 'dalian-union/project-target',
    title: '工会项目支出预算绩效目标申报表',
    year: 2026,
    project: '困难职工帮扶送温暖项目',
    unit: '某市总工会',
    stage: 'target',
    moneyUnit: '万元',
    confidence: 0.97,
    evidence: [{ via: 'title', text: '工会项目支出预算绩效目标申报表' }],
  },
  filing: { id: 'f1', savedAt: '2026-11-21T02:42:00.000Z', typed: true },
  bound: [
    bound('fields.project.name', '项目名称', '困难职工帮扶送温暖项目'),
    bound('fields.project.leader', '项目负责人', ''),
    bound('fields.project.phone', '联系电话', '', 0.72),
    bound('fields.fund.total', '资金需求总额', '118.5'),
    bound('indicators[0].name', '数量指标 · 慰问困难职工人数 · 指标名称', '慰问困难职工人数'),
    bound('indicators[0].value', '数量指标 · 慰问困难职工人数 · 指标值', '较多'),
  ],
  absent: ['填报日期'],
  unbound: [{ label: '资产编号', value: '', at: '0:33', rows: 1 }],
  lessons: noLessons,
  unreadable: [{ what: 'canvas', why: '画出来的表格没有可读的文字', frame: 0 }],
  sections: [
    { id: 'project', label: '项目基本信息' },
    { id: 'fund', label: '预算资金申请（万元）' },
    { id: 'indicators', label: '预算绩效目标' },
  ],
  sectionOf: {
    'fields.project.name': 'project',
    'fields.project.leader': 'project',
    'fields.project.phone': 'project',
    'fields.fund.total': 'fund',
    indicators: 'indicators',
  },
  offers: [
    { id: 'prior:1', kind: 'prior', title: '上年同项目 2025', note: '困难职工帮扶送温暖项目', provenance: lastYear, choices: [{ id: 'all', title: '上年同项目 2025', source: '上年同项目 2025', provenance: lastYear, lines: priorLines }] },
    {
      id: 'library:out.time',
      kind: 'library',
      title: '时效指标',
      note: '还缺 1 条',
      choices: [
        candidate('l1', '帮扶资金发放及时率', '≥95%', '大连市总工会困难职工帮扶工作指引', { quality: 'seed', alike: ['困难职工', '帮扶'], used: 3 }),
        candidate('l2', '春节前慰问工作完成时间', '2026年2月10日前', '大连市总工会2025年项目绩效目标申报表（送温暖）', { quality: 'official' }),
        candidate('l3', '活动按计划开展率', '100%', '某区工会“十三五”规划', { akin: false }),
        candidate('l4', '资金拨付到位时间', '≤30工作日', '', { quality: 'own' }),
      ],
    },
    {
      id: 'library:sat.serv',
      kind: 'library',
      title: '服务对象满意度指标',
      note: '还缺 1 条',
      choices: [{ ...candidate('m1', '受助职工满意度', '≥95%', '指标库·帮扶 · 制度原文'), lines: [line('indicators[5].name', '满意度 · 指标名称', '', '受助职工满意度'), line('indicators[5].value', '满意度 · 指标值', '', '≥95%')] }],
    },
  ],
  packs: { 'dalian-union': '大连市工会项目支出预算绩效管理办法（试行）' },
  strictness: 'standard',
  passedOver: 0,
  findings: [
    finding('error', 'indicators[0].value', '“慰问困难职工人数”属于数量指标，指标值应当量化', { mend: '≥500人次' }),
    finding('error', 'fields.fund.total', '资金需求总额 118.5 万元不等于各来源之和 120.5 万元', { fix: '改为 120.5，或核对各来源的金额' }),
    finding('warning', 'fields.project.phone', '联系电话未填写区号'),
    finding('hint', 'indicators[0].name', '指标名称与上年不同，核对是否有意修改', { fix: '' }),
  ],
  dismissed: [{ rule: 'dalian-union/short-goal', at: 'fields.project.name', reason: '名称由财政统一下达' }],
  missing: [
    { section: 'project', items: [{ at: 'fields.project.leader', label: '项目负责人' }, { at: 'fields.project.phone', label: '联系电话' }] },
    { section: 'indicators', items: [{ at: 'indicators', label: '时效指标' }] },
  ],
  completeness: { filled: 31, required: 38, share: 31 / 38 },
  scores: [
    {
      scheme: 'dalian-union/target-content',
      title: '目标内容（附件6）',
      total: 3.5,
      of: 5,
      lines: [
        { id: 'clear', label: '目标明确', points: 1, of: 1, why: '总体目标写明了对象、内容和预期结果。', raise: '' },
        { id: 'fine', label: '目标细化', points: 1.5, of: 2, why: '9 个二级指标中 8 个有指标。', raise: '补上时效指标。', at: 'indicators' },
        { id: 'quantified', label: '目标量化', points: 1, of: 2, why: '产出指标 6 条，量化 3 条。', raise: '把“较多”改为带单位的数字。', at: 'indicators[0].value' },
        { id: 'fit', label: '目标与部门职能相符', points: null, of: 2, why: '', raise: '', ask: '项目目标是否与部门（单位）职能相符', held: 2 },
      ],
    },
  ],
  revisions: [
    { id: 'r3', seq: 31, at: '2026-11-21T02:42:00.000Z', cause: 'filled', changes: 23, approved: false },
    { id: 'r2', seq: 22, at: '2026-11-21T02:40:00.000Z', cause: 'read', changes: 4, approved: false },
    { id: 'r1', seq: 9, at: '2026-11-20T08:12:00.000Z', cause: 'typed', changes: 15, approved: false },
  ],
  receipt: null,
  former: [],
  focused: null,
  portal: null,
  running: null,
  problem: null,
};

/** What a fill leaves behind when the page did not take everything. */
export const sampleReceipt: NonNullable<SessionView['receipt']> = {
  plan: 'p1',
  at: '2026-11-21T02:43:00.000Z',
  undone: false,
  steps: [
    { at: 'fields.project.name', key: 'a', outcome: 'written', why: '', before: '', value: '困难职工帮扶送温暖项目', ms: 3 },
    { at: 'fields.project.leader', key: 'b', outcome: 'already', why: '', before: '王建国', value: '王建国', ms: 1 },
    { at: 'fields.fund.total', key: 'c', outcome: 'unverified', why: 'page-rewrote', before: '', value: '120.50', sent: '120.5049', ms: 9 },
    { at: 'fields.project.phone', key: 'd', outcome: 'refused', why: 'too-long', before: '', value: '', sent: '0411-83600000 转 802', ms: 1 },
  ],
};

export const sampleTeachable: Teachable = {
  forms: [
    { id: 'dalian-union/project-target', title: '工会项目支出预算绩效目标申报表', pack: '大连市工会项目支出预算绩效管理办法（试行）' },
    { id: 'national/monitor', title: '绩效运行监控表', pack: '中央部门预算绩效管理' },
  ],
  places: [
    { at: 'fields.project.leader', label: '项目负责人', section: 'project', required: true, bound: true },
    { at: 'fields.fillDate', label: '填报日期', section: 'project', required: true, bound: false },
    { at: 'fields.fund.other', label: '其他资金', section: 'fund', required: false, bound: false },
    { at: 'indicators.name', label: '绩效指标 · 指标名称', section: 'indicators', required: true, bound: true },
    { at: 'indicators.value', label: '绩效指标 · 指标值', section: 'indicators', required: true, bound: false },
  ],
};
