import { unfit } from '../parameters';
import type { Complain } from './complain';
import type { PackFiles } from './files';
import { isTaken } from './form-ids';

/** Checks the pack's parameters: what they rest on, their bounds, their defaults, and that no field of its forms has their name. */
export function checkParameters({ parameters, forms }: PackFiles, complain: Complain): void {
  for (const { it, at } of parameters) {
    if (it.cite === undefined && it.basis === undefined) complain('pack-rule', at([]), '没有写依据', '写 cite，或写 basis: 参考做法');
    if (it.cite !== undefined && it.basis !== undefined) complain('pack-rule', at(['basis']), '有条款的参数不写 basis', '去掉 basis');
    if (isTaken(it.id)) complain('pack-shape', at(['id']), `编号 ${it.id} 用了保留词`, '换一个词');
    const clash = forms.find(({ it: form }) => rootsOf(form).has(it.id));
    if (clash !== undefined) complain('pack-shape', at(['id']), `编号 ${it.id} 与表式 ${clash.it.id} 的栏目或表格重名`, '换一个词');
    if (unfit(it, it.value) !== undefined) complain('pack-shape', at(['value']), '默认值不在允许的范围内', '改默认值，或改 min、max、options');
    const number = typeof it.value === 'number';
    if (number && it.options !== undefined) complain('pack-shape', at(['options']), '数字参数没有 options', '去掉，改用 min 和 max');
    if (!number && (it.min ?? it.max) !== undefined) complain('pack-shape', at([]), '文字参数没有 min 和 max', '去掉，改用 options');
    if (it.min !== undefined && it.max !== undefined && it.min > it.max) complain('pack-shape', at(['min']), 'min 大于 max', '对调');
  }
}

const rootsOf = ({ fields, tables }: { fields: readonly { id: string }[]; tables: readonly { id: string }[] }): Set<string> =>
  new Set([...fields, ...tables].map(({ id }) => id.split('.')[0] ?? ''));
