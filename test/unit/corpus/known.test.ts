import { expect, test } from 'vitest';
import { compareKnown, parseKnown } from '../../corpus/harness/known';

const known = parseKnown('# open\nantd/steps indicators[*].actual the step is not drawn\nlayui/form * a canvas\n');
const tried = new Set(['antd/steps', 'layui/form']);
const failed = (page: string, place: string) => ({ page, place });

test('a failure that is listed is no news', () => {
  const list = [failed('antd/steps', 'indicators[3].actual'), failed('layui/form', 'form')];
  expect(compareKnown(known, list, tried)).toEqual({ unlisted: [], mended: [] });
});

test('a failure in another place is news', () => {
  const list = [failed('antd/steps', 'indicators[3].value'), failed('antd/steps', 'indicators[3].actual'), failed('layui/form', 'form')];
  expect(compareKnown(known, list, tried).unlisted).toEqual([failed('antd/steps', 'indicators[3].value')]);
});

test('a line by which nothing fails any more must go, unless its page was not tried', () => {
  const list = [failed('layui/form', 'form')];
  expect(compareKnown(known, list, tried).mended.map(({ page }) => page)).toEqual(['antd/steps']);
  expect(compareKnown(known, list, new Set(['layui/form'])).mended).toEqual([]);
});
