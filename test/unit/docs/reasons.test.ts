import { expect, test } from 'vitest';
import { textOf } from '../source-files';

test('the README gives a reason for every permission that the manifest asks for, and for no other', () => {
  const [, list = ''] = /\bpermissions: \[([^\]]+)\]/.exec(textOf('wxt.config.ts')) ?? [];
  const asked = [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name).sort();
  const [, table = ''] = /\| permission \| why \|\n\| --- \| --- \|\n((?:\|.*\n)+)/.exec(textOf('README.md')) ?? [];
  const rows = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const given = rows.filter((row) => !row.includes('optional')).flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  expect(asked.length).toBeGreaterThan(0);
  expect(given.sort()).toEqual(asked);
});

test('ARCHITECTURE gives a reason for every package that is shipped, and for no other', () => {
  const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
  const [, table = ''] = /\| package \| for \|.*\n\|.*\n((?:\|.*\n)+)/.exec(textOf('docs/ARCHITECTURE.md')) ?? [];
  const given = table.split('\n').flatMap((row) => row.split('|')[1]?.trim().replace('zod/mini', 'zod') ?? []);
  expect(given.sort()).toEqual(Object.keys(dependencies).sort());
});
