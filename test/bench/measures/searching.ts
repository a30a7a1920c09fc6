import type { Figure } from '../figure.ts';
import type { Lab } from '../lab.ts';
import { median, percentile, rounded } from '../statistics.ts';

/** Searching a library of 100,000 entries. */
export async function measureSearching(lab: Lab): Promise<Figure[]> {
  const bench = await lab.bench('');
  const entries = await bench.call('prepareLibrary');
  const building = await bench.cpu('buildIndex');
  await bench.call('buildPinyin');
  const found = await bench.call('searchAll');
  const spoken = await bench.call('searchSpoken');
  const other = await bench.call('lookThrough');
  await bench.close();
  return [
    { part: 'library', what: `index of ${entries} entries`, value: median(building.runs), unit: 'ms', target: 300, note: `first ${rounded(building.first)} ms` },
    {
      part: 'library',
      what: 'one question, 95th percentile',
      value: percentile(found, 0.95),
      unit: 'ms',
      target: 5,
      alternative: { name: 'includes on every name', value: percentile(other, 0.95) },
      note: `median ${rounded(median(found))} ms (alternative ${rounded(median(other))})`,
    },
    {
      part: 'library',
      what: 'by pinyin, 95th percentile',
      value: percentile(spoken, 0.95),
      unit: 'ms',
      target: 5,
      note: `median ${rounded(median(spoken))} ms`,
    },
  ];
}
