import { themes } from './registry';

/** Why an expression is refused, and what to write instead. */
export interface Refusal {
  what: string;
  remedy: string;
}

/** How the types of expressions are called in words. */
const typeWords: Record<string, string> = {
  string: '文字', int: '整数', double: '小数', bool: '是否', Money: '金额', Decimal: '数', Day: '日期', Period: '起止时间',
  Measure: '指标值', Level: '二级指标', Earlier: '别的表', EarlierFilings: '别的表',
};

/** A type as messages show it: Money（金额）, list<string>（文字的列表）, a row of a table. */
function typeInWords(type: string): string {
  const [, inner] = /^list<(.+)>$/.exec(type) ?? [];
  const word = inner === undefined ? typeWords[type] : `${typeWords[inner] ?? '行'}的列表`;
  if (type.startsWith('$')) return '一行或一组栏目';
  return word === undefined ? type : `${type}（${word}）`;
}

const inWords = (types: string): string => types.split(', ').map(typeInWords).join('、');

type Told = (found: readonly string[]) => Refusal;

/** What the checker of types says, and how it is said to people. */
const mistyped: readonly (readonly [RegExp, Told])[] = [
  [/^Unknown variable: row$/, () => ({ what: '规则没有逐行检查，不能用 row', remedy: '写 each: 表格编号' })],
  [/^Unknown variable: (.+)$/, ([name]) => ({ what: `没有栏目、表格或变量 ${name}`, remedy: '写表式里有的编号；逐行检查的列写成 row.列，文字加单引号' })],
  [/^No such key: (.+)$/, ([name]) => ({ what: `没有下级栏目或列 ${name}`, remedy: '写表式里有的编号' })],
  [/^no such overload: (\S+) (\S+) (\S+)$/, ([left = '', operator, right = '']) => ({
    what: `${typeInWords(left)} 和 ${typeInWords(right)} 之间不能用 ${operator}`,
    remedy: remedyBetween([left, right]),
  })],
  [/^no such overload: ([-!])(\S+)$/, ([operator, type = '']) => ({ what: `${typeInWords(type)} 前面不能用 ${operator}`, remedy: '去掉它，或换成能得出所要类型的写法' })],
  [/^found no matching overload for '(?:\S+\.)?(\w+)\((.*)\)'$/, ([name = '', types = '']) => ({
    what: `函数 ${name} 不能用于${types === '' ? '空的括号' : ` ${inWords(types)}`}`,
    remedy: signaturesOf(name),
  })],
  [/^Logical operator requires bool operands, got '(.+)'$/, ([type = '']) => ({ what: `&& 和 || 两边都要是判断，这里是 ${typeInWords(type)}`, remedy: '写成判断，如 filled(…) 或比较' })],
  [/must(?: be| return) bool, got '(.+)'$/, ([type = '']) => ({ what: `这里要写判断，现在是 ${typeInWords(type)}`, remedy: '写成判断，如 filled(…) 或比较' })],
  [/^Ternary branches must have the same type, got '(.+)' and '(.+)'$/, ([left = '', right = '']) => ({
    what: `? : 两边类型不同：${typeInWords(left)} 和 ${typeInWords(right)}`,
    remedy: '写成同一类型；整数写成 decimal(5) 就是数',
  })],
  [/^Expression of type '(.+?)' cannot be range/, ([type = '']) => ({ what: `${typeInWords(type)} 不能逐个检查`, remedy: '逐个检查的应当是表格或列表' })],
];

/** What the parser says, and how it is said to people. */
const misspelt: readonly (readonly [RegExp, Told])[] = [
  [/^Exceeded /, () => ({ what: '表达式太复杂', remedy: '拆成几条规则' })],
  [/^Unterminated|^Newlines not allowed/, () => ({ what: '引号没有配对', remedy: '补上引号；表达式里的文字用单引号' })],
  [/^Expected (\S+), got (\S+)/, ([wanted = '', found = '']) => ({ what: `应当是 ${sign(wanted)}，却是 ${sign(found)}`, remedy: '检查括号、逗号和引号是否成对，符号是否用了半角' })],
  [/^Unexpected token: (.+)$/, ([found = '']) => ({ what: `不该有 ${sign(found)}`, remedy: '检查括号、逗号和引号是否成对，两项之间是否少了 && 或 ||' })],
  [/^Unexpected character: '?(.+?)'?$/, ([found = '']) => ({ what: `看不懂符号 ${found}`, remedy: '换成半角符号；比较相等用 ==，并且用 &&，或者用 ||' })],
  [/^Reserved identifier: (.+)$/, ([name]) => ({ what: `${name} 是保留词`, remedy: '换一个词' })],
];

const sign = (token: string): string => ({ EOF: '结尾', RPAREN: ')', LPAREN: '(', RBRACKET: ']', LBRACKET: '[', COMMA: ',', DOT: '.', IDENTIFIER: '编号', COLON: ':' })[token] ?? token;

function remedyBetween(types: readonly string[]): string {
  if (types.includes('Measure')) return '指标值里的数写成 number(…)，原文写成 text(…)';
  if (types.includes('Money')) return '金额写成 wan("1.5")（万元）或 yuan("15000")（元）';
  if (types.includes('Day')) return '日期写成 date(year, 11, 30)';
  if (types.includes('string') && types.length > 0) return '文字加单引号；数不加引号；栏目的原文写成 text(…)';
  return '对照栏目类型和函数表改正';
}

function signaturesOf(name: string): string {
  const own = themes.flatMap(([, functions]) => functions.map(({ signature }) => signature).filter((signature) => signature.startsWith(`${name}(`)));
  return own.length === 0 ? '对照栏目类型和函数表改正' : `写法是 ${own.slice(0, 3).join('，或 ')}`;
}

function told(said: readonly (readonly [RegExp, Told])[], message: string): Refusal | undefined {
  for (const [pattern, tell] of said) {
    const found = pattern.exec(message);
    if (found !== null) return tell(found.slice(1));
  }
  return undefined;
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** An expression that does not parse. */
export function unparsed(error: unknown): Refusal {
  const { what, remedy } = told(misspelt, firstLine(error)) ?? { what: firstLine(error), remedy: '按提示改正语法' };
  return { what: `表达式写错了：${what}`, remedy };
}

/** An expression whose types do not fit. */
export function unfitTypes(error: unknown): Refusal {
  const { what, remedy } = told(mistyped, firstLine(error)) ?? { what: firstLine(error), remedy: '对照栏目类型和函数表改正' };
  return { what: `类型不符：${what}`, remedy };
}

/** An expression that comes to something of another type than is asked for. */
export function otherOutcome(type: string, wanted: readonly string[]): Refusal {
  const what = `结果是 ${typeInWords(type)}，这里要 ${wanted.slice(0, 4).map(typeInWords).join(' 或 ')}`;
  if (wanted.includes('string')) return { what, remedy: type === 'bool' ? "写成 … ? '甲' : '乙'" : '写成 text(…)' };
  if (wanted.includes('bool')) return { what, remedy: '写成判断，如 filled(…) 或比较' };
  return { what, remedy: '改成能得出所要类型的写法；整数写成 decimal(5) 就是数' };
}
