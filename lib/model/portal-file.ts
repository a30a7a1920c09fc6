import * as z from 'zod/mini';
import { TaughtPage } from './taught-page';

/** How the name of a file that hands on taught pages ends. */
const portalFileEnd = '.jixiao-portal.json';
/** Signs of a file beyond which it is not parsed, and bytes beyond which it is not read: a sign has three at most. */
const mostSigns = 20_000_000;
export const mostBytes = mostSigns * 3;
const mostPages = 2_000;

/** A page without the name that it has on one machine. */
const Handed = z.omit(TaughtPage, { id: true });
const File = z.object({
  format: z.literal('jixiao-portal'),
  version: z.literal(1),
  pages: z.array(Handed).check(z.maxLength(mostPages)),
});

/** Why a file cannot be taken. `page` and `place` count from 1, 0 where it is about none; `key` names what is wrong there. */
export interface PortalFileProblem {
  why: 'size' | 'json' | 'format' | 'version' | 'shape';
  page: number;
  place: number;
  key: string;
}

export type PortalFileRead = { ok: true; pages: TaughtPage[] } | { ok: false; problems: PortalFileProblem[] };

/** Taught pages as one file, by which a bureau hands them on. */
export function portalFile(pages: readonly TaughtPage[]): string {
  const whole = { format: 'jixiao-portal', version: 1, pages: pages.map((page) => Handed.parse(page)) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** `某市财政局.jixiao-portal.json`; what no file may be called is left out. */
export const portalFileName = (name: string): string => `${name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 60) || 'portal'}${portalFileEnd}`;

/** A file that is refused as a whole. */
export const refusedFile = (why: PortalFileProblem['why']): PortalFileRead => ({ ok: false, problems: [{ why, page: 0, place: 0, key: '' }] });

/** Reads a file of taught pages, all of it or nothing. `idOf` names the pages, which the file does not. */
export function readPortalFile(text: string, idOf: () => string): PortalFileRead {
  if (text.length > mostSigns) return refusedFile('size');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refusedFile('json');
  }
  const head = z.object({ format: z.literal('jixiao-portal'), version: z.number() }).safeParse(json);
  if (!head.success) return refusedFile('format');
  if (head.data.version !== 1) return refusedFile('version');
  const parsed = File.safeParse(json);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(({ path }) => problemAt(path)) };
  return { ok: true, pages: parsed.data.pages.map((page) => ({ id: idOf(), ...page })) };
}

/** `pages[2].bindings[0].locator` → page 3, place 1, key `locator`. */
function problemAt(path: readonly PropertyKey[]): PortalFileProblem {
  const [, page, list, place] = path;
  return {
    why: 'shape',
    page: typeof page === 'number' ? page + 1 : 0,
    place: list === 'bindings' && typeof place === 'number' ? place + 1 : 0,
    key: String(path.filter((part) => typeof part === 'string').at(-1) ?? ''),
  };
}
