import { watchSigned, type Seen } from '@/lib/page/signed-out';
import { afterEach, expect, test } from 'vitest';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

function watched(html: string): Seen[] {
  document.body.innerHTML = html;
  const said: Seen[] = [];
  watchSigned(document, (seen) => said.push(seen), life.signal);
  return said;
}

const hang = (html: string): void => document.body.insertAdjacentHTML('beforeend', html);
const later = (ms = 900) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([
  ['a form with a password and 登录', '<form><input placeholder="用户名"><input type="password"><button>登 录</button></form>'],
  ['a login of boxes, its button an input', '<div><div><input></div><div><input type="password"></div><div><input type="button" value="登录"></div></div>'],
])('%s is a login', async (_, html) => {
  const said = watched(html);
  await later();
  expect(said).toEqual(['login']);
});

test.each([
  ['two passwords, which are changed', '<form>登录密码<input type="password"><input type="password"><button>保存</button></form>'],
  ['a password of something else', '<form><label>UKey 口令<input type="password"></label><button>签名</button></form>'],
  ['a password that is not shown', '<form style="display:none"><input type="password"><button>登录</button></form>'],
  ['a form that has the word', '<label>登录账号<input></label><label>备注<textarea></textarea></label>'],
  ['a page that talks about it', `<main><p>会话超时后请重新登录。${'预算绩效管理的说明文字。'.repeat(60)}</p></main>`],
])('%s is none', async (_, html) => {
  const said = watched(html);
  await later();
  expect(said).toEqual([]);
});

test.each(['登录超时，请重新登录', '会话已过期', '您的身份认证已失效，请先登录', '长时间未操作，已自动退出', 'Session expired. Please log in again.'])(
  'a box that says %s is heard when it is hung up, and when it goes',
  async (words) => {
    const said = watched('<label>项目名称<input></label>');
    await later();
    expect(said).toEqual([]);
    hang(`<div role="dialog"><p>${words}</p><button>确定</button></div>`);
    await later(500);
    expect(said).toEqual(['expired']);
    document.querySelector('[role=dialog]')?.remove();
    await later(500);
    expect(said).toEqual(['expired', null]);
  },
);

test.each(['保存成功', '请先选择计算符号', '上传超时，请重试', '登录成功'])('a box that says %s is nothing', async (words) => {
  const said = watched('<label>项目名称<input></label>');
  hang(`<div role="alert">${words}</div>`);
  await later();
  expect(said).toEqual([]);
});
