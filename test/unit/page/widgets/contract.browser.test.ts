import { expect, test } from 'vitest';
import { widgets } from '@/lib/page/widgets';
import { contractPages, isOfDates, isOfLists, prove } from './prove-contract';

test('every widget family has its contract page', () => {
  const proved = new Set(contractPages.flatMap(({ cases }) => cases).map(({ widget }) => widget));
  expect(widgets.map(({ id }) => id).filter((id) => !proved.has(id))).toEqual([]);
});

prove(contractPages.filter((page) => !isOfDates(page) && !isOfLists(page)), false);
