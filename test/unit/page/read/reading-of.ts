import { readPage, type PageReading } from '@/lib/page/read/read-page';
import { afterEach } from 'vitest';

afterEach(() => {
  document.body.replaceChildren();
});

/** Reads the test's own document with this body, laid out. */
export function readingOf(html: string): PageReading {
  document.body.innerHTML = html;
  return readPage(document);
}

/** One line a slot: `value < label | label` with what else is said of it, as a person would compare by eye. */
export function lines(live: PageReading): string[] {
  const { slots } = live.reading;
  return slots.map((slot) => {
    const labels = slot.labels.map((label) => `${label.via}:${label.text}`).join(' | ');
    const marks = [
      slot.cell ? `@${slot.cell.grid}:${slot.cell.row},${slot.cell.column}` : '',
      slot.group === undefined ? '' : `g${slot.group}`,
      slot.unit === undefined ? '' : `unit ${slot.unit}`,
      slot.shut ?? '',
      slot.required ? 'required' : '',
    ].filter(Boolean);
    return [`${slot.widget}=${slot.value} < ${labels}`, ...marks].join(' ');
  });
}

/** Reads the page once more as it is now. */
export const rereading = (): PageReading => readPage(document);
