import type { YAMLError } from 'yaml';

const quote = '含 : # [ ] { } 等符号的文字加英文双引号';

/** What the parser of YAML finds, by its codes, as people are told: what is wrong, and what to write instead. */
const words: Partial<Record<YAMLError['code'], readonly [string, string]>> = {
  TAB_AS_INDENT: ['行首用了制表符', '缩进用空格'],
  BAD_INDENT: ['缩进不对', '同一层左边对齐，下一层多缩两格'],
  MULTIPLE_DOCS: ['文件里有 --- 分开的几段', '去掉 ---，各部分写在一起'],
  MISSING_CHAR: ['少了符号', '检查冒号后面的空格，引号和括号是否成对'],
  UNEXPECTED_TOKEN: ['这里不该有这些符号', quote],
  BLOCK_AS_IMPLICIT_KEY: ['一行里写了两个键', `一行写一个键；${quote}`],
  BLOCK_IN_FLOW: ['括号里不能另起一层', '括号里的内容写在一行，或改成逐行缩进'],
  MULTILINE_IMPLICIT_KEY: ['键名断成了两行', '键名和冒号写在一行'],
  BAD_SCALAR_START: ['文字开头的符号有别的意思', quote],
  BAD_DQ_ESCAPE: ['双引号里的反斜线写法不对', '去掉反斜线，或写成 \\\\'],
  BAD_ALIAS: ['不能用 YAML 的别名（*）', '把内容写全；不是别名的加英文双引号'],
  ALIAS_PROPS: ['不能用 YAML 的别名（*）', '把内容写全；不是别名的加英文双引号'],
  TAG_RESOLVE_FAILED: ['不能用 YAML 的标签（!）', '去掉；不是标签的加英文双引号'],
  BAD_COLLECTION_TYPE: ['不能用 YAML 的标签（!）', '去掉；不是标签的加英文双引号'],
  BAD_DIRECTIVE: ['不能用 % 开头的指令', '去掉这一行；不是指令的加英文双引号'],
};

export function syntaxInWords({ code, message }: YAMLError): { what: string; remedy: string } {
  const [what, remedy] = words[code] ?? [message.split('\n', 1)[0] ?? '', `按所在行改正；${quote}`];
  return { what: `YAML 写法有误：${what}`, remedy };
}
