import { expect, test } from 'vitest';
import { widgetById, widgetOf } from '@/lib/page/widgets';
import { writerOf } from '@/lib/page/widgets/writers';

/** A field that draws its unit behind its number, as it is typed. */
function amount(text: string): HTMLInputElement {
  const input = document.createElement('input');
  input.setAttribute('role', 'spinbutton');
  input.value = text;
  input.addEventListener('change', () => (input.value = `${Number.parseFloat(input.value)} 万元`));
  document.body.append(input);
  return input;
}

test('a number field that draws its unit takes the number, says how it shows it, and takes back what it showed before', async () => {
  const input = amount('150.37 万元');
  const put = (text: string) => writerOf('spin-number')?.(input, text, new AbortController().signal, { widgetOf, widgetById, writerOf });
  expect(await put('180.5')).toMatchObject({ outcome: 'written', shows: '180.5 万元' });
  expect(await put('150.37 万元')).toMatchObject({ outcome: 'written', shows: '150.37 万元' });
  expect(input.value).toBe('150.37 万元');
  expect(await put('15 元')).toMatchObject({ outcome: 'refused' });
  expect(input.value).toBe('150.37 万元');
  input.remove();
});
