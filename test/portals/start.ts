import { classicPath, classicPortal } from './classic/server.ts';
import { type Answer, listen } from './http.ts';
import { modernPath, modernPortal } from './modern/server.ts';
import { type FormPage, type PageName, pageNames, type Portal, type Truth } from './portal.ts';

async function startPortal(
  answer: Answer,
  port: number,
  pathOf: (page: PageName, project: number) => string,
): Promise<{ portal: Portal; stop(): Promise<void> }> {
  const { origin, stop } = await listen(answer, port);
  const ask = async (what: string, page: FormPage, project: number): Promise<unknown> => {
    const reply = await fetch(`${origin}/api/${what}/${page}?project=${project}`);
    return reply.json();
  };
  const tell = async (what: string): Promise<void> => {
    await fetch(`${origin}/api/${what}`, { method: 'POST' });
  };
  const pageOf = (page: PageName, project: number): string => origin + pathOf(page, project);
  return {
    portal: {
      origin,
      pages: Object.fromEntries(pageNames.map((page) => [page, pageOf(page, 1)])) as Record<PageName, string>,
      pageOf,
      model: (page, project = 1) => ask('model', page, project),
      truth: (page, project = 1) => ask('fields', page, project) as Promise<Truth>,
      reset: () => tell('reset'),
      expire: () => tell('expire'),
    },
    stop,
  };
}

/** Starts both sample portals on the loopback address, each with a state of its own; port 0 takes a free one. */
export async function startPortals(
  ports: { classic?: number; modern?: number } = {},
): Promise<{ classic: Portal; modern: Portal; stop(): Promise<void> }> {
  const classic = await startPortal(classicPortal(), ports.classic ?? 0, classicPath);
  const modern = await startPortal(modernPortal(), ports.modern ?? 0, modernPath);
  return {
    classic: classic.portal,
    modern: modern.portal,
    stop: async () => {
      await Promise.all([classic.stop(), modern.stop()]);
    },
  };
}
