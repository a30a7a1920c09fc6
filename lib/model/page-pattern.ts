/** A part of a path that names one thing among many: numbers, long codes, and what mixes both. */
const oneOfMany = /^(?:\d+|[0-9a-f]{8,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[\w-]{16,})$/i;

/**
 * What the addresses of one page of a portal have in common, whatever project is open: origin and path, and the path of a
 * route behind `#`, with `*` for numbers and ids; no query. '' for what is no address.
 */
export function pagePattern(address: string): string {
  let parsed: URL;
  try {
    parsed = new URL(address);
  } catch {
    return '';
  }
  const { origin, protocol, pathname, hash } = parsed;
  const path = pathname.replace(/;[^/]*/g, '').split('/').map(generalised).join('/');
  const route = /^#!?(\/[^?]*)/.exec(hash)?.[1];
  const place = route === undefined ? '' : `#${route.split('/').map(generalised).join('/')}`;
  return `${protocol === 'file:' ? 'file://' : origin}${path}${place}`;
}

const generalised = (part: string): string => (oneOfMany.test(part.replace(/\.\w{1,5}$/, '')) ? '*' : part);
