import { type Ask, type Reply, json } from './http.ts';
import type { Held } from './held.ts';
import { type FormPage, formPages, type Truth } from './portal.ts';

/** The project that an address names; 1 where it names none. */
export const projectOf = (ask: Ask): number => Number(ask.query.get('project') ?? '1');

const isFormPage = (text: string): text is FormPage => (formPages as readonly string[]).includes(text);

/**
 * What both portals offer to tests beside their pages: `GET /api/fields/<page>` (a Truth), `GET /api/model/<page>`,
 * `POST /api/reset`, `POST /api/expire`. A form page takes `?project=1`.
 */
export function testApi<Model>(
  held: Held<Model>,
  tell: (page: FormPage, model: Model) => Omit<Truth, 'model' | 'posts'>,
): (ask: Ask) => Reply | undefined {
  return (ask) => {
    const [, api, what = '', page = ''] = ask.path.split('/');
    if (api !== 'api') return undefined;
    if (ask.method === 'POST' && what === 'reset') {
      held.reset();
      return json({ ok: true });
    }
    if (ask.method === 'POST' && what === 'expire') {
      held.live = false;
      return json({ ok: true });
    }
    if (ask.method !== 'GET' || !isFormPage(page)) return undefined;
    const { model, posts } = held.entry(page, projectOf(ask));
    if (what === 'model') return json(model);
    if (what === 'fields') return json({ ...tell(page, model), model, posts } satisfies Truth);
    return undefined;
  };
}
