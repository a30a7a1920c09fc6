/** An office's page around a grid library: AG Grid, Handsontable or Tabulator, whichever the page has loaded. */
window.drawOffice = (given) => {
  const { escape } = office;
  const grids = [];
  const control = ({ type, value, options, id }) => {
    if (type === 'shown') return `<span>${escape(value)}</span>`;
    if (type === 'select') return `<select id="${id}">${options.map((one) => `<option${one === value ? ' selected' : ''}>${escape(one)}</option>`).join('')}</select>`;
    if (type === 'radio') return options.map((one) => `<label><input type="radio" name="${id}"${one === value ? ' checked' : ''}>${escape(one)}</label>`).join('');
    return type === 'area' ? `<textarea id="${id}" rows="3" cols="60">${escape(value)}</textarea>` : `<input id="${id}" value="${escape(value)}">`;
  };
  const line = (field) => `<div class="line"><label for="${field.id}">${escape(field.label)}</label>${control(field)}${field.unit ? `<i>${escape(field.unit)}</i>` : ''}</div>`;
  const draw = officeMarkup({
    bar: 'bar',
    button: (text) => `<button type="button">${escape(text)}</button>`,
    search: (fields) => `<div class="bar">${fields.map(line).join('')}<button type="button">查询</button></div>`,
    form: ({ form, fields }) => `<section class="form"><h3>${escape(form ?? '')}</h3>${fields.map(line).join('')}</section>`,
    grid(one) {
      grids.push(one);
      return `${one.grid ? `<h3>${escape(one.grid)}</h3>` : ''}<div id="grid${grids.length}" class="grid"></div>`;
    },
    tabs: ({ tabs, on }, inside) => `<ul class="tabs">${tabs.map(({ title }) => `<li>${escape(title)}</li>`).join('')}</ul>${tabs.map(({ parts }, at) => `<div${at === on ? '' : ' hidden'}>${inside(parts)}</div>`).join('')}`,
    dialog: ({ dialog }, inside) => `<dialog open><h3>${escape(dialog)}</h3>${inside}</dialog>`,
    page: ({ system, menu, title, note }, inside) => `<header>${escape(system)}</header><nav>${menu.map((text) => `<a href="#">${escape(text)}</a>`).join(' ')}</nav><main><h2>${escape(title)}</h2><p>${escape(note)}</p>${inside}</main>`,
  });
  document.head.insertAdjacentHTML('beforeend', '<style>body{margin:0;font:14px sans-serif}header{background:#264;color:#fff;padding:12px}nav{padding:8px}main{padding:12px}.line{display:inline-block;margin:4px 12px}.line label{margin-right:6px}.grid{height:320px}</style>');
  draw(given);
  const shows = grids.map((one, at) => {
    const place = document.getElementById(`grid${at + 1}`);
    const edits = one.columns.map((_, column) => one.rows.some((cells) => cells[column]?.type !== 'shown'));
    const texts = one.rows.map((cells) => cells.map(({ value }) => value));
    if (window.agGrid) {
      const columnDefs = one.columns.map(({ label, code }, column) => ({ headerName: label, field: code, editable: edits[column], width: 130 }));
      const rowData = texts.map((row) => Object.fromEntries(one.columns.map(({ code }, column) => [code, row[column]])));
      return new Promise((resolve) => agGrid.createGrid(place, { columnDefs, rowData, onFirstDataRendered: resolve }));
    }
    if (window.Handsontable) {
      const sheet = new Handsontable(place, { data: texts, colHeaders: one.columns.map(({ label }) => label), rowHeaders: true, height: 320, licenseKey: 'non-commercial-and-evaluation' });
      return sheet.render();
    }
    const columns = one.columns.map(({ label, code }, column) => ({ title: label, field: code, editor: edits[column] ? 'input' : undefined, width: 130 }));
    const data = texts.map((row, id) => ({ id, ...Object.fromEntries(one.columns.map(({ code }, column) => [code, row[column]])) }));
    const table = new Tabulator(place, { columns, data, height: 320 });
    return new Promise((resolve) => table.on('tableBuilt', resolve));
  });
  Promise.all(shows).then(office.ready);
};
