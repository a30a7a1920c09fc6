import { expect, test } from 'vitest';
import { failedExamples } from '@/lib/check/examples';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { describeProblem, loadPack } from '@/lib/packs/load';
import { most } from '@/lib/packs/loading/bounds';
import { failedSchemeExamples } from '@/lib/score';
import { textOf } from '../source-files';
import { blocksOf, packOf } from './pack-of-a-document';

const document = 'docs/制度包编写指南.md';
const files = packOf(document);
const { pack, problems } = loadPack(files, wholePacks);

test('the new city of the Chinese guide loads', () => {
  expect(problems.map(describeProblem)).toEqual([]);
  expect(Object.keys(files)).toEqual(['shili-union.jixiao.yaml']);
});

test('its rules come out as their examples say', () => {
  expect(pack?.rules).toHaveLength(3);
  expect(pack && failedExamples([...wholePacks, pack], pack)).toEqual([]);
});

test('it takes less than a hundred lines', () => {
  expect(Object.values(files).join('').split('\n').length).toBeLessThan(100);
});

test('the guide says the bounds that the loader keeps', () => {
  const { file, pack: whole, files: count, rules, text, items } = most;
  const said = `一个文件${file / 10_000}万字，一个包${whole / 10_000}万字、${count}个文件、${rules}条规则，一段文字${text / 10_000}万字，一个表达式4000字，一处${items}项`;
  expect(textOf(document)).toContain(said);
});

test('its scheme comes out on the monitoring form of a city that has one', () => {
  const [scheme] = blocksOf(document).filter(({ name }) => name === 'scheme');
  const city = textOf('test/unit/packs/stranger-city.jixiao.yaml').replace(/^schemes:\n[^]*?(?=^reminders:)/m, scheme?.text ?? '');
  const loaded = loadPack({ 'stranger-city.jixiao.yaml': city }, wholePacks);
  expect(loaded.problems.map(describeProblem)).toEqual([]);
  expect(loaded.pack?.schemes.map(({ lines }) => lines.length)).toEqual([3]);
  expect(loaded.pack && failedSchemeExamples([...wholePacks, loaded.pack], loaded.pack)).toEqual([]);
});
