/** A form's page around a grid library: AG Grid, Handsontable or Tabulator, whichever is loaded. The rest of it is plain HTML. */
window.drawForm = (given) => {
  const { escape, leaves } = formPage;
  const grids = [];
  const list = ({ id, options, value, shut }) => `<select id="f${id}"${shut ? ' disabled' : ''}><option value="">请选择</option>${options.map((one) => `<option${one === value ? ' selected' : ''}>${escape(one)}</option>`).join('')}</select>`;
  const control = (of) => {
    const { id, type, value, options, shut } = of;
    if (type === 'shown') return `<span>${escape(value)}</span>`;
    if (type === 'select') return list(of);
    if (type === 'radio') return options.map((one) => `<label class="radio"><input type="radio" name="f${id}"${one === value ? ' checked' : ''}>${escape(one)}</label>`).join('');
    if (type === 'area') return `<textarea id="f${id}" rows="3"${shut ? ' readonly' : ''}>${escape(value)}</textarea>`;
    return `<input id="f${id}" type="${type === 'date' ? 'date' : 'text'}" value="${escape(value)}"${shut ? ' readonly' : ''}>`;
  };
  const line = (of) => `<div class="line${of.span === 24 ? ' wide' : ''}"><label for="f${of.id}">${escape(of.label)}</label><div class="box">${control(of)}${of.unit ? `<i>${escape(of.unit)}</i>` : ''}</div></div>`;
  const panes = (one, draw) => one.panes.map(({ title, parts }, at) => draw(title, parts.map(part).join(''), at)).join('');
  function part(one) {
    if (one.form !== undefined) return `<section class="form of-${one.columns} ${one.labels ?? 'right'}">${one.form ? `<h3>${escape(one.form)}</h3>` : ''}${one.fields.map(line).join('')}</section>`;
    if (one.detail !== undefined) return `<h3>${escape(one.detail)}</h3><table class="detail">${one.fields.map((of) => `<tr><th>${escape(of.label)}</th><td>${control(of)}</td></tr>`).join('')}</table>`;
    if (one.rows) {
      grids.push(one);
      return `${one.grid ? `<h3>${escape(one.grid)}</h3>` : ''}<div id="grid${grids.length}" class="grid"></div>`;
    }
    if (one.kind === 'tabs') return `<div role="tablist">${one.panes.map(({ title }, at) => `<button type="button" role="tab" aria-selected="${at === one.on}">${escape(title)}</button>`).join('')}</div>${panes(one, (_, inside, at) => `<div role="tabpanel"${at === one.on ? '' : ' hidden'}>${inside}</div>`)}`;
    if (one.kind === 'sides') return `<div class="sides">${panes(one, (title, inside) => `<section><h3>${escape(title)}</h3>${inside}</section>`)}</div>`;
    if (one.buttons) return `<div>${one.buttons.map((text) => `<button type="button">${escape(text)}</button>`).join('')}</div>`;
    if (one.frame) return `<iframe src="${one.frame}"></iframe>`;
    return one.heading ? `<h3>${escape(one.heading)}</h3>` : `<p>${escape(one.text)}</p>`;
  }
  const texts = (rows) => rows.map(({ cells, id }) => ({ id, ...Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value])) }));
  const shownColumns = ({ columns }) => columns.filter(({ hidden }) => !hidden);

  function agGridOf(place, one) {
    const column = (of) => (of.children ? { headerName: of.title, children: of.children.map(column) } : {
      headerName: of.title, field: of.key, editable: of.type !== 'shown', width: of.width ?? 120, pinned: of.fixed, spanRows: (one.spanned ?? []).includes(of.key), wrapText: true, autoHeight: !one.height,
      ...(of.options.length > 0 ? { cellEditor: 'agSelectCellEditor', cellEditorParams: { values: of.options } } : {}),
    });
    const columnDefs = [...(one.numbered ? [{ headerName: '序号', valueGetter: ({ node }) => node.rowIndex + 1, width: 70, pinned: 'left' }] : []), ...shownColumns(one).map(column)];
    place.style.height = one.height ? `${one.height}px` : '';
    return new Promise((resolve) => agGrid.createGrid(place, {
      columnDefs, rowData: texts(one.rows), enableCellSpan: (one.spanned ?? []).length > 0, domLayout: one.height ? 'normal' : 'autoHeight', pinnedBottomRowData: one.total ? [one.total] : [],
      defaultColDef: { sortable: false, suppressMovable: true }, onFirstDataRendered: resolve,
    }));
  }

  function handsontableOf(place, one) {
    const columns = leaves(shownColumns(one));
    const tops = shownColumns(one);
    const grouped = tops.some(({ children }) => children);
    // a sheet whose first rows are its heads, as those who have no nested heads write them
    const heads = one.headRows ? [tops.flatMap(({ title, children = [0] }) => children.map(() => title)), columns.map(({ title }) => title)].map((titles, id) => ({ id: -id, ...Object.fromEntries(columns.map(({ key }, at) => [key, titles[at]])) })) : [];
    const headMerges = heads.length > 0 ? tops.flatMap((of) => (of.children ? [{ row: 0, col: columns.indexOf(of.children[0]), rowspan: 1, colspan: of.children.length }] : [{ row: 0, col: columns.indexOf(of), rowspan: 2, colspan: 1 }])) : [];
    const merges = one.rows.flatMap(({ spans }, row) => Object.entries(spans).filter(([, rowspan]) => rowspan > 1).map(([key, rowspan]) => ({ row: row + heads.length, col: columns.findIndex((of) => of.key === key), rowspan, colspan: 1 })));
    const titles = heads.length > 0 ? { colHeaders: true } : grouped ? { nestedHeaders: [tops.map(({ title, children }) => (children ? { label: title, colspan: children.length } : '')), columns.map(({ title }) => title)] } : { colHeaders: columns.map(({ title }) => title) };
    const table = new Handsontable(place, {
      ...titles,
      data: [...heads, ...texts(one.rows)],
      columns: columns.map(({ key, type, options, width }) => ({ data: key, readOnly: type === 'shown', width: width ?? 110, ...(options.length > 0 ? { type: 'dropdown', source: options } : {}) })),
      cells: (row) => (row < heads.length ? { readOnly: true } : {}),
      rowHeaders: one.numbered === true || heads.length > 0,
      mergeCells: [...headMerges, ...merges],
      fixedColumnsLeft: columns.filter(({ fixed }) => fixed).length,
      height: one.height ?? (Handsontable.version.startsWith('6') ? undefined : 'auto'), renderAllRows: !one.height, stretchH: 'all', className: 'htMiddle', licenseKey: 'non-commercial-and-evaluation',
    });
    return table.render();
  }

  function tabulatorOf(place, one) {
    const column = (of) => (of.children ? { title: of.title, columns: of.children.map(column) } : {
      title: of.title, field: of.key, width: of.width, frozen: of.fixed === 'left', headerSort: false, variableHeight: true, formatter: 'textarea',
      editor: of.type === 'shown' ? undefined : of.options.length > 0 ? 'list' : 'input', editorParams: of.options.length > 0 ? { values: of.options } : {}, bottomCalc: one.total?.[of.key] ? () => one.total[of.key] : undefined,
    });
    const nested = (rows) => rows.map((row) => ({ ...texts([row])[0], ...(row.rows ? { _children: nested(row.rows) } : {}) }));
    const columns = [...(one.numbered ? [{ title: '序号', formatter: 'rownum', width: 60 }] : []), ...shownColumns(one).map(column)];
    const table = new Tabulator(place, { data: nested(one.rows), columns, height: one.height, layout: 'fitDataStretch', groupBy: one.groupBy, groupHeader: (value, count) => `${value}（${count} 项）`, dataTree: one.rows.some(({ rows }) => rows), dataTreeStartExpanded: true, renderVertical: one.height ? 'virtual' : 'basic' });
    return new Promise((resolve) => table.on('tableBuilt', resolve));
  }

  const style = `body{margin:0;font:14px/1.6 sans-serif}header{background:#254f7a;color:#fff;padding:12px 20px}main{padding:12px 20px}h2,.note{text-align:center}
    .form{display:grid;grid-template-columns:repeat(2,1fr);gap:8px 24px;border:1px solid #ddd;padding:12px;margin:10px 0}.form h3,.form .wide{grid-column:1/-1}.of-1{grid-template-columns:1fr}.of-3{grid-template-columns:repeat(3,1fr)}.of-4{grid-template-columns:repeat(4,1fr)}
    .line{display:flex}.line label:first-child{flex:0 0 150px;text-align:right;padding-right:10px}.left .line label:first-child{text-align:left}.top .line{display:block}.top .line label:first-child{display:block;text-align:left}.box{flex:1}.box input:not([type=radio]),textarea{width:90%}
    .sides{display:grid;grid-template-columns:1fr 1fr;gap:16px}.detail{border-collapse:collapse;width:100%}.detail th,.detail td{border:1px solid #ccc;padding:6px}.grid{margin:8px 0}iframe{width:100%;height:900px;border:0}`;
  const page = formPage.read(given);
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  document.getElementById('app').innerHTML = `${page.system ? `<header>${escape(page.system)}</header>` : ''}<main>${page.title ? `<h2>${escape(page.title)}</h2>` : ''}${page.note ? `<p class="note">${escape(page.note)}</p>` : ''}${page.parts.map(part).join('')}</main>`;
  const draw = window.agGrid ? agGridOf : window.Handsontable ? handsontableOf : tabulatorOf;
  Promise.all(grids.map((one, at) => draw(document.getElementById(`grid${at + 1}`), one))).then(formPage.ready);
};
