import { expect, test } from 'vitest';
import { toldCard } from '@/lib/assistant/told';
import type { ScoreLine } from '@/lib/model/scorecard';
import { cardAsText } from '../../commands/card-text';

const line = (id: string, more: Partial<ScoreLine>): ScoreLine => ({ id, label: id, points: 0, of: 0, why: '', raise: '', ...more });

test('groups say what they come to with their lines under them, and lines without points say none', () => {
  const card = toldCard({
    scheme: 'a/b',
    title: '评分',
    total: 8,
    of: 10,
    grade: '良',
    groups: [
      { id: 'all', label: '产出', points: 8, of: 10 },
      { id: 'time', label: '时效', in: 'all', points: 0, of: 0 },
      { id: 'none', label: '没有内容', points: 0, of: 5 },
    ],
    lines: [
      line('数量', { group: 'all', points: 8, of: 10, why: '完成 80%' }),
      line('成本', { group: 'all', points: null, of: 2 }),
      line('进度', { group: 'time', figure: '50%', lamp: 'yellow' }),
      line('其他', {}),
    ],
  });
  expect(cardAsText(card)).toEqual([
    '  评分: 8 of 10, 良',
    '    其他',
    '    产出  8/10',
    '      8/10  数量  完成 80%',
    '      ?/2  成本',
    '      时效',
    '        进度  50%  黄灯',
  ]);
});
