import { afterEach, describe, expect, test } from 'vitest';
import { listArrow } from '@/lib/page/widgets/acts/list-arrow';
import { openPage, outcomes } from '../write/page-in-hand';

let close = (): void => {};
afterEach(() => close());

const arrow = '<span class="trigger" style="display: inline-block; width: 16px; height: 16px"></span>';
const lines = (texts: readonly string[]): string => texts.map((text) => `<li style="cursor: pointer">${text}</li>`).join('');

/** A box with a list at the end of the document, which its arrow opens: the page hears of a line that is pressed, and of nothing else. */
function listedBox(sign: string, texts: readonly string[]) {
  const page = openPage(`<div><input aria-label="计量单位" value="${texts[0]}">${sign}</div>`);
  const list = document.createElement('ul');
  list.style.cssText = 'position: absolute; display: none; margin: 0; padding: 0; width: 160px; background: white';
  list.innerHTML = lines(texts);
  document.body.append(list);
  const end = new AbortController();
  close = () => {
    page.close();
    list.remove();
    end.abort();
  };
  const box = page.control('计量单位');
  let held = box.value;
  const shut = (): void => void (list.style.display = 'none');
  box.nextElementSibling?.addEventListener('click', () => {
    const { left, bottom } = box.getBoundingClientRect();
    Object.assign(list.style, { display: 'block', left: `${left + scrollX}px`, top: `${bottom + scrollY}px` });
  });
  document.addEventListener('mousedown', ({ target }) => (target instanceof Node && list.contains(target)) || shut(), { signal: end.signal });
  list.addEventListener('click', ({ target }) => {
    held = box.value = target instanceof Element ? (target.textContent ?? '') : '';
    shut();
  });
  return { ...page, held: () => held, isOpen: () => list.style.display === 'block' };
}

describe('a box with a list of its own, of which nothing but an arrow tells', () => {
  test('takes what is a line of the list by that line, and is put back by its line', async () => {
    const page = listedBox(arrow, ['人', '人次', '万元']);
    const receipts = await page.run([page.set('计量单位', '人次')]);
    expect([...outcomes(receipts), page.held(), page.isOpen()]).toEqual(['written', '人次', false]);
    expect([...outcomes(await page.undo(receipts)), page.held()]).toEqual(['written', '人']);
  });

  test('is not told to hold what is no line of the list', async () => {
    const page = listedBox(arrow, ['人', '人次', '万元']);
    expect(outcomes(await page.run([page.set('计量单位', '人天')]))).toEqual(['unverified no-option']);
    expect([page.held(), page.isOpen()]).toEqual(['人', false]);
  });

  test('is not told to be empty where no line says so', async () => {
    const page = listedBox(arrow, ['人', '人次']);
    expect(outcomes(await page.run([page.set('计量单位', '')]))).toEqual(['unverified no-blank']);
    expect(page.held()).toBe('人');
  });
});

test('suggestions that follow what was typed leave it as it is', async () => {
  const page = openPage(`<div><input aria-label="名称"><i></i></div><ul style="position: absolute; display: none; margin: 0; width: 160px">${lines(['走访慰问活动', '走访慰问户数'])}</ul>`);
  close = page.close;
  const list = page.main.querySelector('ul');
  page.control('名称').addEventListener('input', () => void (list && (list.style.display = 'block')));
  page.control('名称').addEventListener('blur', () => void (list && (list.style.display = 'none')));
  expect(outcomes(await page.run([page.set('名称', '走访慰问')]))).toEqual(['written']);
});

test('the arrow of a list is told from the signs of other boxes', () => {
  const arrowAt = (sign: string): boolean => {
    const holder = document.createElement('div');
    holder.innerHTML = `<input>${sign}`;
    document.body.append(holder);
    const input = holder.querySelector('input');
    const found = input !== null && listArrow(input) !== null;
    holder.remove();
    return found;
  };
  const styled = (name: string): string => `<i class="${name}" style="display: inline-block; width: 9px; height: 9px"></i>`;
  expect(['arrow', 'icon-caret-down', 'x-trigger'].map((name) => arrowAt(styled(name)))).toEqual([true, true, true]);
  expect(arrowAt('<button type="button">▼</button>')).toBe(true);
  expect(arrowAt('<input type="button" value="▼">')).toBe(true);
  expect(['icon-search', 'icon-clear', 'date-trigger', 'icon-download', 'arrow-up'].map((name) => arrowAt(styled(name)))).toEqual([false, false, false, false, false]);
  expect(arrowAt(`${styled('arrow-down')}${styled('arrow-up')}`)).toBe(false);
  expect(arrowAt(`<br>${styled('arrow-down')}`)).toBe(false);
  expect(arrowAt(`<i class="arrow-down" style="display: inline-block; width: 9px; height: 9px; margin-left: 90px"></i>`)).toBe(false);
  expect(arrowAt('<button type="submit">▼</button>')).toBe(false);
  expect(arrowAt('<button type="button">删除</button>')).toBe(false);
});
