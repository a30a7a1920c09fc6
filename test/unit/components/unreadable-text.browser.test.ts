import { unreadableText } from '@/components/panel/unreadable-text';
import { expect, test } from 'vitest';
import './browser-stand-in';

test('what was not read is said in words: how many places, what kind of element, whose frame', () => {
  expect(unreadableText({ what: '4000 of 16000', why: 'too-many' })).toBe('页面内容过多（共 16000 处），有 4000 处没有读；滚动到那里就会读');
  expect(unreadableText({ what: 'canvas', why: 'canvas' })).toBe('画布：内容是画出来的，读不出文字');
  expect(unreadableText({ what: 'iframe https://a.cn', why: 'other-origin' })).toBe('内嵌页面 https://a.cn：来自另一个网站，要先允许那个网站');
});

test('a reason that nobody knows is shown as it is, and none at all leaves what it was', () => {
  expect(unreadableText({ what: 'object', why: 'constructor' })).toBe('插件：constructor');
  expect(unreadableText({ what: 'object', why: '' })).toBe('插件');
});
