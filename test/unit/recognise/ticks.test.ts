import { describe, expect, test } from 'vitest';
import { retype } from '@/lib/assistant/retype';
import { stepsFor } from '@/lib/assistant/steps';
import type { Slot } from '@/lib/model/reading';
import { standingOn } from '../assistant/standing';
import type { ReadingDraft } from './reading-builder';

/** A monitoring table as it is ticked: three narrow columns for one choice, and one for each cause. */
const page: ReadingDraft = {
  title: '绩效监控',
  sections: ['项目支出绩效目标执行监控表'],
  notes: ['（2026年度）'],
  items: [
    { label: '项目名称', value: '送温暖' },
    { label: '主管部门及代码', value: '市总工会' },
    { label: '实施单位', value: '帮扶中心' },
    { label: '年度总体目标', value: '慰问500户' },
  ],
  grids: [
    {
      headerRows: 2,
      rows: [
        ['2x1|一级指标', '2x1|二级指标', '2x1|三级指标', '2x1|年度指标值', '2x1|1—7月执行情况', '1x2|偏差原因分析', '1x3|完成目标可能性'],
        ['经费保障', '原因说明', '确定能', '有可能', '完全不可能'],
        ['产出指标', '数量指标', '慰问户数', '=≥500户', '[300户]', '[否]', '[]', '[否]', '[是]', '[否]'],
        ['产出指标', '质量指标', '建档核实率', '=100%', '[100%]', '[是]', '[]', '[否]', '[否]', '[否]'],
      ],
    },
  ],
};

const boxes = ['是', '否'];

/** The same page with its ticked cells read as boxes of this widget. */
function ticked(widget: 'checkbox' | 'radio') {
  return standingOn(page, (slot: Slot) => (boxes.includes(slot.value) ? { ...slot, widget, options: boxes } : slot));
}

describe('a choice printed as a column for each of its words', () => {
  test('reads as the word that is ticked, and as nothing where none is', () => {
    const { filing } = ticked('checkbox');
    expect(filing.tables.indicators?.map(({ possibility, funding }) => ({ possibility, funding }))).toEqual([
      { possibility: '有可能', funding: '' },
      { possibility: '', funding: '是' },
    ]);
  });

  test('is written by taking the old tick away and ticking the new word', () => {
    const { index, frames } = ticked('checkbox');
    const [sure, likely] = (index.bindings.get('indicators[0].possibility')?.slots ?? []).map(({ slot }) => `slot:${slot}`);
    const steps = (to: string) => stepsFor('indicators[0].possibility', to, index, frames).map(({ step }) => [step.key, step.to]);
    expect(steps('确定能')).toEqual([
      [likely, '否'],
      [sure, '是'],
    ]);
    expect(steps('')).toEqual([[likely, '否']]);
    expect(steps('也许')).toEqual([[sure, '也许']]);
  });

  test('a radio needs no taking away: what was ticked goes by itself', () => {
    const { index, frames } = ticked('radio');
    expect(stepsFor('indicators[0].possibility', '确定能', index, frames).map(({ step }) => step.to)).toEqual(['是']);
  });

  test('a tick made on the page is the word in the filing', () => {
    const standing = ticked('checkbox');
    const [ref] = standing.index.bindings.get('indicators[1].possibility')?.slots ?? [];
    expect(retype(standing, 0, [{ slot: ref?.slot ?? -1, value: '是' }])).toEqual(['indicators[1].possibility']);
    expect(standing.filing.tables.indicators?.[1]?.possibility).toBe('确定能');
  });
});
