import type { PickerMessages, RequestOf } from '@/lib/messages';
import { fail, ok, type Result } from '@/lib/model/result';

const file = 'picker.js';
/** A page's alert freezes its scripts: so long is waited for one, in milliseconds. */
const patience = 3_000;

/** Puts the script that lets a person point into every frame of the tab that we may see, and begins; `frame-silent` when none answers. */
export async function point(tab: number, wanted: string): Promise<Result<null>> {
  const waiting = new AbortController();
  const begun = begin(tab, wanted, waiting.signal).catch(() => 0);
  const silence = new Promise<0>((resolve) => {
    setTimeout(() => resolve(0), patience);
  });
  if ((await Promise.race([begun, silence])) > 0) return ok(null);
  waiting.abort();
  return fail('frame-silent');
}

/** @returns how many frames wait for the pointer; none once nobody waits for them any more */
async function begin(tab: number, wanted: string, waiting: AbortSignal): Promise<number> {
  const target = { tabId: tab, allFrames: true };
  const frames = await chrome.scripting.executeScript({ target, files: [file], injectImmediately: true });
  if (waiting.aborted) return 0;
  await Promise.all(frames.map(({ frameId }) => tell(tab, 'pick.begin', { wanted }, frameId)));
  return frames.length;
}

/** Ends the pointing in every frame of the tab. */
export function unpoint(tab: number): void {
  void tell(tab, 'pick.end', {});
}

/** A frame that is gone needs no telling. */
async function tell<Name extends keyof PickerMessages>(tab: number, name: Name, body: RequestOf<PickerMessages, Name>, frameId?: number): Promise<void> {
  const whom = frameId === undefined ? {} : { frameId };
  await chrome.tabs.sendMessage(tab, { name, body }, whom).catch(() => undefined);
}
