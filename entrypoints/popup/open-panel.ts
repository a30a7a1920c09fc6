const width = 400;

/**
 * Opens the panel beside a tab: the browser's side panel (Chrome 116 and later), else a window docked at the right edge.
 * Must be called in the click itself, or the browser refuses the side panel.
 */
export async function openPanel(tab: number): Promise<void> {
  const sidePanel: typeof chrome.sidePanel | undefined = chrome.sidePanel;
  if (typeof sidePanel?.open === 'function') {
    const opened = await sidePanel.open({ tabId: tab }).then(
      () => true,
      () => false,
    );
    if (opened) return;
  }
  await openDocked(tab);
}

async function openDocked(tab: number): Promise<void> {
  const url = chrome.runtime.getURL(`sidepanel.html?tab=${tab}`);
  const { availWidth, availHeight } = screen;
  await chrome.windows.create({ url, type: 'popup', width, height: availHeight, left: availWidth - width, top: 0 });
}
