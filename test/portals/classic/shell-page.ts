import { projects } from '../content.ts';
import { escaped, page } from './markup.ts';

const menu = [
  { title: '预算编制', items: [{ text: '项目申报', href: '/bud/list.do' }, { text: '预算指标查询', href: '/bud/quota.do' }] },
  {
    title: '绩效管理',
    items: [
      { text: '绩效目标申报', href: '/bud/kpi_edit.do?project=1' },
      { text: '上年绩效目标查看', href: '/bud/kpi_view.do?project=1' },
      { text: '整体绩效目标', href: '/bud/zt_edit.do?project=1' },
      { text: '绩效监控', href: '/bud/jk_edit.do?project=1' },
      { text: '绩效自评', href: '/bud/zp_edit.do?project=1' },
      { text: '绩效评价', href: '/bud/pf_edit.do?project=1' },
    ],
  },
  { title: '通知公告', items: [{ text: '绩效管理动态', href: '/news/20260318.htm' }] },
];

/** The outer page: banner, menu, and the frame that everything else is shown in. */
export function shellPage(inner: string): string {
  const groups = menu.map(
    ({ title, items }) => `<div class="mt" onclick="toggleMenu(this)">${title}</div><ul>
${items.map(({ text, href }) => `<li><a href="${href}" target="mainFrame">${text}</a></li>`).join('\n')}</ul>`,
  );
  const body = `<table class="shell" width="100%" cellspacing="0" cellpadding="0">
<tr><td colspan="2" class="banner"><b>昆明市总工会预算绩效管理系统</b><span>当前用户：王志强（困难职工帮扶中心）　<a href="/login.do">退出</a></span></td></tr>
<tr><td class="bar" colspan="2">您现在的位置：绩效管理 &gt; 项目绩效</td></tr>
<tr><td class="menu" valign="top">${groups.join('\n')}</td>
<td valign="top"><iframe name="mainFrame" id="mainFrame" src="${escaped(inner)}" frameborder="0" width="100%"></iframe></td></tr></table>`;
  return page('昆明市总工会预算绩效管理系统', body, { script: true, bodyClass: 'shellbody' });
}

const button = (value: string, call: string): string =>
  `<input type="button" class="btn" value="${value}" onclick="${call}">`;
const inForm = (call: string): string => `document.getElementById('formFrame').contentWindow.${call}`;

/**
 * The middle page: tabs, the toolbar whose buttons call into the form's frame, and that frame. A form that is only shown
 * has no button that saves.
 */
export function framePage(title: string, form: string, project: number, open: boolean): string {
  const { name = '', code = '' } = projects.find(({ id }) => id === project) ?? {};
  const acts = open
    ? [button('暂存', inForm('zc()')), button('保存', inForm('bc()')), button('送审', inForm('ss()'))]
    : [button('打印', inForm('print()'))];
  const body = `<div class="toolbar">
${acts.join('\n')}
<input type="button" class="btn" value="查看可执行指标" onclick="location.href='/bud/quota.do'">
<input type="button" class="btn" value="返回" onclick="location.href='/bud/list.do'">
<span class="right">${escaped(code)}　${escaped(name)}</span></div>
<div class="tabs"><span class="on">${escaped(title)}</span><span>附件</span><span>审核意见</span></div>
<iframe name="formFrame" id="formFrame" src="${escaped(form)}" frameborder="0" width="100%"></iframe>`;
  return page(title, body, { script: true, bodyClass: 'midbody' });
}
