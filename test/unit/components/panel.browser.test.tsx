import { expect, test, vi } from 'vitest';
import { mountPanel } from './mount-panel';
import { finding, sampleReceipt, sampleView } from './sample-view';

const shownMessages = (root: HTMLElement) => [...root.querySelectorAll('.finding .message')].map((one) => one.textContent);

test('arrow keys walk the tabs as in any tab list, and only the chosen one is in the tab order', async () => {
  const { root, press } = await mountPanel();
  await press(root.querySelector('#tab-fill') as Element, 'ArrowRight');
  const check = root.querySelector<HTMLElement>('#tab-check');
  expect(check?.getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(check);
  await press(check as Element, 'End');
  expect([...root.querySelectorAll<HTMLElement>('[role=tab]')].map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0]);
});

test('findings stand by section in the order of the form, and a chip takes its severity away', async () => {
  const { root, button, click } = await mountPanel();
  await click(button(/^检查/));
  expect(shownMessages(root)[0]).toContain('联系电话');
  await click(button(/^错误/));
  expect(shownMessages(root)).toEqual(['联系电话未填写区号', '指标名称与上年不同，核对是否有意修改']);
});

test('an opened finding shows the words of the article with its source as officials cite it, or that there is none', async () => {
  const { root, button, click } = await mountPanel();
  await click(button(/^检查/));
  await click(root.querySelector('.finding.is-error button') as Element);
  expect(root.querySelector('.finding figcaption')?.textContent).toBe('大工财〔2022〕3号第十七条(二)');
  expect(root.querySelector('.finding blockquote')?.textContent).toContain('（二）量化');
  await click(root.querySelector('.finding.is-hint button') as Element);
  expect(root.querySelector('.finding .cited')?.textContent).toBe('参考做法');
});

test('a warning is dismissed only with a reason, and an error not at all', async () => {
  const { root, asked, button, click, settle } = await mountPanel();
  await click(button(/^检查/));
  await click(root.querySelector('.finding.is-error button') as Element);
  expect(root.querySelector('.opened')?.textContent).not.toContain('忽略');
  await click(root.querySelector('.finding.is-warning button') as Element);
  await click(button('忽略…'));
  expect((button('忽略') as HTMLButtonElement).disabled).toBe(true);
  const field = root.querySelector<HTMLInputElement>('.reason-form input') as HTMLInputElement;
  field.value = '电话为手机';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
  await click(button('忽略'));
  expect(asked.at(-1)).toEqual(['dismiss', 'dalian-union/warning-fields.project.phone', 'fields.project.phone', '电话为手机']);
});

test('提交前检查 names each missing place under its section, and what the page does not show', async () => {
  const { root, asked, button, click } = await mountPanel();
  await click(button(/^检查/));
  await click(button(/^提交前检查/));
  const text = root.querySelector('.sheet')?.textContent ?? '';
  for (const words of ['还缺 3 处', '项目基本信息', '项目负责人', '联系电话', '时效指标', '填报日期']) expect(text).toContain(words);
  await click(root.querySelector('.sheet .row button') as Element);
  expect(asked.at(-1)).toEqual(['locate', 'fields.project.leader']);
});

test('what is merely blank is one line with its count, opened on demand, and every figure agrees', async () => {
  const blanks = ['leader', 'phone', 'period'].map((id) => finding('error', `fields.project.${id}`, `${id}未填写`, { blank: true }));
  const { root, button, click } = await mountPanel({ findings: [finding('warning', 'fields.fund.total', '总额与来源不符'), ...blanks] });
  const tab = root.querySelector('#tab-check .figure');
  expect([tab?.textContent, tab?.classList.contains('is-error')]).toEqual(['3', false]);
  await click(button(/^检查/));
  expect(root.querySelector('.filter.is-error .figure')?.textContent).toBe('3');
  expect(shownMessages(root)).toEqual(['总额与来源不符']);
  await click(button(/^还有 3 条必填未填/));
  expect(shownMessages(root)).toHaveLength(4);
});

test('提交前检查 tells the background that it is being looked at', async () => {
  const { asked, button, click } = await mountPanel();
  await click(button(/^检查/));
  await click(button('提交前检查（还缺 3 处）'));
  expect(asked).toEqual([['review']]);
});

test('a suggestion shows its document, how far that was checked, and why it fits', async () => {
  const { root } = await mountPanel();
  const [first, , third] = [...root.querySelectorAll('.choice')].map((one) => one.textContent);
  for (const words of ['大连市总工会困难职工帮扶工作指引', '制度原文', '相同的词：困难职工、帮扶', '用过 3 次']) expect(first).toContain(words);
  expect(third).toContain('没有同类项目的指标');
});

