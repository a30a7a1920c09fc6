/** A target form of AG Grid: in a place of a fixed height 60 rows, drawn as they come into sight. */
(() => {
  const place = document.getElementById('kpi');
  const isLarge = place.style.height !== '';
  const rows = target.rows({ most: isLarge ? 60 : 12, weight: target.figure, sign: '＞' });
  target.draw();
  const column = (field, headerName, width, more = {}) => ({ field, headerName, width, editable: true, ...more });
  agGrid.createGrid(place, {
    columnDefs: [
      column('level1', '一级指标', 110, { editable: false, pinned: 'left' }),
      column('level2', '二级指标', 150, { editable: false, pinned: 'left' }),
      column('name', '三级指标', 260),
      column('operator', '计算符号', 120, { cellEditor: 'agSelectCellEditor', cellEditorParams: { values: target.signs } }),
      column('value', '指标值', 140),
      column('unit', '计量单位', 120),
      column('weight', '分值', 110, { cellEditor: 'agNumberCellEditor', cellEditorParams: { min: 0, max: 100 } }),
    ],
    rowData: rows,
    domLayout: isLarge ? 'normal' : 'autoHeight',
    defaultColDef: { sortable: false, suppressMovable: true },
    getRowId: ({ data }) => data.key,
    onFirstDataRendered: ready,
  });
  window.model = () => plain({ fields: target.fields, rows });
})();
