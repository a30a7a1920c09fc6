import { join } from 'node:path';
import { projectOf, testApi } from '../api.ts';
import { formContent } from '../content.ts';
import { Held } from '../held.ts';
import { type Answer, type Ask, files, firstOf, html, json, redirect, type Reply } from '../http.ts';
import type { FormPage, PageName } from '../portal.ts';
import { type ClassicModel, modelOf, tell } from './model.ts';
import { listPage, loginPage, newsPage, quotaPage, refusedPage } from './other-pages.ts';
import { missing, refusals } from './refusals.ts';
import { monitorPage } from './monitor-page.ts';
import { scorePage } from './score-page.ts';
import { selfEvaluationPage } from './self-evaluation-page.ts';
import { framePage, shellPage } from './shell-page.ts';
import { targetPage } from './target-page.ts';
import { unitTargetPage } from './unit-target-page.ts';

const posted = (ask: Ask): ClassicModel => Object.fromEntries(new URLSearchParams(ask.body));

interface FormAddress {
  page: FormPage;
  title: string;
  edit: string;
  form: string;
  save: string;
}

const forms: FormAddress[] = [
  { page: 'target', title: '绩效目标申报表', edit: '/bud/kpi_edit.do', form: '/bud/kpi_form.do', save: '/bud/kpi_save.do' },
  { page: 'selfEvaluation', title: '绩效自评表', edit: '/bud/zp_edit.do', form: '/bud/zp_form.do', save: '/bud/zp_save.do' },
  { page: 'ministryTarget', title: '整体支出绩效目标申报表', edit: '/bud/zt_edit.do', form: '/bud/zt_form.do', save: '/bud/zt_save.do' },
  { page: 'scoreSheet', title: '绩效评价评分表', edit: '/bud/pf_edit.do', form: '/bud/pf_form.do', save: '/bud/pf_save.do' },
  { page: 'monitor', title: '绩效监控情况表', edit: '/bud/jk_edit.do', form: '/bud/jk_form.do', save: '/bud/jk_save.do' },
];

/** Where a browser opens each page: forms stand in a frame within a frame of the shell. */
export function classicPath(page: PageName, project = 1): string {
  if (page === 'news') return '/news/20260318.htm';
  if (page === 'login') return '/login.do';
  const inner = {
    target: `/bud/kpi_edit.do?project=${project}`,
    selfEvaluation: `/bud/zp_edit.do?project=${project}`,
    ministryTarget: `/bud/zt_edit.do?project=${project}`,
    scoreSheet: `/bud/pf_edit.do?project=${project}`,
    monitor: `/bud/jk_edit.do?project=${project}`,
    priorYear: `/bud/kpi_view.do?project=${project}`,
    list: '/bud/list.do',
    quota: '/bud/quota.do',
  }[page];
  return `/main.do?url=${encodeURIComponent(inner)}`;
}

/** How a form is drawn that is always open; 申报表 is drawn apart, open or only shown. */
const drawn: Partial<Record<FormPage, (model: ClassicModel, project: number, message: string) => string>> = {
  selfEvaluation: selfEvaluationPage,
  monitor: monitorPage,
  scoreSheet: scorePage,
  ministryTarget: unitTargetPage,
};

function formReply(held: Held<ClassicModel>, page: FormPage, project: number, message = ''): Reply {
  const { model } = held.entry(page, project);
  const draw = drawn[page];
  if (draw) return html(draw(model, project, message));
  return html(targetPage(model, project, page === 'target', message));
}

/** A pressed button posts the whole form; what is refused is kept as it was typed, and is not saved. */
function saveReply(held: Held<ClassicModel>, { page, form }: FormAddress, ask: Ask): Reply {
  const project = projectOf(ask);
  const { act = '', ...model } = posted(ask);
  const submitting = act === 'ss';
  const problems = [...refusals(model), ...(submitting && page === 'target' ? missing(model) : [])];
  if (problems.length > 0) {
    held.put(page, project, model, 'auto');
    return html(refusedPage(problems, `${form}?project=${project}`));
  }
  held.put(page, project, model, submitting ? 'submitted' : 'saved');
  return formReply(held, page, project, submitting ? '已送审，等待审核！' : '保存成功！');
}

function answerForms(held: Held<ClassicModel>): Answer {
  return (ask) => {
    const project = projectOf(ask);
    for (const address of forms) {
      if (ask.path === address.edit) return html(framePage(address.title, `${address.form}?project=${project}`, project, true));
      if (ask.path === address.form) return formReply(held, address.page, project);
      if (ask.method !== 'POST') continue;
      if (ask.path === address.save) return saveReply(held, address, ask);
      if (ask.path === address.save.replace('_save', '_zdbc')) {
        held.put(address.page, project, posted(ask), 'auto');
        return json({ ok: true });
      }
    }
    if (ask.path === '/bud/kpi_view.do') {
      return html(framePage('上年绩效目标申报表', `/bud/kpi_view_form.do?project=${project}`, project, false));
    }
    if (ask.path === '/bud/kpi_view_form.do') return formReply(held, 'priorYear', project);
    return undefined;
  };
}

/** The whole classic portal as one answer; each call has a state of its own. */
export function classicPortal(): Answer {
  const held = new Held<ClassicModel>((page, project) => modelOf(page, formContent('classic', page, project)));
  const forms = answerForms(held);
  const pages: Answer = (ask) => {
    switch (ask.path) {
      case '/':
        return redirect(classicPath('list'));
      case '/login.do':
        if (ask.method === 'POST') held.live = true;
        return ask.method === 'POST' ? redirect(classicPath('list')) : html(loginPage(false));
      case '/news/20260318.htm':
        return html(newsPage());
      case '/main.do':
        return html(shellPage(ask.query.get('url') ?? '/bud/list.do'));
      case '/bud/list.do':
        return html(listPage());
      case '/bud/quota.do':
        return html(quotaPage());
      default:
        return undefined;
    }
  };
  const guarded: Answer = (ask) => {
    if (!held.live && ask.path.startsWith('/bud/')) return html(loginPage(true));
    return forms(ask);
  };
  return firstOf(testApi(held, tell), files('/static/', join(import.meta.dirname, 'public')), guarded, pages);
}
