import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPage, outcomes } from './page-in-hand';

let close = (): void => {};
afterEach(() => close());

function open(html: string) {
  const page = openPage(html);
  close = page.close;
  return page;
}

const soon = (ms: number, act: () => void): void => void setTimeout(act, ms);

describe('a portal that does not simply take a value', () => {
  test('one that clears what it rejects is told as having taken it back, and the rest goes on', async () => {
    const page = open('<input aria-label="指标值" value="10"><input aria-label="单位">');
    const control = page.control('指标值');
    control.addEventListener('change', () => {
      if (!/^\d+$/.test(control.value)) control.value = '';
    });
    const receipts = await page.run([page.set('指标值', '约500'), page.set('单位', '人')]);
    expect(outcomes(receipts)).toEqual(['unverified page-reset', 'written']);
    expect(receipts[0]).toMatchObject({ before: '10', value: '', sent: '约500' });
  });

  test('one that writes a sign full-width kept the value, and the receipt shows how', async () => {
    const page = open('<input aria-label="目标">');
    const control = page.control('目标');
    control.addEventListener('change', () => (control.value = control.value.replace('%', '％')));
    expect(await page.run([page.set('目标', '达到95%')])).toMatchObject([{ outcome: 'written', value: '达到95％', sent: '达到95%' }]);
  });

  test('one that asks a server that is down and says so beside the field kept the value', async () => {
    const page = open('<input aria-label="项目编码"><p></p>');
    page.control('项目编码').addEventListener('change', () => {
      soon(60, () => page.main.querySelector('p')?.append('校验服务不可用'));
    });
    expect(outcomes(await page.run([page.set('项目编码', 'A-1')]))).toEqual(['written']);
  });

  test('one that draws commas into an amount and takes none gets its former amount back', async () => {
    const page = open('<input aria-label="预算" value="1,280.00">');
    const control = page.control('预算');
    control.addEventListener('change', () => {
      control.value = /^[\d.]+$/.test(control.value) ? Number(control.value).toLocaleString('en', { minimumFractionDigits: 2 }) : '';
    });
    const receipts = await page.run([page.set('预算', '1350.5')]);
    expect(receipts).toMatchObject([{ outcome: 'written', before: '1,280.00', value: '1,350.50' }]);
    expect(await page.undo(receipts)).toMatchObject([{ outcome: 'written', value: '1,280.00' }]);
  });

  test('one that shows a value only when its server has taken it is waited for', async () => {
    const page = open('<input aria-label="权重" value="10">');
    const control = page.control('权重');
    control.addEventListener('change', () => {
      const taken = control.value;
      control.value = '10';
      soon(900, () => (control.value = taken));
    });
    expect(outcomes(await page.run([page.set('权重', '80')]))).toEqual(['written']);
  });

  test('one whose server takes the value back a second later is told later', async () => {
    const page = open('<input aria-label="权重" value="10"><input aria-label="名称">');
    const control = page.control('权重');
    control.addEventListener('change', () => soon(900, () => (control.value = '10')));
    const receipts = await page.run([page.set('权重', '80'), page.set('名称', '走访')]);
    expect(outcomes(receipts)).toEqual(['written', 'written']);
    await vi.waitFor(() => expect(page.later).toHaveLength(1), 20_000);
    expect(outcomes(page.later[0] ?? [])).toEqual(['unverified page-reset', 'written']);
  });

  test('one that looks at a value only when nobody has typed for a moment, and takes it back, is told in the end', async () => {
    const page = open('<input aria-label="权重" value="10">');
    const control = page.control('权重');
    control.addEventListener('change', () => soon(250, () => (control.value = '10')));
    const receipts = await page.run([page.set('权重', '80')]);
    await vi.waitFor(() => expect(outcomes(page.later.at(-1) ?? receipts)).toEqual(['unverified page-reset']), 20_000);
  });

  test('one that draws a field anew only after it was still for a moment is waited for', async () => {
    const page = open('<label>权重 <input aria-label="权重" value="10"></label>');
    const [control, label] = [page.control('权重'), page.main.querySelector('label')];
    control.addEventListener('change', () => {
      control.remove();
      soon(700, () => label?.append(control));
    });
    expect(outcomes(await page.run([page.set('权重', '80')]))).toEqual(['written']);
  });

  test('one that is asked for something else meanwhile is not looked at later', async () => {
    const page = open('<input aria-label="权重">');
    const receipts = await page.run([page.set('权重', '80')]);
    expect(outcomes(await page.undo(receipts))).toEqual(['written']);
    await vi.waitFor(() => expect(page.later).toHaveLength(1), 20_000);
    expect(page.later[0]).toMatchObject([{ before: '80', value: '' }]);
  });

  test('one that draws the whole table anew after each edit is written all the same', async () => {
    const model = [['', ''], ['', '']];
    const page = open('<table><tbody></tbody></table>');
    const body = page.main.querySelector('tbody');
    const draw = (): void => {
      const cell = (text: string, at: string) => `<td><input aria-label="${at}" value="${text}"></td>`;
      body?.replaceChildren();
      body?.insertAdjacentHTML('beforeend', model.map((row, r) => `<tr>${row.map((text, c) => cell(text, `${r}-${c}`)).join('')}</tr>`).join(''));
    };
    body?.addEventListener('change', ({ target }) => {
      const control = target as HTMLInputElement;
      const [r = 0, c = 0] = (control.getAttribute('aria-label') ?? '').split('-').map(Number);
      const row = model[r];
      if (row) row[c] = control.value;
      soon(0, draw);
    });
    draw();
    page.reread();
    const places = ['0-0', '0-1', '1-0', '1-1'];
    expect(outcomes(await page.run(places.map((at) => page.set(at, `值${at}`))))).toEqual(places.map(() => 'written'));
    expect(model).toEqual([['值0-0', '值0-1'], ['值1-0', '值1-1']]);
  });

  test('a select without the option is refused, and the rest goes on', async () => {
    const page = open('<select aria-label="性质"><option></option><option>经常性</option></select><input aria-label="名称">');
    expect(outcomes(await page.run([page.set('性质', '一次性'), page.set('名称', '走访')]))).toEqual(['refused no-option', 'written']);
  });

  test('an operator is chosen in the words of the page', async () => {
    const page = open('<select aria-label="符号"><option></option><option value="1">大于等于</option><option value="4">小于</option></select>');
    expect(await page.run([page.set('符号', '≥')])).toMatchObject([{ outcome: 'written', value: '大于等于' }]);
  });
});

