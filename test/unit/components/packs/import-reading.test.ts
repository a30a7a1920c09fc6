import { expect, test } from 'vitest';
import { readImport } from '@/entrypoints/workbench/packs/import-reading';
import { packFile } from '@/lib/packs/pack-file';
import { smallPack } from '../../packs/small-pack';

const pack = smallPack([{}]);
const file = (text: string | Uint8Array<ArrayBuffer>, name = '某市.jixiao.yaml'): File => new File([text], name);
const read = (text: string | Uint8Array<ArrayBuffer>, name?: string) => readImport(file(text, name), () => []);

test('a file that was written out is read as the same pack, whatever it is called', async () => {
  const text = packFile(pack);
  expect(await read(text, '新版(1).yml')).toMatchObject({ kind: 'pack', text, pack: { id: 'small-pack', rules: pack.rules } });
});

test('a byte order mark and the encoding of older Chinese editors do not matter', async () => {
  const text = 'pack: { id: x, title: 办法 }\n';
  const ansi = new Uint8Array([...text].flatMap((sign) => ({ 办: [0xb0, 0xec], 法: [0xb7, 0xa8] })[sign] ?? [sign.charCodeAt(0)]));
  expect(await read(ansi)).toMatchObject({ kind: 'broken', text });
  expect(await read(`\uFEFF${packFile(pack)}`)).toMatchObject({ kind: 'pack' });
});

test('what is wrong is told by its line in the file', async () => {
  const lines = packFile(pack).split('\n');
  const at = lines.findIndex((line) => line.includes('severity:'));
  const answer = await read(lines.map((line, index) => (index === at ? line.replace(/severity: .*/, 'severity: dire') : line)).join('\n'));
  expect(answer).toMatchObject({ kind: 'broken', problems: [{ line: at + 1, path: 'rules.0.severity' }] });
});

test('a picture and a file beyond all bounds are no packs, and the latter is not even opened', async () => {
  expect(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toEqual({ kind: 'unfit', why: 'text' });
  const huge = { name: 'a.yaml', size: 1e9, arrayBuffer: () => Promise.reject(new Error('opened')) };
  expect(await readImport(huge, () => [])).toEqual({ kind: 'unfit', why: 'size' });
});
