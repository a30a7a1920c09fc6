/** An office's page as an old server writes it: everything is a table, and labels stand in cells. */
window.drawOffice = (given) => {
  const { escape } = office;
  const control = ({ type, value, options, unit, id }) => {
    const after = unit ? `&nbsp;${escape(unit)}` : '';
    if (type === 'shown') return `<font size="2">${escape(value)}</font>`;
    if (type === 'select') return `<select name="${id}">${options.map((one) => `<option${one === value ? ' selected' : ''}>${escape(one)}</option>`).join('')}</select>`;
    if (type === 'radio') return options.map((one) => `<input type="radio" name="${id}" value="${escape(one)}"${one === value ? ' checked' : ''}>${escape(one)}`).join(' ');
    if (type === 'area') return `<textarea name="${id}" rows="3" cols="90">${escape(value)}</textarea>`;
    return `<input type="text" name="${id}" size="18" value="${escape(value)}">${after}`;
  };
  const pairs = (fields, columns) => {
    const rows = [];
    let row = '';
    let held = 0;
    const end = () => {
      if (row !== '') rows.push(`<tr>${row}</tr>`);
      row = '';
      held = 0;
    };
    for (const field of fields) {
      const wide = field.type === 'area';
      if (wide) end();
      row += `<td bgcolor="#eef3fa" align="right" nowrap>${escape(field.label)}：</td><td${wide ? ` colspan="${columns * 2 - 1}"` : ''}>${control(field)}</td>`;
      held++;
      if (wide || held === columns) end();
    }
    end();
    return rows.join('');
  };
  const draw = officeMarkup({
    button: (text) => `<input type="button" value="${escape(text)}">`,
    search: (fields) => `<table width="100%"><tr><td>${fields.map((field) => `${escape(field.label)}：${control(field)}`).join('&nbsp;&nbsp;')} <input type="button" value="查询"></td></tr></table>`,
    form: ({ form, fields, columns }) => `<table border="1" cellspacing="0" width="100%">${form ? `<tr><td colspan="${columns * 2}" align="center"><b>${escape(form)}</b></td></tr>` : ''}${pairs(fields, columns)}</table>`,
    grid: ({ grid, columns, rows, total, numbered }) =>
      `${grid ? `<p align="center"><b>${escape(grid)}</b></p>` : ''}<table border="1" cellspacing="0" width="100%"><tr bgcolor="#d6e3f3">${numbered ? '<td>序号</td>' : ''}${columns.map(({ label }) => `<td align="center">${escape(label)}</td>`).join('')}</tr>${rows.map((cells, at) => `<tr>${numbered ? `<td>${at + 1}</td>` : ''}${cells.map((one) => `<td>${control(one)}</td>`).join('')}</tr>`).join('')}${total ? `<tr><td colspan="${columns.length - total.length + (numbered ? 1 : 0)}">合计</td>${total.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>` : ''}</table>`,
    tabs: ({ tabs, on }, inside) => `<table width="100%"><tr>${tabs.map(({ title }, at) => `<td align="center"><a href="javascript:void(0)">${at === on ? `<b>${escape(title)}</b>` : escape(title)}</a></td>`).join('')}</tr></table>${tabs.map(({ parts }, at) => `<div${at === on ? '' : ' style="display:none"'}>${inside(parts)}</div>`).join('')}`,
    dialog: ({ dialog }, inside) => `<div style="position:absolute;left:120px;top:120px;width:800px;background:#fff;border:2px solid #369"><div style="background:#369;color:#fff">${escape(dialog)}</div>${inside}</div>`,
    page: ({ system, menu, tabs, title, note }, inside) =>
      `<table width="100%"><tr><td bgcolor="#369" height="50"><font color="#fff" size="4">${escape(system)}</font></td></tr></table><table width="100%"><tr valign="top">${menu.length > 0 ? `<td width="180">${menu.map((text) => `<div><a href="javascript:void(0)">${escape(text)}</a></div>`).join('')}</td>` : ''}<td>${tabs.length > 0 ? `<div>当前位置：${tabs.map(escape).join(' &gt; ')}</div>` : ''}${title ? `<p align="center"><font size="4"><b>${escape(title)}</b></font></p>` : ''}${note ? `<p align="right">${escape(note)}</p>` : ''}${inside}</td></tr></table>`,
  });
  draw(given);
  office.ready();
};
