import { Engine } from 'json-rules-engine';
import type { Contents } from '@/lib/model/filing';

/** Six rules that both ways of writing rules can say, as json-rules-engine has them: operators are code, conditions data. */
export function jsonRules() {
  const rows = new Engine();
  rows.addOperator('lacks', (text: string, words: string[]) => !words.some((word) => text.includes(word)));
  rows.addOperator('saysNumber', (text: string) => /\d/.test(text));
  rows.addOperator('noLonger', (text: string, most: number) => text.length <= most);
  const never = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
  const broken = (type: string, ...conditions: { fact: string; operator: string; value: unknown }[]) =>
    rows.addRule({ conditions: { all: [{ not: { all: conditions } }] }, event: { type } });
  broken('name-blank', never('name', 'notEqual', ''));
  broken('value-blank', never('value', 'notEqual', ''));
  broken('vague', never('value', 'lacks', ['较好', '提高', '明显', '有效']));
  broken('too-long', never('name', 'noLonger', 30));
  rows.addRule({
    conditions: { all: [{ fact: 'level2', operator: 'equal', value: '数量指标' }, { not: never('value', 'saysNumber', true) }] },
    event: { type: 'quantified' },
  });
  const whole = new Engine();
  whole.addRule({ conditions: { all: [{ not: never('difference', 'equal', 0) }] }, event: { type: 'sum' } });
  return async ({ fields, tables }: Contents): Promise<number> => {
    let events = 0;
    for (const { level2 = '', name = '', value = '' } of tables.indicators ?? []) events += (await rows.run({ level2, name, value })).events.length;
    const number = (id: string) => Number(fields[id] ?? 0);
    const difference = number('fund.total') - number('fund.upper') - number('fund.fiscal') - number('fund.own.total') - number('fund.other');
    return events + (await whole.run({ difference })).events.length;
  };
}

/** The same six in a pack. */
export const asPackRules = [
  { id: 'name-blank', each: 'indicators', require: "row.name != ''", at: 'row.name' },
  { id: 'value-blank', each: 'indicators', require: 'filled(row.value)', at: 'row.value' },
  { id: 'vague', each: 'indicators', require: "!containsAny(text(row.value), ['较好', '提高', '明显', '有效'])", at: 'row.value' },
  { id: 'too-long', each: 'indicators', require: 'length(row.name) <= 30', at: 'row.name' },
  { id: 'quantified', each: 'indicators', when: "row.level2 == '数量指标'", require: 'hasDigit(text(row.value))', at: 'row.value' },
  { id: 'sum', require: 'fund.total == fund.upper + fund.fiscal + fund.own.total + fund.other', at: 'fund.total' },
] as const;
