import { describe, expect, test } from 'vitest';
import type { Chosen, Recognition } from '@/lib/model/match';
import type { FrameReading } from '@/lib/model/reading';
import { recognise } from '@/lib/recognise/recognise';
import { asFormItems } from './dalian';
import { pageOf } from './face';
import { packs } from './packs';
import { frames, item, type ReadingDraft } from './reading-builder';

const openAt = ({ open }: Recognition, at: string) => open.find((one) => one.at === at);

/** The choice of a candidate, by what stands in it now. */
function choice(given: FrameReading[], recognition: Recognition, at: string, value: string): Chosen {
  const [ref] = openAt(recognition, at)?.candidates.find((one) => one.value === value)?.slots ?? [];
  if (!ref) throw new Error(`no candidate ${value}`);
  const key = given.find((one) => one.frame === ref.frame)?.reading.slots[ref.slot]?.key ?? '';
  return { at, frame: ref.frame, key };
}

describe('two places under one label', () => {
  const doubled: ReadingDraft = {
    ...asFormItems,
    items: [...(asFormItems.items ?? []), item('项目立项依据', '另一个')],
  };
  const given = frames(doubled);
  const recognition = recognise(given, packs);

  test('stay open, each shown with what stands there and what the page calls it', () => {
    expect(recognition.match?.fields['project.basis']).toBeUndefined();
    const open = openAt(recognition, 'fields.project.basis');
    expect(open?.label).toBe('项目立项依据');
    expect(open?.candidates.map(({ label }) => label)).toEqual(['项目立项依据', '项目立项依据']);
    expect(open?.candidates.map(({ value }) => value)).toContain('另一个');
  });

  test('are decided by a person, and the other one is left unbound', () => {
    const chosen = [choice(given, recognition, 'fields.project.basis', '另一个')];
    const decided = recognise(given, packs, { chosen });
    expect(decided.match?.fields['project.basis']).toMatchObject({
      value: '另一个',
      evidence: [{ via: 'taught' }, { via: 'form-item' }],
    });
    expect(decided.open).toEqual([]);
    expect(decided.unbound.filter((one) => one.label === '项目立项依据')).toHaveLength(1);
  });

  test('a choice of a place that is gone changes nothing', () => {
    const chosen = [{ at: 'fields.project.basis', frame: 0, key: 'gone' }];
    expect(recognise(given, packs, { chosen })).toEqual(recognition);
  });
});

describe('two columns with words for the same', () => {
  const page: ReadingDraft = {
    sections: ['部门整体支出绩效目标申报表'],
    items: ['部门名称', '部门职责', '年度总体目标', '联系人', '联系电话'].map((label) => item(label, label)),
    grids: [
      {
        headerRows: 1,
        rows: [
          ['一级指标', '二级指标', '三级指标', '年初目标值', '调整后指标值'],
          ['产出指标', '数量指标', '[走访户数]', '[≥5户]', '[≥6户]'],
          ['产出指标', '质量指标', '[合格率]', '[95%]', '[96%]'],
        ],
      },
    ],
  };
  const given = frames(page);
  const recognition = recognise(given, packs);

  test('leave the column open and the rest bound', () => {
    expect(recognition.match?.form).toBe('national/unit-target');
    expect(recognition.match?.tables['indicators']?.rows[0]?.cells).toMatchObject({ name: '走访户数', value: '' });
    expect(openAt(recognition, 'indicators.value')?.candidates).toMatchObject([
      { label: '年初目标值', value: '≥5户', slots: [{ frame: 0 }, { frame: 0 }] },
      { label: '调整后指标值', value: '≥6户', slots: [{ frame: 0 }, { frame: 0 }] },
    ]);
  });

  test('are decided by a person for all rows', () => {
    const chosen = [choice(given, recognition, 'indicators.value', '≥6户')];
    const decided = recognise(given, packs, { chosen });
    expect(decided.match?.tables['indicators']?.rows.map((row) => row.cells['value'])).toEqual(['6', '96']);
    expect(decided.open).toEqual([]);
  });
});

describe('a page that three forms fit alike', () => {
  const form = packs.find((pack) => pack.id === 'qinhuangdao-union')?.forms.find((one) => one.id === 'monitor-special');
  if (!form) throw new Error('no such form');
  const given = frames(pageOf({ form }, ''));

  test('says so, with the likeliest as the match meanwhile', () => {
    const recognition = recognise(given, packs);
    const open = openAt(recognition, 'form');
    expect(open?.candidates).toHaveLength(3);
    expect(open?.candidates.map((one) => one.value)).toContain(recognition.match?.form);
  });

  test('is the one that a person says', () => {
    const recognition = recognise(given, packs, { prefer: 'qinhuangdao-union/monitor-overall' });
    expect(recognition.match?.form).toBe('qinhuangdao-union/monitor-overall');
    expect(openAt(recognition, 'form')).toBeUndefined();
  });

  test('is not open where its title stands over it', () => {
    expect(openAt(recognise(frames(pageOf({ form }, form.titles[0] ?? '')), packs), 'form')).toBeUndefined();
  });
});
