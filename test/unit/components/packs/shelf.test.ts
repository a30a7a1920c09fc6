import { expect, test } from 'vitest';
import { namedWith, shelfOf, type Kept } from '@/entrypoints/workbench/packs/shelf';
import { standardProfile } from '@/lib/model/profile';
import { smallPack } from '../../packs/small-pack';

const small = smallPack([{}]);
const other = { ...small, id: 'other' };
const edition = (pack: typeof small, version: string, inForce: boolean) => ({
  id: `${pack.id} ${version}`,
  pack: pack.id,
  title: pack.title,
  version,
  text: '',
  installed: '2026-11-21T08:00:00.000Z',
  seq: Number(version),
  inForce: inForce ? { loaded: { ...pack, version }, by: '1' } : null,
});
const kept = (more: Partial<Kept>): Kept => ({ named: [], editions: [], profile: standardProfile, ...more });

test('an edition in force counts in the place of the built-in pack, which stays to be put back', () => {
  const [only] = shelfOf([small], kept({ editions: [edition(small, '3', true), edition(small, '2', false)] }), '1');
  expect(only).toMatchObject({ pack: { version: '3' }, builtin: { version: '1' }, current: { version: '3' } });
});

test('a pack whose editions are all put aside is listed and does not count', () => {
  const shelf = shelfOf([small], kept({ editions: [edition(other, '1', false)] }), '1');
  expect(shelf.map(({ id, pack }) => [id, pack?.id])).toEqual([
    ['small-pack', 'small-pack'],
    ['other', undefined],
  ]);
});

test('using all packs names none; leaving one out names the rest', () => {
  const shelf = shelfOf([small, other], kept({}), '1');
  expect(namedWith(shelf, 'other', false)).toEqual(['small-pack']);
  const without = shelfOf([small, other], kept({ named: ['small-pack'] }), '1');
  expect(without.map(({ used }) => used)).toEqual([true, false]);
  expect(namedWith(without, 'other', true)).toEqual([]);
});
