import type { Section } from '@/lib/model/reading';

/** Levels of what is no h1–h6: a title told by its place or look, a full-width row of a table. */
export const containerLevel = 7;
export const lineLevel = 8;
export const rowLevel = 9;

/** The sections of a page as they open in reading order; a section ends where one of its level or an outer one opens. */
export class Sections {
  readonly list: Section[] = [];
  private open: { index: number; level: number }[] = [];

  /** index of the innermost open section, or -1 */
  get current(): number {
    return this.open.at(-1)?.index ?? -1;
  }

  begin(title: string, level: number): void {
    while ((this.open.at(-1)?.level ?? -1) >= level) this.open.pop();
    this.list.push({ title, level, parent: this.current });
    this.open.push({ index: this.list.length - 1, level });
  }

  /** Runs `inside`; what it opened (headings h1–h6 aside, which reach further than their box) ends with it. */
  scoped(inside: () => void, keepHeadings: boolean): void {
    const before = [...this.open];
    inside();
    const headings = keepHeadings ? this.open.filter((one) => one.level <= 6) : [];
    this.open = headings.some((one) => !before.includes(one)) ? headings : before;
  }
}
