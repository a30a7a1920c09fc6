import { i18n } from '#i18n';
import { effect, signal } from '@preact/signals';
import { problemText } from '@/components/say';
import { storeNotice } from '@/components/store';
import { fail, ok, type Result } from '@/lib/model/result';

/** What was just done, told at the foot; with the way back where there is one. */
export interface Deed {
  tone: 'done' | 'problem';
  text: string;
  undo?: () => Promise<Result<unknown>>;
}

/** The way back of an edit, as a deed takes it. */
export const undoing = (undo: () => boolean) => (): Promise<Result<null>> =>
  Promise.resolve(undo() ? ok(null) : fail('nothing-to-undo'));

export const deed = signal<Deed | null>(null);

effect(() => {
  if (storeNotice.value) deed.value = { tone: 'problem', text: problemText(storeNotice.value) };
});

// what cannot be taken back need not follow to another page
window.addEventListener('hashchange', () => {
  if (deed.value?.undo === undefined) deed.value = null;
});

/** Does an act and tells how it went; a problem is told in its own words. True when it went well. */
export async function perform<T>(
  act: Promise<Result<T>>,
  told: (value: T) => Omit<Deed, 'tone'> | null = () => null,
): Promise<boolean> {
  const result = await act;
  if (!result.ok) {
    deed.value = { tone: 'problem', text: problemText(result.problem) };
    return false;
  }
  const words = told(result.value);
  if (words) deed.value = { tone: 'done', ...words };
  return true;
}

/** Takes the last deed back, once. */
export async function undoLast(): Promise<void> {
  const undo = deed.value?.undo;
  if (undo === undefined) return;
  deed.value = null;
  await perform(undo(), () => ({ text: i18n.t('work.undone') }));
}
