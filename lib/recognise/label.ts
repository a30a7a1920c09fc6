import { fold, normal } from '@/lib/model/text';

/** A label's words with what was taken off them. Keys are folded, without marks, punctuation and space. */
export interface LabelWords {
  /** key of all its words, brackets opened: 预算资金使用部门（单位） → 预算资金使用部门单位 */
  whole: string;
  /** key without what stands in brackets: 预算资金使用部门 */
  bare: string;
  unit: '' | '元' | '万元' | '亿元' | '%';
  year: number | null;
  /** it began with 其中: a part of what stands before it */
  part: boolean;
}

const circled = /^\s*[①-⑳⑴-⒇㈠-㈩]\s*/;
const marks = /^[*★●※✶·•◆■□○\s]+|[*★✶:;,。、\s]+$/g;
const ordinal =
  /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.)]|第[一二三四五六七八九十\d]{1,3}[、.:])\s*(?!\d)/;
/** How a placeholder asks for what it names. */
const asking = /^请(?:输入|填写|选择|录入|填)/;
const part = /^其中\s*[,:、]?\s*/;
const moneyNote = /^(?:金额|货币|计量)?单位\s*:\s*(?:人民币)?(?:亿元|万元|元)$/;
const bracket = /[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/g;
/** What brackets hold that is no word of the label: units, letters of formulas, seals and hints. */
const noise =
  /^(?:(?:金额)?单位[:]?)?(?:人民币)?(?:亿元|万元|元|%|分|[\d.·]+分)?$|^[a-d]\d?(?:\s*[/÷]\s*[a-d]\d?)?(?:\s*[x×*]\s*100%?)?$|^(?:盖章|公章|签章|签字|签名|必填|选填|可选|加盖公章|年|年度)$/i;
const unitIn = /^(?:(?:金额)?单位[:]?)?(?:人民币)?(亿元|万元|元|%)$/;
const unitTail = /(?<=[\u4e00-\u9fff]{2})[:,/]?\s*(亿元|万元|元|%)$/;
const letterTail = /(?<=[\u4e00-\u9fff])[A-Da-d]\d?$/;
/** The same in another language behind it, 三级指标 Level 3, and the mark of a footnote. */
const otherWords = /(?<=[\u4e00-\u9fff]{2})[A-Za-z]{4,}[A-Za-z\d.]*$/;
const footnote = /(?<=\S)\s*[①-⑳]+\s*$/;
/** What is said behind the letter of a formula: 年度指标值（A） 含计算符号、数值及单位. */
const behindLetter = /(?<=[(（][A-Da-d]\d?[)）])\s+[^\s(（][\s\S]*$/;
const yearWord = /(?<!\d)(?:(20\d\d)(?!\d)|20[x×*]{2})\s*(?:年(?!度))?/gi;
const months = /(?:\d{1,2}|x|n)\s*(?:月)?\s*[-—–~至到·.]\s*(?:\d{1,2}|x|n)\s*(?:月份?|(?=执行|支出|完成|预计|指标))/gi;
/** One month, not the last of several that were just read. */
const oneMonth = /(?<![\dx一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?=[\u4e00-\u9fff])/gi;
const upToMonth = /截[至止]\s*(?:\d{1,2}|x|n)\s*月[底末]?/gi;
/** Brackets that make another field of it: 资金总额（中期） is not 资金总额. */
const another = /上年|上一年|去年|前年|往年|历史|中期|长期|调整前|原/;
/** Words between two controls of one field. */
const joins = new Set(['至', '到', '起', '止', '从', '自']);

const isUnit = (text: string | undefined): LabelWords['unit'] =>
  text === '元' || text === '万元' || text === '亿元' || text === '%' ? text : '';

/** A rule printed behind a label: 分值 数量(20)、质量(10)、时效(10). */
const rule = /(?<=^\S{2,12})\s+(?=[^\s()（）]+[(（]\d)[\s\S]*$/;

/** Reads a label as pages print it; never throws. Texts longer than 120 characters are no labels: their keys are ''. */
export function readLabel(text: string): LabelWords {
  const none: LabelWords = { whole: '', bare: '', unit: '', year: null, part: false };
  if (text.length > 240) return none;
  let rest = fold(text.replace(circled, '').replace(footnote, '').replace(behindLetter, '')).replace(rule, '').replace(/\s+/g, '').replace(marks, '');
  if (rest === '' || rest.length > 120 || moneyNote.test(rest)) return none;
  rest = rest.replace(asking, '').replace(ordinal, '').replace(ordinal, '');
  const isPart = part.test(rest);
  rest = rest.replace(part, '').replace(ordinal, '');
  let year: number | null = null;
  rest = rest.replace(yearWord, (_, digits: string | undefined) => {
    year ??= digits === undefined ? null : Number(digits);
    return '';
  });
  rest = rest.replace(upToMonth, '截至x月底').replace(months, '1x月').replace(oneMonth, 'x月');
  let unit: LabelWords['unit'] = '';
  const opened = rest.replace(bracket, (_, inner: string) => {
    const held = inner.trim();
    unit ||= isUnit(unitIn.exec(held)?.[1]);
    return noise.test(held) ? '' : held;
  });
  const closed = rest.replace(bracket, '');
  const trim = (words: string): string => {
    const tail = unitTail.exec(words);
    if (tail) unit ||= isUnit(tail[1]);
    return normal((tail ? words.slice(0, tail.index) : words).replace(letterTail, '').replace(otherWords, ''));
  };
  const whole = trim(opened);
  const bare = (another.test(opened) && !another.test(closed) ? '' : trim(closed)) || whole;
  if (joins.has(bare)) return none;
  return { whole, bare, unit, year, part: isPart };
}

/** What old pages put before a control's name to say which kind it is. */
const kind = /^(?:txt|tbx?|ddl|cbo|cmb|sel|inp|edt|fld|lbl|num|dtp?|ta|hid)(?:_|(?=[A-Z]))/;

/** The key of a code: the last part of a control's name or a column's field, without separators and row numbers. */
export function readCode(text: string): string {
  if (text.length > 120) return '';
  const parts = text.split(/[.[\]$:/]+/).filter((part) => part !== '' && !/^\d+$/.test(part));
  return (parts.at(-1) ?? '').replace(kind, '').toLowerCase().replace(/[^a-z0-9]/g, '');
}

const printedOrdinal = /^(?:指标\s*\d{1,2}\s*[:：]|\(?\d{1,2}[)、.．]|[①-⑳])\s*(?!\d)/;

/** The lines, arrows and dots that trees draw before what stands in them. */
const leaf = /^[•●○◦▪■□◆◇▸▹►▶▾▼├└│─┣┗\s]+(?=[\p{L}\p{N}])/u;

/** A text cell without the ordinal that the form prints before it: `1.` is blank, `指标2：慰问人数` is 慰问人数. */
export function withoutOrdinal(text: string): string {
  return text.trim().replace(leaf, '').replace(printedOrdinal, '').trim();
}
