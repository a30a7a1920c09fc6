import { signal, type ReadonlySignal } from '@preact/signals';

export const pages = ['library', 'filings', 'packs', 'portals', 'settings'] as const;
export type PageName = (typeof pages)[number];

/** `#/filings/<id>`: which page, and what is open in it. */
export interface Route {
  page: PageName;
  id: string;
}

const read = (): Route => {
  const [, page = '', id = ''] = location.hash.split('/');
  return { page: pages.find((name) => name === page) ?? 'library', id: decodeURIComponent(id) };
};

const current = signal(read());
window.addEventListener('hashchange', () => {
  current.value = read();
});
export const route: ReadonlySignal<Route> = current;

/** Goes to a page; resolves once it is the current one. */
export function goTo(page: PageName, id = ''): Promise<void> {
  return new Promise((gone) => {
    window.addEventListener('hashchange', () => gone(), { once: true });
    location.hash = linkTo(page, id);
  });
}

export const linkTo = (page: PageName, id = ''): string => `#/${page}${id === '' ? '' : `/${encodeURIComponent(id)}`}`;
