import { expect, test } from 'vitest';
import { pagePattern } from '@/lib/model/page-pattern';

test('two projects on the same page of a portal have the same pattern', () => {
  const one = 'https://czt.example.cn/pm/edit/20260415/a1b2c3d4e5f60718?token=9f#/target/8842?tab=1';
  const other = 'https://czt.example.cn/pm/edit/20260416/ffb2c3d4e5f60718?token=12#/target/91?tab=2';
  expect(pagePattern(one)).toBe('https://czt.example.cn/pm/edit/*/*#/target/*');
  expect(pagePattern(other)).toBe(pagePattern(one));
});

test('two pages of a portal have different patterns', () => {
  expect(pagePattern('https://a.cn/pm/target.jsp')).not.toBe(pagePattern('https://a.cn/pm/monitor.jsp'));
  expect(pagePattern('https://a.cn/#/target')).not.toBe(pagePattern('https://a.cn/#/monitor'));
});

test('a session id behind a semicolon is no part of the pattern', () => {
  expect(pagePattern('https://a.cn/pm/list.do;jsessionid=AA11')).toBe('https://a.cn/pm/list.do');
});

test('what is no address has no pattern', () => expect(pagePattern('关于本页')).toBe(''));
