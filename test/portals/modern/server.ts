import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectOf, testApi } from '../api.ts';
import { formContent, news, projects, quotas } from '../content.ts';
import { Held } from '../held.ts';
import { type Answer, files, firstOf, json } from '../http.ts';
import { type FormPage, formPages, type PageName } from '../portal.ts';
import { modelOf, tell } from './model.ts';
import type { ModernModel } from './model-values.ts';
import { refusals } from './refusals.ts';

const packages = join(import.meta.dirname, '../node_modules');

/** Where a browser opens each page: hash routes of one page. */
export function modernPath(page: PageName, project = 1): string {
  const routes: Record<PageName, string> = {
    target: `project/${project}/target`,
    selfEvaluation: `project/${project}/self-evaluation`,
    scoreSheet: `project/${project}/score-sheet`,
    ministryTarget: `project/${project}/ministry-target`,
    monitor: `project/${project}/monitor`,
    priorYear: `project/${project}/prior-year`,
    news: 'news/1',
    list: 'list',
    quota: 'quota',
    login: 'login',
  };
  return `/#/${routes[page]}`;
}

const isFormPage = (text: string | undefined): text is FormPage =>
  (formPages as readonly string[]).includes(text ?? '');

/**
 * What the page itself calls: `GET /rest/form/<page>`, `POST /rest/{draft,save,submit}/<page>`, lists and login. A
 * draft is whatever the page's model is; saving can be refused.
 */
function rest(held: Held<ModernModel>): Answer {
  const lists: Record<string, unknown> = { projects, quotas, news };
  return (ask) => {
    const [, root, what = '', page] = ask.path.split('/');
    if (root !== 'rest') return undefined;
    if (what === 'login') {
      held.live = true;
      return json({ code: 0 });
    }
    if (what in lists) return json({ code: 0, data: lists[what] });
    if (!isFormPage(page)) return undefined;
    if (!held.live) return json({ code: 401, message: ['登录已失效，请重新登录'] }, 401);
    const project = projectOf(ask);
    if (what === 'form') return json({ code: 0, data: held.entry(page, project).model });
    const model = JSON.parse(ask.body) as ModernModel;
    if (what === 'draft') {
      held.put(page, project, model, 'auto');
      return json({ code: 0 });
    }
    const problems = refusals(model);
    if (problems.length > 0) return json({ code: 1, message: problems });
    held.put(page, project, model, what === 'submit' ? 'submitted' : 'saved');
    return json({ code: 0, data: model });
  };
}

/** The whole modern portal as one answer; each call has a state of its own. Its frameworks must be installed. */
export function modernPortal(): Answer {
  if (!existsSync(packages)) throw new Error('The frameworks are missing: run `npm ci` in test/portals first.');
  const held = new Held<ModernModel>((page, project) => modelOf(page, formContent('modern', page, project)));
  const index = files('/', join(import.meta.dirname, 'public'));
  return firstOf(
    testApi(held, tell),
    rest(held),
    files('/lib/vue/', join(packages, 'vue/dist')),
    files('/lib/element-ui/', join(packages, 'element-ui/lib')),
    (ask) => index(ask.path === '/' ? { ...ask, path: '/index.html' } : ask),
  );
}
