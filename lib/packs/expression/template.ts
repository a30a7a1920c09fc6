import type { Environment } from '@marcbachmann/cel-js';
import { expression, type Expression } from './expression';
import type { Context } from './form-types';
import { shown } from './shown';

/** A piece of a text with gaps: fixed words, or the source of an expression. */
export type Piece = { text: string } | { gap: string };

/** Cuts a text at its gaps: `“{row.name}”重复`. A brace inside a string of the expression ends nothing. */
export function pieces(template: string): Piece[] {
  const cut: Piece[] = [];
  let rest = template;
  for (;;) {
    const open = rest.indexOf('{');
    const close = open < 0 ? -1 : closing(rest, open + 1);
    if (close < 0) return rest === '' ? cut : [...cut, { text: rest }];
    if (open > 0) cut.push({ text: rest.slice(0, open) });
    cut.push({ gap: rest.slice(open + 1, close) });
    rest = rest.slice(close + 1);
  }
}

function closing(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '}') return at;
  }
  return -1;
}

/** Fills the gaps of a text; what cannot be answered shows as nothing. */
export interface Filler {
  (context: Context): string;
  readonly gaps: readonly Expression[];
}

export function filler(environment: Environment, template: string): Filler {
  const parts = pieces(template).map((piece) => ('text' in piece ? piece.text : expression(environment, piece.gap)));
  const fill = (context: Context) => parts.map((part) => (typeof part === 'string' ? part : shown(part.run(context)))).join('');
  return Object.assign(fill, { gaps: parts.filter((part) => typeof part !== 'string') });
}
