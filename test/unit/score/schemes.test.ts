import { expect, test } from 'vitest';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { failedSchemeExamples } from '@/lib/score';

const withSchemes = wholePacks.filter(({ schemes }) => schemes.length > 0);

test('there are schemes, and each has its worked examples', () => {
  const ids = withSchemes.flatMap((pack) => pack.schemes.map(({ id }) => `${pack.id}/${id}`));
  expect(ids).toEqual(
    expect.arrayContaining(['dalian-union/target-content', 'dalian-union/evaluation', 'national/self-evaluation', 'national/ex-ante', 'national/double-monitoring']),
  );
  expect(withSchemes.flatMap((pack) => pack.schemes.filter(({ examples }) => examples.length === 0))).toEqual([]);
});

test.each(withSchemes)('the worked examples of $id come out', (pack) => {
  expect(failedSchemeExamples(wholePacks, pack)).toEqual([]);
});

test('an example that says otherwise is told with what came out', () => {
  const [pack] = wholePacks.filter(({ id }) => id === 'national');
  if (pack === undefined) throw new Error('no national pack');
  const wrong = {
    ...pack,
    schemes: pack.schemes.map((scheme) => ({ ...scheme, examples: scheme.examples.slice(0, 1).map((example) => ({ ...example, total: example.total + 1 })) })),
  };
  const failed = failedSchemeExamples(wholePacks.map((each) => (each.id === 'national' ? wrong : each)), wrong);
  expect(failed).toContainEqual(expect.objectContaining({ scheme: 'national/self-evaluation', at: 'total', wanted: '95.23', came: '94.23' }));
});
