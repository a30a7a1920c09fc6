import type { Scorecard } from '@/lib/model/scorecard';

/** A sheet of points with headings, parts, a deduction and a suggestion. */
export const sheetCard: Scorecard = {
  scheme: 'dalian-union/evaluation',
  title: '工会项目支出预算绩效评价（附件6）',
  total: 8.5,
  of: 25,
  held: 9,
  groups: [
    { id: 'manage', label: '项目管理', points: 8.5, of: 25 },
    { id: 'arrival', label: '资金到位', in: 'manage', points: 2.5, of: 5 },
    { id: 'use', label: '资金管理', in: 'manage', points: 6, of: 10 },
  ],
  lines: [
    { id: 'rate', label: '到位率', group: 'arrival', points: 2.5, of: 3, why: '实际到位 100 ÷ 计划 120', raise: '核对到位资金', at: 'fields.k.arrRate' },
    {
      id: 'time', label: '到位时效', group: 'arrival', points: null, of: 2, why: '', raise: '',
      ask: '资金是否及时到位', allowed: [2, 1.5, [0, 1]], evidence: '',
    },
    {
      id: 'spent', label: '资金使用', group: 'use', points: 6, of: 7, why: '7 减各项扣分', raise: '',
      parts: [
        { id: 'fabricated', label: '虚列（套取）', points: 0, of: 7, deduct: true, allowed: [0, [4, 7]], ask: '有无虚列（套取）' },
        { id: 'basis', label: '支出依据不合规', points: 1, of: 1, deduct: true, allowed: [0, 1], ask: '支出依据是否合规' },
      ],
      evidence: '抽查凭证第 12 号',
    },
    { id: 'quantity', label: '产出数量', group: 'use', points: null, of: 5, why: '自评表3个数量指标平均完成96%', raise: '', ask: '产出数量应得几分', suggested: 4.8 },
  ],
};

/** A card of figures and lamps. */
export const lampCard: Scorecard = {
  scheme: 'qinhuangdao-union/double-monitoring',
  title: '绩效运行“双监控”',
  total: 0,
  of: 0,
  lines: [
    { id: 'execution', label: '执行率', points: null, of: 0, figure: '29%', why: '执行数 29 ÷ 预算数 100', raise: '' },
    { id: 'time', label: '执行率与时间进度', points: null, of: 0, figure: '21个百分点', lamp: 'red', why: '时间进度50%', raise: '写明原因和措施' },
    { id: 'double', label: '目标完成与预算执行', points: null, of: 0, figure: '9个百分点', lamp: 'green', why: '', raise: '' },
  ],
};
