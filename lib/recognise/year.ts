import { fold } from '@/lib/model/text';
import type { Scene } from './scene';

const strong = /(20\d\d)\s*年度/;
const weak = /(20\d\d)\s*年(?!\s*\d{1,2}\s*月)/;
/** 预算年度 2026, by itself or behind a title */
const named = /(?:^|\s)[\u4e00-\u9fff]{0,4}年[度份]\s*:?\s*(20\d\d)$/;

const digits = '〇一二三四五六七八九';
/** 二〇二六年 */
const written = /二[〇○零][〇○零一二三四五六七八九]{2}(?=\s*年)/g;
const inFigures = (text: string): string =>
  text.replace(written, (year) => [...year].map((one) => Math.max(0, digits.indexOf(one))).join(''));

/** `（2026 年度）` in a cell of its own, as forms print it under their title within the table. */
const alone = /^[(]?\s*(20\d\d)\s*年度\s*[)]?$/;
const cellsAtMost = 40;

/** Word writes the figures of （2026年度） as a text of their own. */
const figures = /^20\d\d$/;

/** The year that titles, notes and the first cells name; `2026 年度` before `2026年`, never a year inside a document number 〔2022〕. */
export function yearOf(scene: Scene): { year: number; text: string } | null {
  for (const pattern of [strong, weak, named]) {
    for (const [at, line] of scene.headings.entries()) {
      if (line.length > 200) continue;
      const heading = figures.test(line) ? line + (scene.headings[at + 1] ?? '') : line;
      const found = pattern.exec(inFigures(fold(heading)).replace(/[〔[(]20\d\d[〕\])]\s*\d+\s*号/g, ''));
      if (found?.[1] !== undefined) return { year: Number(found[1]), text: heading.trim() };
    }
  }
  for (const { grid } of scene.sheets) {
    for (const { text } of grid.cells.slice(0, cellsAtMost)) {
      const found = text.length > 20 ? null : alone.exec(inFigures(fold(text)));
      if (found?.[1] !== undefined) return { year: Number(found[1]), text: text.trim() };
    }
  }
  return null;
}

/** A year as a field holds it: 2026, 2026年度, 2026-01-01. */
export function yearIn(value: string): number | null {
  const found = /(?<!\d)(20\d\d)(?!\d)/.exec(fold(value));
  return found ? Number(found[1]) : null;
}
