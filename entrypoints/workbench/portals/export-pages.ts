import { portalFile, portalFileName } from '@/lib/model/portal-file';
import type { TaughtPage } from '@/lib/model/taught-page';

/** Saves taught pages as the one file by which they are handed on, called after the first of them. */
export function exportPages(pages: readonly TaughtPage[]): void {
  const [first] = pages;
  if (first === undefined) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([portalFile(pages)], { type: 'application/json' }));
  link.download = portalFileName(pages.length === 1 ? first.name : first.origin.replace(/^\w+:\/\//, ''));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
