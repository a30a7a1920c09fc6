/** An office's page in jQuery EasyUI: panels, boxes that hide the original input, datagrids with head and body apart. */
window.drawOffice = (given) => {
  const { escape } = office;
  const grids = [];
  const control = ({ type, value, options, id, unit }) => {
    const after = unit ? ` ${escape(unit)}` : '';
    if (type === 'shown') return `<span>${escape(value)}</span>`;
    if (type === 'select') return `<select id="${id}" name="${id}" class="easyui-combobox" style="width:180px" data-options="editable:false">${options.map((one) => `<option value="${escape(one)}"${one === value ? ' selected' : ''}>${escape(one)}</option>`).join('')}</select>`;
    if (type === 'radio') return options.map((one) => `<input type="radio" name="${id}"${one === value ? ' checked' : ''}>${escape(one)}`).join(' ');
    if (type === 'area') return `<input id="${id}" name="${id}" class="easyui-textbox" data-options="multiline:true" style="width:600px;height:60px" value="${escape(value)}">`;
    const widget = type === 'number' ? 'numberbox' : type === 'date' ? 'datebox' : 'textbox';
    return `<input id="${id}" name="${id}" class="easyui-${widget}" style="width:180px"${type === 'number' ? ' data-options="precision:2"' : ''} value="${escape(value)}">${after}`;
  };
  const pairs = (fields, columns) => {
    const rows = [];
    for (let at = 0; at < fields.length; at += columns) rows.push(`<tr>${fields.slice(at, at + columns).map((field) => `<td style="text-align:right">${escape(field.label)}:</td><td>${control(field)}</td>`).join('')}</tr>`);
    return `<table cellpadding="5">${rows.join('')}</table>`;
  };
  const draw = officeMarkup({
    bar: 'datagrid-toolbar',
    button: (text) => `<a href="javascript:void(0)" class="easyui-linkbutton">${escape(text)}</a>`,
    search: (fields) => `<div style="padding:5px">${fields.map((field) => `${escape(field.label)}: ${control(field)}`).join(' ')} <a class="easyui-linkbutton">查询</a></div>`,
    form: ({ form, fields, columns }) => `<div class="easyui-panel" title="${escape(form ?? '')}" style="width:100%;padding:10px">${pairs(fields, columns)}</div>`,
    grid(one) {
      grids.push(one);
      return `<table id="grid${grids.length}" title="${escape(one.grid ?? '')}" style="width:100%"></table>`;
    },
    tabs: ({ tabs, on }, inside) => `<div class="easyui-tabs" data-options="selected:${on}" style="width:100%">${tabs.map(({ title, parts }) => `<div title="${escape(title)}" style="padding:10px">${inside(parts)}</div>`).join('')}</div>`,
    dialog: ({ dialog }, inside) => `<div class="easyui-dialog" title="${escape(dialog)}" style="width:820px;padding:10px">${inside}</div>`,
    page: ({ system, menu, tabs, title, note }, inside) =>
      `<div style="background:#2b6cb0;color:#fff;padding:10px">${escape(system)}</div><div style="float:left;width:170px">${menu.map((text) => `<div><a href="javascript:void(0)">${escape(text)}</a></div>`).join('')}</div><div style="margin-left:180px">${tabs.length > 0 ? `<div>${tabs.map(escape).join(' » ')}</div>` : ''}${title ? `<h2 style="text-align:center">${escape(title)}</h2>` : ''}${note ? `<div style="text-align:right">${escape(note)}</div>` : ''}${inside}</div>`,
  });
  draw(given);
  $.parser.parse('#app');
  grids.forEach((one, at) => {
    const columns = one.columns.map(({ label, code }, index) => ({ field: code, title: escape(label), width: 120, editor: one.rows[0]?.[index]?.type === 'shown' ? undefined : 'text' }));
    const rows = one.rows.map((cells) => Object.fromEntries(one.columns.map(({ code }, index) => [code, escape(cells[index].value)])));
    const grid = $(`#grid${at + 1}`).datagrid({ columns: [columns], data: { total: rows.length, rows }, rownumbers: Boolean(one.numbered), pagination: Boolean(one.pager), singleSelect: true });
    if (one.edit && rows.length > 0) grid.datagrid('beginEdit', 0);
  });
  office.ready();
};
