import { expect, test } from 'vitest';
import { mountPanel } from './mount-panel';
import { finding, sampleView } from './sample-view';

const packs = { 'dalian-union': '大连市工会办法', practice: '通行做法' };
const practical = finding('warning', 'indicators[1].value', '指标值“较多”含糊', { rule: 'practice/vague', mend: '≥500人次' });
const findings = [...sampleView.findings, practical];

async function checkTab(change: Parameters<typeof mountPanel>[0] = {}) {
  const mounted = await mountPanel({ findings, packs, ...change });
  await mounted.click(mounted.button(/^检查/));
  const shown = () => [...mounted.root.querySelectorAll('.finding .message')].map((one) => one.textContent);
  const enter = async (control: HTMLInputElement | HTMLSelectElement, text: string) => {
    control.value = text;
    control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    await mounted.settle();
  };
  return { ...mounted, shown, enter };
}

test('findings are narrowed to the rules of one pack, and to words of message, article or rule', async () => {
  const { root, shown, enter, button, click } = await checkTab();
  const [whose] = root.querySelectorAll('select');
  await enter(whose as HTMLSelectElement, 'practice');
  expect(shown()).toEqual(['指标值“较多”含糊']);
  await enter(whose as HTMLSelectElement, '');
  const search = root.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
  await enter(search, 'practice/vague');
  expect(shown()).toEqual(['指标值“较多”含糊']);
  await enter(search, '南极');
  expect(root.textContent).toContain('所选类别下没有问题');
  await click(button('显示全部'));
  expect(shown().length).toBeGreaterThan(1);
});

test('all certain mends that are shown go into one preview', async () => {
  const { asked, button, click } = await checkTab();
  await click(button(/^修正可确定的/));
  const [act, wish] = asked.at(-1) ?? [];
  expect(act).toBe('plan');
  const mendable = findings.filter(({ mend }) => mend !== undefined).map(({ rule, at }) => ({ rule, at }));
  expect(wish).toEqual({ mends: expect.arrayContaining(mendable) });
});

test('an opened finding says which place it looks at and whose rule it is', async () => {
  const { root, button, click } = await checkTab();
  await click(button(/指标值“较多”含糊/));
  expect(root.querySelector('.opened')?.textContent).toContain('依据：通行做法（规则 practice/vague）');
  expect(root.querySelector('.opened')?.textContent).toContain('看的是');
});

test('how strictly the unit checks is said at the end, and changed with what it means beside it', async () => {
  const { root, asked, button, click } = await checkTab();
  expect(root.querySelector('.strictness-line')?.textContent).toContain('按“标准”检查');
  await click(button('更改'));
  const strict = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].at(-1) as HTMLInputElement;
  expect(document.getElementById(strict.getAttribute('aria-describedby') ?? '')?.textContent).toContain('警告');
  await click(strict);
  expect(strict.checked).toBe(true);
  expect(asked).toEqual([['setStrictness', 'strict']]);
});

test('a version is marked as approved, and the mark is taken off again', async () => {
  const revisions = sampleView.revisions.map((revision, at) => ({ ...revision, approved: at === 0 }));
  const { root, asked, button, click } = await checkTab({ revisions });
  await click(button(/^历史/));
  expect(root.querySelectorAll('.is-approved')).toHaveLength(1);
  await click(button(/^取消第 \d+ 版的批复版标记$/));
  await click(button(/^把第 1 版标为批复版$/));
  expect(asked).toEqual([
    ['approve', null],
    ['approve', revisions.reduce((first, each) => (each.seq < first.seq ? each : first)).id],
  ]);
});
