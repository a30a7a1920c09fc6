import { operators, type Operator } from './operator';

/** How people write an operator before a value. */
const spellings: Partial<Record<Operator, readonly string[]>> = {
  '≥': [
    '≥', '>=', '≧', '⩾', '=>', '大于等于', '大于或等于', '不少于', '不低于', '不小于', '不下于',
    '不得少于', '不得低于', '至少', '最少', '最低',
  ],
  '≤': [
    '≤', '<=', '≦', '⩽', '=<', '小于等于', '小于或等于', '不超过', '不高于', '不大于', '不多于', '不超',
    '不得超过', '不得高于', '不晚于', '不迟于', '至多', '最多', '最高', '控制在',
  ],
  '＞': ['>', '大于', '超过', '高于', '多于', '超出', '超'],
  '＜': ['<', '小于', '少于', '低于', '不足', '不到', '不满'],
  '＝': ['=', '==', '等于'],
  '±': ['±', '+-', '+/-', '正负'],
};

/** The same, longest first: 不超过 before 超过. */
const before = operators
  .flatMap((operator) => (spellings[operator] ?? []).map((word): [string, Operator] => [word, operator]))
  .sort((a, b) => b[0].length - a[0].length);

/** The same, where nothing follows. */
const alone = new Map(before);

/** And after it. */
const after: [string, Operator][] = [
  ['及以上', '≥'], ['或以上', '≥'], ['以上', '≥'],
  ['及以下', '≤'], ['或以下', '≤'], ['以下', '≤'], ['之内', '≤'], ['以内', '≤'], ['内', '≤'],
];

/** Takes an operator off the front of a folded text. */
export function leadingOperator(text: string): { op: Operator; written: string; rest: string } | undefined {
  const hit = before.find(([word]) => text.startsWith(word));
  return hit && { op: hit[1], written: hit[0], rest: text.slice(hit[0].length).trim() };
}

/** Takes an operator word off the end of what stands before a number. */
export function operatorBefore(head: string): { op: Operator; rest: string } {
  const hit = before.find(([word]) => head.endsWith(word));
  return hit === undefined ? { op: '', rest: head } : { op: hit[1], rest: head.slice(0, -hit[0].length) };
}

/** Takes an operator word (以上, 以内) off what stands after a number and its unit, at its start or else its end. */
export function operatorAfter(tail: string): { op: Operator; rest: string } {
  const first = after.find(([word]) => tail.startsWith(word) && (word !== '内' || tail === '内'));
  if (first !== undefined) return { op: first[1], rest: tail.slice(first[0].length) };
  const last = after.find(([word]) => tail.endsWith(word));
  return last === undefined ? { op: '', rest: tail } : { op: last[1], rest: tail.slice(0, -last[0].length) };
}

/** What an operator column of a page holds, as an operator; '' for 定性, 定量, 不适用 and everything that is none. */
export function operatorOf(text: string): Operator {
  return alone.get(text.normalize('NFKC').trim()) ?? '';
}

const yes = new Set([
  '是', '有', '合格', '达标', '达到', '已达到', '到位', '已到位', '符合', '通过', '落实', '已落实', '实现', '已实现',
  '完成', '已完成', '全部完成', '全面完成', '开展', '已开展', '发放', '已发放',
  '按期', '按时', '按质', '如期', '按期完成', '按时完成', '如期完成', '及时完成', '按质完成',
  '按期发放', '按时发放', '及时发放', '按时拨付', '及时拨付', '按期拨付', '按时到位', '及时到位', '按期到位', '按期开展', '按时开展',
]);
const no = new Set([
  '否', '没有', '不合格', '不达标', '未达标', '未达到', '未到位', '不到位', '不符合', '未通过', '未完成', '未落实', '未实现',
  '未开展', '未发放', '逾期', '未按期', '未按时', '未按期完成', '未按时完成', '按期未完成',
]);

/** 是/合格/已完成 and 否/不合格/未完成; undefined for anything else. */
export function yesOrNo(text: string): boolean | undefined {
  if (yes.has(text)) return true;
  return no.has(text) ? false : undefined;
}

const gradeLists = [
  /^优秀?良好?(?:中等?|一般|合格|及格|较差)?低?(?:差|不合格|不及格)$/,
  /^(?:高中低|大中小|好较好(?:一般|中)?较?差)$/,
  /^满意(?:较满意|基本满意|一般)?不满意$/,
  /^(?:[一二三四]级){2,}$/,
];

/** A list of grades to choose from (优良中差, 高中低, 优/良/中/差, 优:≥90 良:≥80) rather than one value. */
export function isGrades(text: string): boolean {
  const bare = text.replace(/[\s、,;/|]/g, '');
  return gradeLists.some((list) => list.test(bare)) || /优秀?[:(（=].*[良中差]/.test(text);
}

/** XX场, ××, ___, …, 待定: something stands in for the value. A lone dash or stroke says that there is none. */
export function isPlaceholder(text: string): boolean {
  return (
    /^[-‐‑‒–—―−/\\*?]+$/.test(text) ||
    /^[≥≤<>=±]*\s*(?:[xX×╳✕*○□〇]{1,6}|_+|\.{3,}|\( *\))\s*[\p{Script=Han}%‰/]{0,6}$/u.test(text) ||
    /(?:[xX×╳✕]{2,}|_{2,}|[○□]{2,})/.test(text) ||
    /^(?:待定|待填|待补|待填写|待补充|同上|略|填写.*|请填写.*|请输入.*|\(填写.*\)|tbd)$/i.test(text)
  );
}

/** Takes 约, 近 and their like off the end of what stands before a number. */
export function approxBefore(head: string): { approx: boolean; rest: string } {
  const rest = head.replace(/(?:大约|大概|大致|将近|接近|约|近|预计|[≈~])$/, '');
  return { approx: rest !== head, rest };
}

/** Takes 左右 and its like off the start of what stands after a number and its unit. */
export function approxAfter(tail: string): { approx: boolean; rest: string } {
  const rest = tail.replace(/^(?:左右|上下)/, '');
  return { approx: rest !== tail, rest };
}

/** Is what stands before a number nothing but an operator and 约. */
export function saysOnlyHow(head: string): boolean {
  return approxBefore(operatorBefore(approxBefore(head).rest).rest).rest === '';
}

/** Is what stands after a number and its unit nothing but 左右 and an operator word. */
export function saysOnlyHowAfter(tail: string): boolean {
  return operatorAfter(approxAfter(tail).rest).rest === '';
}
