// A grid as a finance bureau's own script library draws it: no table and no input. Rows and cells are spans; a click on a cell
// of an editable column puts an editor into it, the raw value stands in an attribute, the text is made for reading.
function drawGrid(place, columns, rows, blank) {
  const grid = $('<span class="lt-grid">').appendTo(place);
  const head = $('<span class="lt-head">').appendTo(grid);
  const body = $('<span class="lt-body">').appendTo(grid);
  const width = (column) => ({ width: column.hidden ? 0 : column.width, display: column.hidden ? 'none' : 'inline-block' });
  for (const column of columns) $('<span class="lt-th">').attr('colid', column.id).css(width(column)).text(column.title).appendTo(head);
  rows.forEach((row, index) => {
    const line = $('<span class="lt-row">').attr('_sortid', index + 1).appendTo(body);
    for (const column of columns) {
      const raw = column.edit && blank ? '' : (row[column.id] ?? '');
      const cell = $('<span class="lt-td">').attr({ colid: column.id, standvalue: raw }).css(width(column)).appendTo(line);
      $('<span class="lt-text">').text(column.show ? column.show(raw, row) : raw).appendTo(cell);
      if (column.edit) cell.addClass('lt-can').on('click', () => edit(cell, column, row));
    }
  });
  function edit(cell, column, row) {
    if (cell.find('.lt-edit').length > 0) return;
    const editor = $('<span class="lt-edit" contenteditable="true">').text(cell.attr('standvalue'));
    cell.empty().append(editor);
    editor.trigger('focus').on('blur', () => {
      const raw = editor.text().trim();
      cell.attr('standvalue', raw).empty().append($('<span class="lt-text">').text(column.show ? column.show(raw, row) : raw));
    });
  }
}

window.drawGrid = drawGrid;
