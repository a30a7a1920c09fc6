const file = 'writer.js';

/** Puts the script that writes into one frame of a tab. @returns false where the frame is gone or takes no script */
export async function bringWriter(tab: number, frame: number): Promise<boolean> {
  const target = { tabId: tab, frameIds: [frame] };
  return chrome.scripting.executeScript({ target, files: [file], injectImmediately: true }).then(
    () => true,
    () => false,
  );
}
