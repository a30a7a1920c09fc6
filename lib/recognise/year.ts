import { fold } from '@/lib/model/text';
import type { Scene } from './scene';

const strong = /(20\d\d)\s*年度/;
const weak = /(20\d\d)\s*年(?!\s*\d{1,2}\s*月)/;

/** The year that titles and notes name; `2026 年度` before `2026年`, never a year inside a document number 〔2022〕. */
export function yearOf(scene: Scene): { year: number; text: string } | null {
  for (const pattern of [strong, weak]) {
    for (const heading of scene.headings) {
      if (heading.length > 200) continue;
      const found = pattern.exec(fold(heading).replace(/[〔[(]20\d\d[〕\])]\s*\d+\s*号/g, ''));
      if (found?.[1] !== undefined) return { year: Number(found[1]), text: heading.trim() };
    }
  }
  return null;
}

/** A year as a field holds it: 2026, 2026年度, 2026-01-01. */
export function yearIn(value: string): number | null {
  const found = /(?<!\d)(20\d\d)(?!\d)/.exec(fold(value));
  return found ? Number(found[1]) : null;
}
