// Grids and forms in the shape that ExtJS gives them: column heads are DIVs apart from the body, each row of the body is a small
// table of its own, hidden columns stay with no width, the editor of a cell floats over the body outside the row.
let serial = 1000;
const tag = (name, className, attributes = {}) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  for (const [key, value] of Object.entries({ id: `ext-${++serial}`, ...attributes })) element.setAttribute(key, value);
  return element;
};
const leaves = (columns) => columns.flatMap((column) => (column.columns ? leaves(column.columns) : [column]));

function heads(columns) {
  return columns.map((column) => {
    const group = column.columns !== undefined;
    const wide = group ? leaves(column.columns).reduce((sum, leaf) => sum + (leaf.hidden ? 0 : leaf.width), 0) : column.hidden ? 0 : column.width;
    const head = tag('div', `x-column-header${group ? ' x-group-header' : ''}`, { style: `width:${wide}px${column.hidden ? ';border:0' : ''}`, role: 'presentation' });
    const title = tag('div', 'x-column-header-inner');
    const text = tag('span', 'x-column-header-text');
    text.textContent = column.text;
    title.append(text);
    head.append(title);
    if (group) {
      const below = tag('div', 'x-box-inner');
      below.append(...heads(column.columns));
      head.append(below);
    }
    return head;
  });
}

function cell(column, row, blank) {
  const td = tag('td', `x-grid-cell x-grid-td x-grid-cell-${column.dataIndex ?? 'action'}`, { style: `width:${column.hidden ? 0 : column.width}px`, 'data-columnid': column.dataIndex ?? '' });
  const inner = tag('div', 'x-grid-cell-inner');
  inner.textContent = (blank && column.editor ? '' : row[column.dataIndex]) ?? '';
  td.append(inner);
  return td;
}

function side(columns, rows, blank) {
  const wide = leaves(columns).reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  const box = tag('div', 'x-panel x-grid', { style: `width:${wide + 2}px` });
  const header = tag('div', 'x-grid-header-ct');
  const inner = tag('div', 'x-box-inner');
  inner.append(...heads(columns));
  header.append(inner);
  const view = tag('div', 'x-grid-view');
  const all = view.appendChild(tag('div', 'x-grid-item-container'));
  for (const row of rows) {
    const table = tag('table', `x-grid-item${row.summary ? ' x-grid-row-summary' : ''}`, { cellspacing: '0', cellpadding: '0', style: `width:${wide}px`, role: 'presentation' });
    table.insertRow().append(...leaves(columns).map((column) => cell(column, row, blank)));
    all.append(table);
    if (!leaves(columns).some((column) => row.editing !== undefined && column.dataIndex === row.editing)) continue;
    // the editor of one cell, over the body
    const left = leaves(columns).slice(0, leaves(columns).findIndex((column) => column.dataIndex === row.editing)).reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    const editor = tag('div', 'x-editor x-grid-editor', { style: `left:${left}px;top:${26 * rows.indexOf(row)}px;width:150px` });
    const input = editor.appendChild(tag('input', 'x-form-field'));
    input.value = blank ? '' : row[row.editing];
    view.append(editor);
  }
  box.append(header, view);
  return box;
}

function extGrid(place, { title, locked = [], columns, rows, blank }) {
  const panel = document.querySelector(place).appendChild(tag('div', 'x-panel'));
  const head = panel.appendChild(tag('div', 'x-panel-header'));
  const text = head.appendChild(tag('span', 'x-panel-header-text'));
  text.textContent = title;
  const body = panel.appendChild(tag('div', 'x-panel-body', { style: 'display:flex' }));
  if (locked.length > 0) body.append(side(locked, rows, blank));
  body.append(side(columns, rows, blank));
}

function extForm(place, fields, blank) {
  const box = document.querySelector(place);
  for (const field of fields) {
    const table = tag('table', 'x-field x-table-plain', { cellpadding: '0', style: 'display:inline-table;width:460px;margin:2px' });
    const row = table.insertRow();
    const labels = row.appendChild(tag('td', 'x-field-label-cell', { style: 'width:120px', align: 'right' }));
    const value = blank ? '' : field.value;
    const kept = field.shown ? tag('div', 'x-form-display-field') : tag(field.area ? 'textarea' : 'input', 'x-form-field', { name: field.name });
    if (field.shown) kept.textContent = value;
    else kept.value = value;
    const label = labels.appendChild(tag('label', 'x-form-item-label', { for: kept.id }));
    label.textContent = `${field.label}:`;
    const body = row.appendChild(tag('td', 'x-form-item-body'));
    body.append(kept);
    if (field.combo) {
      kept.readOnly = true;
      body.append(tag('div', 'x-form-trigger'));
    }
    box.append(table);
  }
}

Object.assign(window, { extGrid, extForm });
