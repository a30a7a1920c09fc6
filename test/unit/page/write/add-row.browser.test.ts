import { afterEach, expect, test } from 'vitest';
import type { StepReceipt } from '@/lib/model/plan';
import { openPage, outcomes } from './page-in-hand';

let page: ReturnType<typeof openPage> | undefined;
afterEach(() => page?.close());

const line = '<tr><td><input aria-label="指标名称"></td></tr>';

/** A table whose button does something else than adding a row, and what came of pressing it. */
async function pressed(answer: (main: HTMLElement) => void): Promise<StepReceipt | undefined> {
  page = openPage(`<table><tbody>${line}</tbody></table><button id="add" data-add="0">增加一行</button>`);
  const { main, run } = page;
  main.querySelector('#add')?.addEventListener('click', () => answer(main));
  const [receipt] = await run([{ kind: 'add-row', at: 'indicators', key: '1', text: '增加一行' }]);
  return receipt;
}

const put = (main: HTMLElement, html: string): void => main.insertAdjacentHTML('beforeend', html);
const addLine = (main: HTMLElement): void => main.querySelector('tbody')?.insertAdjacentHTML('beforeend', line);
const over = 'position:fixed;left:100px;top:60px;width:300px;background:#fff';

test.each([
  ['with its fields', '<input>'],
  ['with a document of its own', '<iframe style="width:200px;height:80px"></iframe>'],
])('a layer of no library and no role %s is a form of the row, and left open', async (_, inner) => {
  const receipt = await pressed((main) => put(main, `<div id="layer" style="${over}"><p>新增指标</p>${inner}<a>确定</a></div>`));
  expect(receipt).toMatchObject({ outcome: 'refused', why: 'row-form', said: '新增指标' });
  expect(page?.main.querySelector('#layer')).not.toBeNull();
});

test('a form that slides in is told when it stands still, and one that never does is told all the same', async () => {
  const moves = [{ transform: 'translateY(-80px)' }, { transform: 'none' }];
  const slide = (main: HTMLElement, options: KeyframeAnimationOptions): Animation | undefined => {
    put(main, `<div id="layer" style="${over}"><p>新增指标</p><input></div>`);
    return main.querySelector('#layer')?.animate(moves, options);
  };
  let move: Animation | undefined;
  const slid = await pressed((main) => void (move = slide(main, { duration: 700 })));
  expect([slid?.why, move?.playState]).toEqual(['row-form', 'finished']);
  page?.close();
  const moving = await pressed((main) => void (move = slide(main, { duration: 400, iterations: Infinity })));
  expect([moving?.why, move?.playState]).toEqual(['row-form', 'running']);
});

test('a button that the form of the row before still covers while it fades out is pressed when that is gone', async () => {
  page = openPage(`<table><tbody>${line}</tbody></table><button id="add" data-add="0">增加一行</button><div id="veil" style="position:fixed;inset:0"></div>`);
  const { main, run } = page;
  main.querySelector('#add')?.addEventListener('click', () => addLine(main));
  setTimeout(() => main.querySelector('#veil')?.remove(), 300);
  expect(outcomes(await run([{ kind: 'add-row', at: 'indicators', key: '1', text: '增加一行' }]))).toEqual(['written']);
});

test('a form whose fields come a moment after its buttons is a form all the same', async () => {
  const receipt = await pressed((main) => {
    put(main, `<div id="layer" style="${over}"><p>加载中</p><button>确定</button></div>`);
    setTimeout(() => main.querySelector('#layer p')?.replaceWith(document.createElement('textarea')), 150);
  });
  expect(receipt?.why).toBe('row-form');
});

test.each(['<button>确定</button>', '<span>确定</span>'])('a box that asks is left to the user (%s), and the row that the answer brings is one', async (yes) => {
  let clicks = 0;
  const receipt = await pressed((main) => {
    put(main, `<div id="box" style="${over}">确定增加吗？${yes}</div>`);
    main.querySelector('#box')?.addEventListener('click', () => clicks++);
    setTimeout(() => {
      main.querySelector('#box')?.remove();
      addLine(main);
    }, 300);
  });
  expect(outcomes(receipt ? [receipt] : [])).toEqual(['written']);
  expect(clicks).toBe(0);
});

test('a box that the user answers with no leaves the row out, and says what it asked', async () => {
  const receipt = await pressed((main) => {
    put(main, `<div id="box" style="${over}">超过建议条数，还要增加吗？<button>确定</button></div>`);
    setTimeout(() => main.querySelector('#box')?.remove(), 200);
  });
  expect(receipt).toMatchObject({ outcome: 'refused', why: 'row-not-added', said: '超过建议条数，还要增加吗？' });
});

test.each([
  ['over the page for a moment', (main: HTMLElement) => {
    put(main, `<div id="tip" style="${over}">最多填报5条指标</div>`);
    setTimeout(() => main.querySelector('#tip')?.remove(), 400);
  }],
  ['beside the table', (main: HTMLElement) => put(main, '<p>最多填报5条指标</p>')],
])('what the page says %s when it adds no row is told', async (_, answer) => {
  expect(await pressed(answer)).toMatchObject({ why: 'row-not-added', said: '最多填报5条指标' });
});

test('a layer that was there before the press is no answer to it', async () => {
  const standing = document.createElement('div');
  standing.style.cssText = 'position:fixed;right:0;bottom:0;width:200px;height:60px';
  standing.innerHTML = '<input><button>在线客服</button>';
  document.body.append(standing);
  const receipt = await pressed((main) => setTimeout(() => addLine(main), 100));
  standing.remove();
  expect(receipt?.outcome).toBe('written');
});
