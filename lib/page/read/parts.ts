import { textOf, type Box } from './box';
import { attribute } from './dom';
import { innermost } from './pairs';
import type { Visit } from './visiting';
import { colon, wordy } from './words';

export const longestTitle = 60;
/** More controls than this under one label are a part of the form, not one item of it. */
const itemAtMost = 6;

/** A grid or a part with many controls: the line before it is its title. */
export const isPart = (box: Box): boolean => box.grids > 0 || (box.controls > itemAtMost && box.words);

const named = new Set(['label', 'dt', 'th']);

/** Whether the first of two texts names the second. */
export function isNameOf(label: Box, value: Box): boolean {
  const text = textOf(label);
  if (text.length > 40 || value.tag === 'label' || value.tag === 'dt') return false;
  return named.has(label.tag) || (colon.test(text) && !colon.test(textOf(value)) && text.length > 1);
}

/** A box of two texts, the first naming the second: said by its tag or colon, or by siblings drawn the same way. */
export function pairIn(box: Box): boolean {
  const [first, second] = innermost(box).children.filter((child) => child.words);
  return first !== undefined && second !== undefined && isNameOf(first, second);
}

export const isManyLines = (box: Box): boolean =>
  innermost(box).children.filter((child) => child.words && child.tag !== '#text' && !child.button).length >= 2;

/** One of several parts with as many controls, two or more, side by side: a card. */
export function isRepeated(box: Box): boolean {
  let at = box;
  while (at.parent && at.parent.controls === box.controls) at = at.parent;
  const { tag, parent } = at;
  return box.controls > 1 && parent !== null && parent.children.some((one) => one !== at && one.tag === tag && one.controls === box.controls);
}

const drawnAs = ({ tag, element }: Box): string => `${tag}.${element ? attribute(element, 'class') : ''}`;

const tagAtMost = 12;
const tagsAtMost = 3;

/** Two or three short words side by side over what they are said of, 产出指标 数量指标, as one title; '' for anything else. */
export function tagsIn(box: Box): string {
  const tags = innermost(box).children.filter((child) => child.words);
  if (tags.length < 2 || tags.length > tagsAtMost || tags.some((tag) => tag.tag === '#text' || tag.button || tag.children.length > 1 || drawnAs(tag) !== drawnAs(tags[0] ?? tag))) return '';
  const words = tags.map(textOf);
  return words.every((word) => word.length <= tagAtMost && wordy.test(word) && !/[:：]/.test(word)) ? words.join(' / ') : '';
}

/** The name that a part of the page gives itself: a tab panel's tab, a dialog's or region's label. */
export function nameOfPart(box: Box, { ties, titles }: Visit): string {
  const title = titles.get(box);
  if (title !== undefined) return title;
  if (!box.element || !/^(?:tabpanel|dialog|region|group)$/.test(box.role)) return '';
  const by = ties.named(attribute(box.element, 'aria-labelledby'));
  const text = by ? textOf(by) : attribute(box.element, 'aria-label').trim();
  return text.length <= longestTitle ? text : '';
}

/** Whether words stand before the first control of a box: it names its controls itself. */
export function namesItself(box: Box): boolean {
  for (const child of box.children) {
    if (child.found || (child.hidden && !box.hidden)) {
      if (child.found) return false;
      continue;
    }
    if (child.controls > 0) return namesItself(child);
    if (child.words && !child.button && wordy.test(textOf(child))) return true;
  }
  return false;
}

/**
 * A row of short words with as many panels after it, of which not all are drawn: tabs. A box beside its placeholder that is
 * not drawn is no panel. @returns panel and title
 */
export function tabsOver(list: Box, panels: Box): [Box, string][] {
  const names = innermost(list).children.filter((child) => child.words && child.element);
  const under = innermost(panels).children.filter((child) => child.element !== null && !child.found);
  if (names.length < 2 || names.length !== under.length || !under.some((panel) => panel.hidden !== panels.hidden)) return [];
  return under.flatMap((panel, index) => {
    const name = names[index];
    const title = name ? textOf(name) : '';
    return title.length <= 30 ? [[panel, title] as [Box, string]] : [];
  });
}
