/**
 * What an edited element says, as a person sees it: a line for each paragraph, however far the browser tells paragraphs apart,
 * and none of the characters of no width that hold a place for the caret.
 */
export function editedText(host: HTMLElement | null): string {
  if (!host) return '';
  const paragraph = host.querySelector('p') ? /\n\n\n?/g : host.querySelector('div br:only-child') ? /\n\n/g : /$^/;
  return host.innerText.replace(/[\u200b\ufeff]/g, '').replace(paragraph, '\n').replace(/^\n|\n+$/g, '');
}