describe('what one value decides of another', () => {
  const levels = '<select aria-label="一级"><option></option><option>产出指标</option></select><select aria-label="二级"><option></option></select>';

  test('options that come a moment after their parent was chosen are waited for', async () => {
    const page = open(levels);
    page.control('一级').addEventListener('change', () => {
      soon(700, () => page.control('二级').insertAdjacentHTML('beforeend', '<option>数量指标</option>'));
    });
    const steps = [page.set('一级', '产出指标'), page.set('二级', '数量指标', { after: page.key('一级') })];
    expect(outcomes(await page.run(steps))).toEqual(['written', 'written']);
  });

  test('a field that its switch opens a moment later is waited for', async () => {
    const page = open('<label>是否采购<input type="checkbox"></label><input aria-label="采购方式" disabled>');
    const field = page.control('采购方式');
    page.main.querySelector('[type=checkbox]')?.addEventListener('change', () => soon(400, () => (field.disabled = false)));
    const steps = [page.set('是否采购', '是'), page.set('采购方式', '询价', { after: page.key('是否采购') })];
    expect(outcomes(await page.run(steps))).toEqual(['written', 'written']);
  });

  test('what is not decided by a value just written is not waited for', async () => {
    const page = open(levels);
    const after = page.key('一级');
    page.control('一级').innerHTML = '<option></option><option selected>产出指标</option>';
    page.reread();
    const steps = [page.set('一级', '产出指标', { from: '' }), page.set('二级', '数量指标', { after })];
    expect(outcomes(await page.run(steps))).toEqual(['already', 'refused no-option']);
  });

  test('a value that the page empties because of a new operator is written, and its former text is kept for undoing', async () => {
    const page = open('<select aria-label="符号"><option>≥</option><option>定性</option></select><input aria-label="指标值" value="500">');
    page.control('符号').addEventListener('change', () => (page.control('指标值').value = ''));
    const steps = [page.set('符号', '定性'), page.set('指标值', '良好', { after: page.key('符号') })];
    const receipts = await page.run(steps);
    expect(outcomes(receipts)).toEqual(['written', 'written']);
    expect(receipts[1]).toMatchObject({ before: '500', value: '良好' });
  });

  test('a value that the page empties by itself is not written over', async () => {
    const page = open('<input aria-label="指标值" value="500">');
    const step = page.set('指标值', '600', { after: 'another' });
    page.control('指标值').value = '';
    expect(outcomes(await page.run([step]))).toEqual(['refused value-changed']);
  });

  test('a sum that the page works out by itself is left to it', async () => {
    const page = open('<input aria-label="财政"><input aria-label="自有"><input aria-label="合计">');
    const part = (label: string): number => Number(page.control(label).value);
    for (const label of ['财政', '自有']) {
      page.control(label).addEventListener('change', () => soon(150, () => (page.control('合计').value = String(part('财政') + part('自有')))));
    }
    const steps = [page.set('财政', '100'), page.set('自有', '50'), page.set('合计', '150', { rested: true })];
    const receipts = await page.run(steps);
    expect(outcomes(receipts)).toEqual(['written', 'written', 'already']);
    expect(receipts[2]).toMatchObject({ value: '150' });
  });

  test('a sum that the page works out otherwise is told, and stands as the page has it', async () => {
    const page = open('<input aria-label="财政"><input aria-label="合计">');
    page.control('财政').addEventListener('change', () => (page.control('合计').value = '90'));
    const receipts = await page.run([page.set('财政', '100'), page.set('合计', '100', { rested: true })]);
    expect(outcomes(receipts)).toEqual(['written', 'refused value-changed']);
    expect(page.value('合计')).toBe('90');
  });
});

test('a stop holds from the next field on, also among those that are written together', async () => {
  const page = open('<input aria-label="x"><input aria-label="y">');
  page.control('x').addEventListener('change', page.stop);
  expect(outcomes(await page.run([page.set('x', '1'), page.set('y', '2')]))).toEqual(['written', 'skipped stopped']);
  expect(page.value('y')).toBe('');
});
