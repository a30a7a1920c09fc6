import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { FormSpec, type Pack } from '@/lib/model/pack';
import { recognise } from '@/lib/recognise/recognise';
import { emptyPack } from './packs';
import { frames } from './reading-builder';

const money = (id: string, label: string) => ({
  id,
  label,
  type: 'money',
  unit: '万元',
  required: true,
  section: 'fund',
});

/** A form in which three amounts are each followed by 其中：财政资金 and 工会经费. */
const form = z.parse(FormSpec, {
  id: 'monitor-overall',
  stage: 'monitor',
  titles: ['整体支出绩效运行监控情况表'],
  sections: [{ id: 'fund', label: '预算执行情况' }],
  identity: {},
  fields: ['budget', 'exec', 'rate'].flatMap((group, index) => [
    money(`${group}.total`, ['预算数', '执行数', '执行率'][index] ?? ''),
    money(`${group}.fiscal`, '其中：财政资金'),
    money(`${group}.union`, '工会经费'),
  ]),
});
const pack: Pack = { ...emptyPack('qinhuangdao-union'), forms: [form] };

const labels = [
  '预算数',
  '其中：财政资金',
  '工会经费',
  '执行数',
  '其中：财政资金',
  '工会经费',
  '执行率',
  '其中：财政资金',
  '工会经费',
];
const page = (shown: string[]) =>
  frames({
    sections: ['整体支出绩效运行监控情况表'],
    items: shown.map((label, index) => ({ label, value: String(index) })),
  });

describe('labels that the form prints several times', () => {
  test('are told apart by the order of the form where each is there', () => {
    const { match } = recognise(page(labels), [pack]);
    expect(Object.values(match?.fields ?? {}).map((bound) => bound.value)).toEqual(
      labels.map((_, index) => String(index)),
    );
    expect(match?.fields['exec.fiscal']?.evidence.at(-1)).toEqual({ via: 'order', text: '2/3' });
  });

  test('stay open where one of them is missing', () => {
    const { match, unbound } = recognise(page(labels.slice(0, -2)), [pack], {
      prefer: 'qinhuangdao-union/monitor-overall',
    });
    expect(match?.fields['exec.fiscal']).toBeUndefined();
    expect(match?.absent).not.toContain('exec.fiscal');
    expect(unbound.filter((one) => one.label === '其中：财政资金')).toHaveLength(2);
  });
});
