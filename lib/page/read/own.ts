import type { Label } from '@/lib/model/reading';
import { said, type Box } from './box';
import { attribute } from './dom';
import { saysChosen } from './says-chosen';
import { oneMore } from './one-more';
import { codeAttributes, generated } from './words';

export const longestLabel = 2_000;

/** What a control says of itself: names beside its labels, whether it wants to be filled. */
export interface Own {
  labels: readonly Label[];
  required: boolean;
}

/** What a control says of itself, else its widget: placeholder, title, code. */
export function ownOf(box: Box): Own {
  const { found } = box;
  if (!isSpeaking(box.attributes) && !(found && found.attributes !== box.attributes && isSpeaking(found.attributes))) {
    const labels = heard(silent.labels, 'name', codeOf(box));
    return labels.length === 0 ? silent : { labels, required: false };
  }
  const name = saying(box, 'aria-label');
  let labels = heard(silent.labels, 'aria', saysChosen(box, name) ? '' : name);
  labels = heard(labels, 'placeholder', saying(box, 'placeholder') || saying(box, 'data-placeholder'));
  labels = heard(labels, 'title', saying(box, 'title'));
  labels = heard(labels, 'name', codeOf(box));
  return { labels, required: box.attributes.includes('required') || saying(box, 'aria-required') === 'true' };
}

const speaking = new Set(['aria-label', 'placeholder', 'data-placeholder', 'title', 'required', 'aria-required']);
const isSpeaking = (attributes: readonly string[]): boolean => attributes.some((name) => speaking.has(name));

const silent: Own = { labels: [], required: false };

function heard(labels: readonly Label[], via: Label['via'], said: string): readonly Label[] {
  const text = said.trim().slice(0, longestLabel);
  return text === '' ? labels : oneMore(labels, { via, text });
}

function saying(box: Box, name: string): string {
  const { found } = box;
  return (found?.attributes.includes(name) && attribute(found.control, name)) || said(box, name);
}

const codes = ['name', ...codeAttributes];

function codeOf(box: Box): string {
  if (box.attributes.length === 0 && !box.found?.attributes.length) return '';
  for (const name of codes) {
    const code = saying(box, name);
    if (code !== '') return code;
  }
  const id = saying(box, 'id');
  return generated.test(id) ? '' : id;
}