test('Ctrl+Z takes the last fill back, except while one types', async () => {
  const { root, asked, press } = await mountPanel({ receipt: sampleReceipt });
  await press(root.querySelector('.panel') as Element, 'z', { ctrlKey: true });
  expect(asked.map(([act]) => act)).toEqual(['undo']);
  const without = await mountPanel({ receipt: { ...sampleReceipt, undone: true } });
  await without.press(without.root.querySelector('.panel') as Element, 'z', { ctrlKey: true });
  expect(without.asked).toEqual([]);
});

test('a receipt counts what was filled, rewritten and left out, each with its reason', async () => {
  const { root } = await mountPanel({ receipt: sampleReceipt });
  const text = root.querySelector('.receipt')?.textContent ?? '';
  for (const words of ['已填 2', '页面改写 1', '未填 1', '写入“120.5049”，页面现为“120.50”', '超过该处字数上限']) expect(text).toContain(words);
});

test('what did not arrive is copied as it was to be written, and one place alone is taken back', async () => {
  const { root, asked, button, click } = await mountPanel({ receipt: sampleReceipt });
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  await click(button('复制 联系电话 的内容'));
  expect(copied).toEqual(['0411-83600000 转 802']);
  expect(root.querySelector('.notice')?.textContent).toContain('已复制“0411-83600000 转 802”');
  await click(button('撤销 资金需求总额'));
  await click([...root.querySelectorAll('.receipt summary')].at(-1) as Element);
  await click(button('撤销 项目名称'));
  expect(asked).toEqual([
    ['beside', 'fields.fund.total'],
    ['beside', 'fields.project.name'],
  ]);
  expect(root.querySelector('[aria-label="撤销 项目负责人"]')).toBeNull();
});

test('what earlier plans wrote is taken back one by one', async () => {
  const former = [{ plan: 'p2', at: '2026-11-21T02:40:00.000Z', places: 12 }, { plan: 'p1', at: '2026-11-21T02:30:00.000Z', places: 3 }];
  const { root, asked, click } = await mountPanel({ receipt: sampleReceipt, former });
  const list = [...root.querySelectorAll('details')].find((one) => one.textContent?.includes('此前的写入（2 次）')) as HTMLDetailsElement;
  await click(list.querySelector('summary') as Element);
  expect([...list.querySelectorAll('li')].map((line) => line.textContent)).toEqual([expect.stringContaining('写入 12 处'), expect.stringContaining('写入 3 处')]);
  await click(list.querySelectorAll('button')[1] as Element);
  expect(asked).toEqual([['undo', 'p1']]);
});

test('a place that was taken back alone says so and counts no more', async () => {
  const [first, ...rest] = sampleReceipt.steps;
  const steps = [{ ...(first as (typeof rest)[number]), value: '', back: { outcome: 'written' as const, why: '' as const } }];
  const { root, click } = await mountPanel({ receipt: { ...sampleReceipt, steps } });
  expect(root.querySelector('.receipt-head')?.textContent).not.toContain('撤销');
  await click(root.querySelector('.receipt summary') as Element);
  expect(root.querySelector('.receipt details')?.textContent).toContain('已撤销此处');
});

test('the field in focus shows what could stand there, and one click fills it', async () => {
  const suggestions = [{ value: '王建国', provenance: { kind: 'prior' as const, year: 2025, ago: 1, changed: 'same' as const } }, { value: '李敏' }];
  const { root, asked, button, click } = await mountPanel({ focused: { at: 'fields.project.leader', label: '项目负责人', value: '', writable: true, suggestions } });
  expect(root.querySelector('.here')?.textContent).toBe('正在填：项目负责人王建国上年同项目 2025李敏按规定修正');
  await click(button('把“王建国”填入 项目负责人'));
  expect(asked).toEqual([['beside', 'fields.project.leader', '王建国']]);
});

test.each([
  ['login', '2026-11-21T02:42:00.000Z', /登录可能已失效 已填内容在本机存有草稿/],
  ['refused', null, /门户不再接受请求.*没有未存的改动/],
  ['idle', null, /15 分钟没有与门户往来/],
] as const)('a lost login is told with what is safe: %s', async (why, keptAt, words) => {
  const { root } = await mountPanel({ portal: { why, keptAt } });
  expect(root.querySelector('.portal-line')?.textContent).toMatch(words);
});

test('what was changed since it was written is told as kept, not as a preview that is out of date', async () => {
  const [first] = sampleReceipt.steps;
  const steps = [{ ...first, outcome: 'refused', why: 'value-changed' }] as typeof sampleReceipt.steps;
  const { root, show } = await mountPanel({ receipt: { ...sampleReceipt, undone: true, steps } });
  expect(root.querySelector('.receipt .reason')?.textContent).toContain('保留了现在的内容');
  await show({ receipt: { ...sampleReceipt, steps } });
  expect(root.querySelector('.receipt .reason')?.textContent).toContain('重新预览');
});

