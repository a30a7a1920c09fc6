/** The largest piece of text that travels in one message, in characters: under 256 KB even where all of it is Chinese. */
const longest = 80_000;

/** Cuts a text into pieces that each fit one message, never between the two halves of a character. */
export function inParts(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length || parts.length === 0; ) {
    let end = Math.min(at + longest, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '')) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}
