import { assert, constantFrom, property } from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { mayPress, type PressedAs } from '@/lib/page/widgets/acts/may-press';
import { click, press } from '@/lib/page/widgets/acts/press';
import { pageOf } from '../../write/live-page';

let close = (): void => {};
afterEach(() => close());

/** The first element with data-at of a page, or its first element. */
function at(html: string): HTMLElement {
  close();
  const page = pageOf(html);
  close = page.close;
  const element = page.main.querySelector<HTMLElement>('[data-at]') ?? page.main.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('an empty page');
  return element;
}

const kinds: PressedAs[] = ['opener', 'part', 'cell', 'confirm', 'shut', 'add-row'];
const deeds = '提交 送审 上报 报送 审核 审批 保存 暂存 发布 删除 移除 清空 退回 撤回 返回 确认 确定 打印 导入 导出 下一步 Submit Save Delete Remove'.split(' ');
const carriers = [
  (words: string) => `<button>${words}</button>`,
  (words: string) => `<button><span data-at>${words}</span></button>`,
  (words: string) => `<a href="#">${words}</a>`,
  (words: string) => `<button><span>${words.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')}</span></button>`,
  (words: string) => `<input type="button" value="${words}">`,
  (words: string) => `<button title="${words}"><i data-at></i></button>`,
  (words: string) => `<span role="button" aria-label="${words}"></span>`,
  (words: string) => `<div onclick="go('${words}')"><span data-at>+</span></div>`,
  (words: string) => `<div onclick="go()">并 ${words} 吧</div>`,
];
const names = ['btnSave', 'doSubmit()', 'delete-row', 'onApprove', 'save_form', 'exportExcel', 'removeItem(3)'];
const namings = [
  (name: string) => `<button id="${name}">＋</button>`,
  (name: string) => `<button name="${name}"><i data-at></i></button>`,
  (name: string) => `<span onclick="${name}">＋</span>`,
];

test('nothing that says a deed in any way is pressed as an opener or to add a row', () => {
  assert(
    property(constantFrom(...deeds), constantFrom(...carriers), constantFrom<PressedAs>('opener', 'add-row'), (words, carrier, as) => {
      expect(mayPress(at(carrier(words)), as)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('nothing whose name in the page says a deed is pressed as anything', () => {
  assert(
    property(constantFrom(...names), constantFrom(...namings), constantFrom(...kinds), (name, naming, as) => {
      expect(mayPress(at(naming(name)), as)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('nothing that leads away, and nothing that sends by its type, is pressed as anything but a popup\'s own confirmation', () => {
  const pages = ['<a href="/next">1</a>', '<a href="https://elsewhere.example" target="_blank"><b data-at>1</b></a>', '<input type="submit">', '<input type="image">', '<button type="submit">1</button>', '<button type="reset">1</button>'];
  assert(
    property(constantFrom(...pages), constantFrom(...kinds.filter((kind) => kind !== 'confirm')), (page, as) => {
      expect(mayPress(at(page), as)).toBe(false);
    }),
  );
  expect(mayPress(at('<button type="reset">确定</button>'), 'confirm')).toBe(false);
  expect(mayPress(at('<button type="submit">✓</button>'), 'confirm')).toBe(true);
  expect(mayPress(at('<button type="submit">保存</button>'), 'confirm')).toBe(false);
});

test.each<[PressedAs, string]>([
  ['part', '<ul role="listbox"><li role="option" data-at>删除</li></ul>'],
  ['part', '<button aria-label="Next month" class="next">›</button>'],
  ['cell', '<table><tr onclick="edit(3)"><td data-at>审核及时率</td></tr></table>'],
  ['cell', '<a href="#" class="editable">提交次数</a>'],
  ['opener', '<input title="实际完成值" onclick="WdatePicker()">'],
  ['opener', '<button aria-haspopup="listbox">已提交</button>'],
  ['opener', '<div class="select"><span data-at>保存中</span></div>'],
  ['confirm', '<button>确定</button>'],
  ['shut', '<button aria-label="关闭">×</button>'],
  ['shut', '<i title="清空"></i>'],
  ['add-row', '<button>增加一行</button>'],
  ['add-row', '<a href="javascript:void(0)" onclick="addRow()">新增指标</a>'],
])('as %s this may be pressed: %s', (as, html) => {
  expect(mayPress(at(html), as)).toBe(true);
});

describe('a press', () => {
  test('never sends the form around a button without a type', () => {
    let sent = false;
    const button = at('<form><button data-at>选择</button></form>');
    button.closest('form')?.addEventListener('submit', (event) => (sent = !event.defaultPrevented));
    press(button, 'opener');
    click(button, 'opener');
    expect(sent).toBe(false);
  });

  test('that may not be made is not made at all', () => {
    let pressed = false;
    const button = at('<button>保存</button>');
    for (const type of ['pointerdown', 'mousedown', 'click']) button.addEventListener(type, () => (pressed = true));
    expect(() => press(button, 'opener')).toThrow('unsupported');
    expect(pressed).toBe(false);
  });
});