test('a receipt that wrote nothing offers no undo, and folds places that share a reason under it', async () => {
  const [, , , refused] = sampleReceipt.steps;
  const steps = ['1', '2', '3', '4'].map((row) => ({ ...refused, at: `schedule[${row}].content`, why: 'stopped' as const, label: `第 ${row} 行` }));
  const { root, asked, press, click } = await mountPanel({ receipt: { ...sampleReceipt, steps: steps as typeof sampleReceipt.steps } });
  expect(root.querySelector('.receipt')?.textContent).not.toContain('撤销');
  expect(root.querySelector('.receipt summary')?.textContent).toBe('已停止，未写入4 处');
  await click(root.querySelector('.receipt summary') as Element);
  await expect.poll(() => root.querySelector('.receipt details .line-label')?.textContent).toBe('第 1 行');
  await press(root.querySelector('.panel') as Element, 'z', { ctrlKey: true });
  expect(asked).toEqual([]);
});

test('a running fill says how far it is and can be stopped', async () => {
  const { root, asked, button, click } = await mountPanel({ running: { done: 12, of: 24 } });
  expect(root.querySelector('output')?.textContent).toContain('12/24');
  expect(root.querySelector('.offer')).toBeNull();
  await click(button('停止'));
  expect(asked).toEqual([['stop']]);
});

test('two ticks compare the earlier version with the later, whichever was ticked first', async () => {
  const { root, asked, button, click } = await mountPanel();
  await click(button(/^历史/));
  const boxes = root.querySelectorAll('.revision input');
  await click(boxes[0] as Element);
  await click(boxes[2] as Element);
  await click(button('比较所选两版'));
  expect(asked.at(-1)).toEqual(['compare', 'r1', 'r3']);
});

test('a page that is no known form is told calmly, and nothing there writes', async () => {
  const unknown = await mountPanel({ state: 'unknown-form', form: undefined, seen: { controls: 46, title: '项目库', others: [] } });
  expect(unknown.root.textContent).toContain('不会写入任何内容');
  expect(unknown.root.querySelector('.primary')).toBeNull();
  const none = await mountPanel({ state: 'no-form', form: undefined });
  expect(none.root.textContent).toContain('本页没有绩效表');
});

test('a problem says what happened and what to do, and is read aloud', async () => {
  const { root } = await mountPanel({ problem: { code: 'disk-full' } });
  expect(root.querySelector('output.told, output .notice')?.textContent).toContain('磁盘空间不足');
});

test('texts from a page are shown letter by letter, whatever they hold', async () => {
  const payload = '<img src=x onerror="globalThis.broken=1"><script>globalThis.broken=1</script>{{x}}${x}‮';
  const { root, button, click } = await mountPanel({
    form: { ...(sampleView.form as NonNullable<typeof sampleView.form>), project: payload, title: payload },
    findings: [finding('warning', 'fields.project.name', payload, { fix: payload })],
    absent: [],
    unbound: [{ label: payload, value: payload, at: '0:1', rows: 1 }],
  });
  expect(root.querySelector('.project')?.textContent).toBe(payload);
  await click(button(/^检查/));
  await click(root.querySelector('.finding button') as Element);
  expect(root.querySelector('.finding .message')?.textContent).toBe(payload);
  await click(button(/^已识别/));
  expect(root.querySelector('.sheet .lesson-place > span')?.textContent).toBe(payload);
  expect(root.querySelector('img, script')).toBeNull();
  expect('broken' in globalThis).toBe(false);
});

test('nothing is wider than a panel of 360 pixels, however long the texts are', async () => {
  const long = '困难职工帮扶送温暖项目资金使用绩效目标实现程度及其可持续影响'.repeat(4);
  const { root, button, click } = await mountPanel({
    form: { ...(sampleView.form as NonNullable<typeof sampleView.form>), project: long, title: long },
    findings: [finding('error', 'indicators[0].value', long, { fix: long, mend: long })],
    receipt: sampleReceipt,
  });
  for (const tab of [/^填报/, /^检查/, /^评分/, /^历史/]) {
    await click(button(tab));
    const first = root.querySelector('.finding button');
    if (first) await click(first);
    const wide = [...root.querySelectorAll('.panel *')].filter((one) => one.getBoundingClientRect().right > 361);
    expect(wide.map((one) => one.className)).toEqual([]);
  }
});

test('three hundred findings are drawn in one frame', async () => {
  const findings = Array.from({ length: 300 }, (_, row) => finding('warning', `indicators[${row}].value`, `第 ${row} 行应当量化`));
  const { root, button, click } = await mountPanel({ findings });
  (button(/^检查/) as HTMLButtonElement).click();
  await new Promise(requestAnimationFrame);
  await click(root.querySelector('.finding button') as Element);
  expect(root.querySelectorAll('.finding')).toHaveLength(300);
});
