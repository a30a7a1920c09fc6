/** An office's page in Bootstrap 3 or 5. */
window.drawOffice = (given) => {
  const { escape } = office;
  const five = document.querySelector('link[href*="bootstrap3"]') === null;
  const select = five ? 'form-select' : 'form-control';
  const control = ({ type, value, options, unit, id, label }) => {
    if (type === 'shown') return `<p class="${five ? 'form-control-plaintext' : 'form-control-static'}">${escape(value)}</p>`;
    if (type === 'select') return `<select id="${id}" class="${select}">${options.map((one) => `<option${one === value ? ' selected' : ''}>${escape(one)}</option>`).join('')}</select>`;
    if (type === 'radio') return options.map((one) => `<label class="radio-inline"><input type="radio" name="${id}"${one === value ? ' checked' : ''}> ${escape(one)}</label>`).join(' ');
    if (type === 'area') return `<textarea id="${id}" class="form-control" rows="3">${escape(value)}</textarea>`;
    const input = `<input id="${id}" class="form-control" type="${type === 'date' ? 'date' : 'text'}" value="${escape(value)}"${label ? ` placeholder="${escape(label)}"` : ''}>`;
    return unit ? `<div class="input-group">${input}<span class="${five ? 'input-group-text' : 'input-group-addon'}">${escape(unit)}</span></div>` : input;
  };
  const group = (field, width) => `<div class="form-group col-sm-${width} mb-3"><label class="control-label" for="${field.id}">${escape(field.label)}</label>${control(field)}</div>`;
  const inCell = (one) => (one.type === 'shown' ? escape(one.value) : control(one));
  const draw = officeMarkup({
    bar: 'btn-toolbar',
    button: (text) => `<button type="button" class="btn btn-default btn-secondary">${escape(text)}</button>`,
    search: (fields) => `<form class="form-inline row">${fields.map((field) => group(field, 3)).join('')}<button type="button" class="btn btn-primary">查询</button></form>`,
    form: ({ form, fields, columns }) => `<div class="panel panel-default card"><div class="panel-heading card-header">${escape(form ?? '')}</div><div class="panel-body card-body"><div class="row">${fields.map((field) => group(field, field.type === 'area' ? 12 : 12 / columns)).join('')}</div></div></div>`,
    grid: ({ grid, columns, rows, total, numbered }) =>
      `${grid ? `<h4>${escape(grid)}</h4>` : ''}<div class="table-responsive"><table class="table table-bordered table-striped"><thead><tr>${numbered ? '<th>#</th>' : ''}${columns.map(({ label }) => `<th>${escape(label)}</th>`).join('')}</tr></thead><tbody>${rows.map((cells, at) => `<tr>${numbered ? `<td>${at + 1}</td>` : ''}${cells.map((one) => `<td>${inCell(one)}</td>`).join('')}</tr>`).join('')}</tbody>${total ? `<tfoot><tr><td colspan="${columns.length - total.length + (numbered ? 1 : 0)}">合计</td>${total.map((text) => `<td>${escape(text)}</td>`).join('')}</tr></tfoot>` : ''}</table></div>`,
    tabs: ({ tabs, on }, inside) => `<ul class="nav nav-tabs">${tabs.map(({ title }, at) => `<li class="nav-item${at === on ? ' active' : ''}"><a class="nav-link${at === on ? ' active' : ''}" href="#">${escape(title)}</a></li>`).join('')}</ul><div class="tab-content">${tabs.map(({ parts }, at) => `<div class="tab-pane${at === on ? ' active' : ''}">${inside(parts)}</div>`).join('')}</div>`,
    dialog: ({ dialog }, inside) => `<div class="modal show in" style="display:block" role="dialog"><div class="modal-dialog modal-lg"><div class="modal-content"><div class="modal-header"><h4 class="modal-title">${escape(dialog)}</h4></div><div class="modal-body">${inside}</div><div class="modal-footer"><button class="btn btn-primary">确定</button></div></div></div></div>`,
    page: ({ system, menu, tabs, title, note }, inside) =>
      `<nav class="navbar navbar-default navbar-light bg-light"><a class="navbar-brand">${escape(system)}</a></nav><div class="container-fluid"><div class="row"><div class="col-sm-2"><ul class="nav nav-pills flex-column nav-stacked">${menu.map((text) => `<li><a href="#">${escape(text)}</a></li>`).join('')}</ul></div><div class="col-sm-10">${tabs.length > 0 ? `<ol class="breadcrumb">${tabs.map((text) => `<li class="breadcrumb-item">${escape(text)}</li>`).join('')}</ol>` : ''}${title ? `<div class="page-header"><h2>${escape(title)}</h2></div>` : ''}${note ? `<p class="text-right">${escape(note)}</p>` : ''}${inside}</div></div></div>`,
  });
  draw(given);
  office.ready();
};
