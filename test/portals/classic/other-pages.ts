import { news, projects, quotas } from '../content.ts';
import { escaped, page } from './markup.ts';

const rowOf = (cells: string[], tag = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

export function listPage(): string {
  const rows = projects.map(({ id, code, name, dept, amount, status }, index) =>
    rowOf([
      String(index + 1),
      code,
      escaped(name),
      escaped(dept),
      amount,
      status,
      `<a href="/bud/kpi_edit.do?project=${id}">填报目标</a> <a href="/bud/zp_edit.do?project=${id}">绩效自评</a> <a href="/bud/kpi_view.do?project=${id}">查看上年</a>`,
    ]),
  );
  const body = `<div class="query">年度：<select name="q_nd"><option>2026</option><option>2025</option></select>
项目名称：<input type="text" name="q_xmmc" class="inp" style="width:160px"> <input type="button" class="btn" value="查询"></div>
<table class="grid" width="98%" align="center" cellspacing="1">
${rowOf(['序号', '项目编码', '项目名称', '使用部门', '预算金额（万元）', '状态', '操作'], 'th')}
${rows.join('\n')}</table>
<div class="pager">共 ${projects.length} 条记录　第 1/1 页　首页 上一页 下一页 尾页</div>`;
  return page('项目申报列表', body, { bodyClass: 'midbody' });
}

/** 预算指标 here means a budget quota: the page uses the word 指标 all over and holds no performance form. */
export function quotaPage(): string {
  const rows = quotas.map(({ code, name, source, amount, available, executed }) =>
    rowOf([escaped(code), escaped(name), source, amount, available, executed]),
  );
  const body = `<div class="query">指标文号：<input type="text" name="q_zbwh" class="inp" style="width:140px">
指标来源：<select name="q_zbly"><option>全部</option><option>本级财力</option><option>工会经费</option><option>上级补助</option></select>
指标金额：<input type="text" name="q_je1" class="inp" style="width:70px"> 至 <input type="text" name="q_je2" class="inp" style="width:70px">
<input type="button" class="btn" value="查询"></div>
<table class="grid" width="98%" align="center" cellspacing="1">
<caption>可执行指标（单位：万元）</caption>
${rowOf(['指标文号', '项目名称', '指标来源', '指标金额', '可用指标', '已执行'], 'th')}
${rows.join('\n')}</table>`;
  return page('预算指标查询', body, { bodyClass: 'midbody' });
}

export function newsPage(): string {
  const body = `<table class="news" width="960" align="center"><tr><td class="navi" colspan="2">首页 | 机构概况 | 新闻动态 | 政务公开 | 预算绩效 | 办事指南
<span class="right">站内搜索：<input type="text" name="kw" class="inp" style="width:120px"> <input type="button" class="btn" value="搜索"></span></td></tr>
<tr><td valign="top"><h1>${escaped(news.title)}</h1>
<div class="sub">发布时间：${news.date}　来源：${escaped(news.origin)}　字体：【大 中 小】</div>
${news.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
<table class="grid" width="90%" align="center" cellspacing="1"><caption>${escaped(news.caption)}</caption>
${rowOf(news.head, 'th')}
${news.rows.map((cells) => rowOf(cells)).join('\n')}</table></td>
<td valign="top" class="side"><b>相关新闻</b><ul>${news.others.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul></td></tr></table>`;
  return page(news.title, body);
}

/** Login; `expired` tells that the session ran out. */
export function loginPage(expired: boolean): string {
  const body = `<div class="login"><div class="tit">昆明市总工会预算绩效管理系统</div>
${expired ? '<div class="msg">登录超时，请重新登录！</div>' : ''}
<form name="loginForm" method="post" action="/login.do" target="_top"><table align="center" cellpadding="4">
<tr><td>用户名：</td><td><input type="text" name="yhm" class="inp" style="width:150px"></td></tr>
<tr><td>密　码：</td><td><input type="password" name="mm" class="inp" style="width:150px"></td></tr>
<tr><td>验证码：</td><td><input type="text" name="yzm" class="inp" style="width:60px"> <span class="yzm">7 K 3 F</span></td></tr>
<tr><td colspan="2" align="center"><input type="submit" class="btn" value="登 录"></td></tr></table></form>
<div class="tip">建议使用IE8及以上版本浏览器，分辨率1024×768</div></div>`;
  return page('用户登录', body, { bodyClass: 'loginbody' });
}

/** A post that was refused: what is wrong, and the way back to the form as it was typed. */
export function refusedPage(problems: string[], back: string): string {
  const body = `<div class="refused"><div class="tit">保存失败</div>
<ol>${problems.map((text) => `<li>${escaped(text)}</li>`).join('')}</ol>
<input type="button" class="btn" value="返回修改" onclick="location.href='${back}'"></div>`;
  return page('保存失败', body, { bodyClass: 'formbody' });
}
