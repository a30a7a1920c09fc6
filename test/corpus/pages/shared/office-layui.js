/** An office's page in layui: its own form items, tables rendered from data with head and body apart. */
window.drawOffice = (given) => {
  const { escape } = office;
  const grids = [];
  const control = ({ type, value, options, id, label }) => {
    if (type === 'shown') return `<div class="layui-form-mid">${escape(value)}</div>`;
    if (type === 'select') return `<select name="${id}">${options.map((one) => `<option${one === value ? ' selected' : ''}>${escape(one)}</option>`).join('')}</select>`;
    if (type === 'radio') return options.map((one) => `<input type="radio" name="${id}" value="${escape(one)}" title="${escape(one)}"${one === value ? ' checked' : ''}>`).join('');
    if (type === 'area') return `<textarea name="${id}" class="layui-textarea">${escape(value)}</textarea>`;
    return `<input name="${id}" class="layui-input" autocomplete="off" value="${escape(value)}"${label ? ` placeholder="请输入${escape(label)}"` : ''}>`;
  };
  const item = (field) =>
    `<div class="layui-form-item"><label class="layui-form-label" style="width:130px">${escape(field.label)}</label><div class="layui-input-block" style="margin-left:160px">${field.unit ? `<div class="layui-input-group">${control(field)}<div class="layui-input-suffix">${escape(field.unit)}</div></div>` : control(field)}</div></div>`;
  const draw = officeMarkup({
    bar: 'layui-btn-container',
    button: (text) => `<button type="button" class="layui-btn layui-btn-sm">${escape(text)}</button>`,
    search: (fields) => `<form class="layui-form"><div class="layui-form-item">${fields.map((field) => `<div class="layui-inline"><label class="layui-form-label">${escape(field.label)}</label><div class="layui-input-inline">${control(field)}</div></div>`).join('')}<button type="button" class="layui-btn">查询</button></div></form>`,
    form: ({ form, fields, columns }) => `<fieldset class="layui-elem-field"><legend>${escape(form ?? '')}</legend><div class="layui-field-box"><form class="layui-form layui-row">${fields.map((field) => `<div class="layui-col-xs${field.type === 'area' ? 12 : 12 / columns}">${item(field)}</div>`).join('')}</form></div></fieldset>`,
    grid(one) {
      grids.push(one);
      return `${one.grid ? `<blockquote class="layui-elem-quote">${escape(one.grid)}</blockquote>` : ''}<table id="grid${grids.length}"></table>`;
    },
    tabs: ({ tabs, on }, inside) => `<div class="layui-tab layui-tab-brief"><ul class="layui-tab-title">${tabs.map(({ title }, at) => `<li${at === on ? ' class="layui-this"' : ''}>${escape(title)}</li>`).join('')}</ul><div class="layui-tab-content">${tabs.map(({ parts }, at) => `<div class="layui-tab-item${at === on ? ' layui-show' : ''}">${inside(parts)}</div>`).join('')}</div></div>`,
    dialog: ({ dialog }, inside) => `<div class="layui-layer layui-layer-page" style="position:fixed;left:200px;top:80px;width:800px;background:#fff;z-index:99"><div class="layui-layer-title">${escape(dialog)}</div><div class="layui-layer-content">${inside}</div></div>`,
    page: ({ system, menu, tabs, title, note }, inside) =>
      `<div class="layui-layout layui-layout-admin"><div class="layui-header"><div class="layui-logo">${escape(system)}</div></div><div class="layui-side layui-bg-black"><ul class="layui-nav layui-nav-tree">${menu.map((text) => `<li class="layui-nav-item"><a href="javascript:;">${escape(text)}</a></li>`).join('')}</ul></div><div class="layui-body" style="padding:15px">${tabs.length > 0 ? `<span class="layui-breadcrumb">${tabs.map((text) => `<a>${escape(text)}</a>`).join('')}</span>` : ''}${title ? `<h2>${escape(title)}</h2>` : ''}${note ? `<p>${escape(note)}</p>` : ''}${inside}</div></div>`,
  });
  draw(given);
  layui.use(['form', 'table', 'element'], () => {
    grids.forEach((one, at) => {
      const columns = one.columns.map(({ label, code }, index) => ({ field: code, title: label, edit: one.rows[0]?.[index]?.type === 'text' ? 'text' : undefined, minWidth: 110 }));
      const data = one.rows.map((cells) => Object.fromEntries(one.columns.map(({ code }, index) => [code, cells[index].value])));
      layui.table.render({ elem: `#grid${at + 1}`, cols: [[...(one.numbered ? [{ type: 'numbers', title: '序号' }] : []), ...columns]], data, page: Boolean(one.pager), totalRow: Boolean(one.total) });
    });
    layui.form.render();
    layui.element.render();
    office.ready();
  });
};
