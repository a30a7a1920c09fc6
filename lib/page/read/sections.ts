import type { Section } from '@/lib/model/reading';

/** Levels of what is no h1–h6: a title told by its place or look, a full-width row of a table. */
export const containerLevel = 7;
export const lineLevel = 8;
export const rowLevel = 9;

/** What happened to the sections while a part of the page was read: one began, a scope opened, ended. */
export type SectionEvent = { title: string; level: number } | 'open' | 'end' | 'end but headings';

/** The sections of a page as they open in reading order; a section ends where one of its level or an outer one opens. */
export class Sections {
  readonly list: Section[] = [];
  readonly events: SectionEvent[] = [];
  open: readonly { index: number; level: number }[] = [];

  /** index of the innermost open section, or -1 */
  get current(): number {
    return this.open.at(-1)?.index ?? -1;
  }

  begin(title: string, level: number): void {
    this.events.push({ title, level });
    while ((this.open.at(-1)?.level ?? -1) >= level) this.open = this.open.slice(0, -1);
    this.list.push({ title, level, parent: this.current });
    this.open = [...this.open, { index: this.list.length - 1, level }];
  }

  /** Runs `inside`; what it opened (headings h1–h6 aside, which reach further than their box) ends with it. */
  scoped(inside: () => void, keepHeadings: boolean): void {
    const before = this.open;
    this.events.push('open');
    inside();
    this.end(before, keepHeadings);
  }

  /** Lets the same happen again. */
  repeat(events: readonly SectionEvent[]): void {
    const scopes: (typeof this.open)[] = [];
    for (const event of events) {
      if (typeof event === 'object') this.begin(event.title, event.level);
      else if (event === 'open') {
        scopes.push(this.open);
        this.events.push(event);
      } else this.end(scopes.pop() ?? [], event !== 'end');
    }
  }

  private end(before: typeof this.open, keepHeadings: boolean): void {
    this.events.push(keepHeadings ? 'end but headings' : 'end');
    const headings = keepHeadings ? this.open.filter((one) => one.level <= 6) : [];
    this.open = headings.some((one) => !before.includes(one)) ? headings : before;
  }
}
