/** Puts a script of ours into one frame of a tab. @returns false where the frame is gone or takes no script */
export async function bring(file: 'writer.js' | 'marker.js', tab: number, frame: number): Promise<boolean> {
  const target = { tabId: tab, frameIds: [frame] };
  return chrome.scripting.executeScript({ target, files: [file], injectImmediately: true }).then(
    () => true,
    () => false,
  );
}
