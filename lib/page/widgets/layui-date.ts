import { fold } from '@/lib/model/text';
import { isoDay, parsePeriod } from './acts/day';
import { shutOf } from './acts/shut-of';
import { typed, type Widget } from './widget';

/** layui's laydate, bound to a plain input: only pressing a cell in it, or its 确定, calls the page's `done`. */
export const widget: Widget = {
  id: 'layui-date',
  priority: 50,
  of: typed,
  sees: (control, { names }) => (names.includes('lay-key') ? control : null),
  read(root) {
    if (!(root instanceof HTMLInputElement)) return { value: '' };
    const period = parsePeriod(root.value);
    const shut = shutOf(root).shut === 'disabled' ? { shut: 'disabled' as const } : {};
    return { value: period ? period.map(isoDay).join(' 至 ') : fold(root.value), ...shut };
  },
};

export { write } from './popup-date';
