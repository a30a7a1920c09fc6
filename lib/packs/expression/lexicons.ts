/**
 * Word lists of the text functions. They are data for the Chinese of these forms: start values gathered from filled
 * forms, each list used by the function of the same name.
 */

/** Words that promise without saying how much. */
export const vagueWords = [
  '提高', '提升', '增强', '加强', '改善', '促进', '推动', '推进', '完善', '优化', '明显', '显著', '较好', '良好', '有效',
  '进一步', '不断', '持续', '逐步', '稳步', '基本', '较大', '一定', '若干', '部分', '大量', '有所', '充分', '按要求', '按计划',
  '按规定', '按质按量', '较多', '较高', '很多', '许多',
];
/** Vague as a value only: in a name they are ordinary (及时率). */
export const vagueValueWords = [...vagueWords, '及时', '按时', '按期'];

export const positiveRates = [
  '满意率', '满意度', '合格率', '达标率', '完成率', '覆盖率', '及时率', '到位率', '发放率', '准确率', '完好率', '稳定运行率',
  '响应率', '成功率', '就业率', '参与率', '知晓率', '出勤率', '通过率',
];
export const savingNames = ['节约', '节支', '结余额', '降低额', '下降率', '降低率', '减少率', '减少额'];
export const growthNames = ['增长率', '增幅', '提高率', '增加比例', '增长比例', '超额', '增速'];

export const countableUnits = [
  '人', '名', '户', '家', '个', '场', '次', '人次', '期', '件', '台', '套', '辆', '份', '篇', '项', '所', '间', '座', '队', '批',
];
export const durationUnits = ['年', '月', '个月', '长期', '永久'];

/** What a name ends with → the units its value may stand in; the first is the usual one. */
export const unitsOfNames: readonly (readonly [string, readonly string[]])[] = [
  ['人次', ['人次']],
  ['人数', ['人', '名', '位', '人次']],
  ['场次', ['场', '次', '场次']],
  ['次数', ['次', '场', '场次']],
  ['户数', ['户', '家']],
  ['期数', ['期']],
  ['面积', ['平方米', '㎡', 'm²', '亩', '公顷', '平方公里', '万平方米', '万亩']],
  ['率', ['%', '‰']],
  ['满意度', ['%']],
  ['金额', ['元', '万元', '亿元']],
  ['收入', ['元', '万元', '亿元']],
];

/** A name that is a heading of the printed form, not an indicator. */
export const templateNames = /^(?:(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|(?:服务对象)?满意度|[一二三]级)指标|指标?[一二三四五六七八九十\d]*|……|\.\.\.)[.、:：…]*$/;

export const nonAnswers = ['无', '0', '/', '-', '—', '——', '暂无', '正常', '没有', '不涉及', '此项为空', '无偏差', '良好', '略', '同上', '见上', '同前', '见附件', '详见附件'];

export const typos: readonly (readonly [RegExp, string, string])[] = [
  [/年初指定/, '指定', '制定'],
  [/一经确实/, '确实', '确定'],
  [/[报台转挂记做]帐|帐[目户簿]/, '帐', '账'],
  [/既使/, '既使', '即使'],
  [/座落/, '座落', '坐落'],
  [/按装/, '按装', '安装'],
  [/布署/, '布署', '部署'],
  [/(?:制度|机制|体系|机构|组织|不)建全/, '建全', '健全'],
];

/** Ends by which a text is an office, not a person. */
export const officeEndings = /(?:部|局|处|室|组|中心|工会|委员会|公司|学校|医院|办公室|财务科|业务科|单位|部门)$/;

/** What the name of any project may say: two that share only these are not akin. */
export const commonWords = [
  '项目', '工作', '活动', '经费', '资金', '专项', '补助', '年度', '全市', '全区', '全县', '开展', '实施', '完成', '建设', '管理', '服务', '提升', '提高',
  '进一步', '以及', '情况', '保障', '有效', '组织', '进行',
];
