import '../browser-stand-in';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ChangeList } from '@/entrypoints/workbench/packs/change-list';
import type { Pack } from '@/lib/model/pack';
import { smallPack } from '../../packs/small-pack';

const small = smallPack([{}]);

async function told(after: Pack, before = small): Promise<string[]> {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<ChangeList before={before} after={after} />, root));
  const lines = [...root.querySelectorAll('.change, summary, p')].map((line) => line.textContent);
  render(null, root);
  root.remove();
  return lines;
}

test('a rule that becomes lighter is told by what it says and by the words of both severities', async () => {
  expect(await told(smallPack([{ severity: 'hint' }]))).toEqual(['规则改动 1 · 其中放宽 1', '改动名称没有填写放宽轻重警告 → 提示']);
});

test('what a rule says of places is told with their labels', async () => {
  const each = { id: 'valued', each: 'indicators', require: '"filled(row.value)"', missing: 'fail', at: 'row.value', message: '"“{row.name}”没有写{1 + 1}个值"' };
  const examples = '{ pass: [{ row: { name: "甲", value: "1" } }], fail: [{ row: { name: "甲", value: "" } }] }';
  expect(await told(smallPack([{}, { ...each, examples }]))).toEqual(['规则新增 1', '新增“〔三级指标〕”没有写…个值']);
});

test('a field is called by its label, and a new one is named', async () => {
  const [form] = small.forms;
  if (form === undefined) throw new Error('no form');
  const fields = form.fields.map((field) => (field.id === 'fund.own' ? { ...field, label: '本级经费', required: true } : field));
  const after = { ...small, forms: [{ ...form, fields: [...fields, { ...(fields[0] as (typeof fields)[0]), id: 'fund.upper', label: '上级补助' }] }] };
  const [, change] = await told(after);
  expect(change).toContain('“本级经费” · 必填否 → 是');
  expect(change).toContain('“本级经费” · 名称自有 → 本级经费');
  expect(change).toContain('栏目上级补助');
});

test('a threshold is told with its unit, and one of several options by its label', async () => {
  const number = { id: 'most', label: '变动上限', note: '', value: 10, unit: '%', basis: '参考做法' as const };
  const options = [{ value: 'ask', label: '由人判断' }, { value: 'zero', label: '记0分' }];
  const choice = { id: 'empty', label: '空类', note: '', value: 'ask', unit: '', options, basis: '参考做法' as const };
  const changed = { ...small, parameters: [{ ...number, value: 5 }, { ...choice, value: 'zero' }] };
  const before = { ...small, parameters: [number, choice] };
  expect(await told(changed, before)).toEqual(['本单位参数改动 2', '改动变动上限值10% → 5%', '改动空类值由人判断 → 记0分']);
});

test('examples are told once, not cell by cell', async () => {
  const after = smallPack([{ examples: '{ pass: [{ fields: { project.name: "乙" } }], fail: [{ fields: { project.name: " " } }] }' }]);
  expect(await told(after)).toEqual(['规则改动 1', '改动名称没有填写示例有改动']);
});

test('rules that come and go are told by name, and what stands beside them in one line', async () => {
  const after = { ...smallPack([{ id: 'other', message: '"没有写名称"' }]), articles: [] };
  expect(await told(after)).toEqual(['规则新增 1 · 删去 1', '新增没有写名称', '删去名称没有填写', '另外，条文也有改动']);
  expect(await told(small)).toEqual(['内容与在用的一版相同']);
});
