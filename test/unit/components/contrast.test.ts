import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Tokens = Record<string, string>;
const css = readFileSync(join(import.meta.dirname, '../../../assets/styles/tokens.css'), 'utf8');

/** The colours of the block that follows a selector. */
function colours(selector: string): Tokens {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]));
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

const texts: [text: string, grounds: string[]][] = [
  ['text', ['ground', 'sunk', 'raised', 'accent-soft', 'warning-soft', 'new', 'gone']],
  ['text-faint', ['ground', 'sunk', 'raised', 'accent-soft', 'gone']],
  ['accent', ['ground', 'sunk', 'raised', 'accent-soft']],
  ['accent-text', ['accent', 'accent-strong']],
  ['error', ['ground', 'raised', 'accent-soft', 'error-soft']],
  ['warning', ['ground', 'raised', 'accent-soft', 'warning-soft']],
  ['hint', ['ground', 'raised', 'accent-soft', 'hint-soft']],
  ['done', ['ground', 'sunk', 'raised']],
];

test.each([
  ['light', colours(':root')],
  ['dark', colours(":root[data-theme='dark']")],
])('every text has a contrast of at least 4.5 on each ground it stands on, and edges of controls 3 (%s)', (_, tokens) => {
  const pairs = texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground, 4.5] as const));
  const edges = ['ground', 'sunk', 'raised'].map((ground) => ['line-strong', ground, 3] as const);
  const weak = [...pairs, ...edges].filter(([a, b, least]) => contrast(tokens[a] ?? '', tokens[b] ?? '') < least);
  expect(weak.map(([a, b]) => `${a} on ${b}: ${contrast(tokens[a] ?? '', tokens[b] ?? '').toFixed(2)}`)).toEqual([]);
});

test('dark by the browser and dark by choice are the same dark', () => {
  expect(colours(":root:not([data-theme='light'])")).toEqual(colours(":root[data-theme='dark']"));
});
