/** A target form of jqGrid. `<html data-edits>`: one `cell` is in edit at a time, or one `row` until the press is somewhere else. */
(() => {
  target.draw();
  const grid = $('#kpi');
  let open;
  function close() {
    if (open !== undefined) grid.jqGrid('saveRow', open, { url: 'clientArray' });
    open = undefined;
  }
  function edit(id) {
    if (id === open) return;
    close();
    grid.jqGrid('editRow', id, { keys: true, url: 'clientArray' });
    open = id;
  }
  const byCell = document.documentElement.dataset.edits === 'cell';
  const column = (name, label, width, more = {}) => ({ name, label, width, sortable: false, ...more });
  const signs = [':', ...target.signs.map((sign) => `${sign}:${sign}`)].join(';');
  grid.jqGrid({
    datatype: 'local',
    data: target.rows(),
    height: 'auto',
    rowNum: 100,
    rownumbers: true,
    ...(byCell ? { cellEdit: true, cellsubmit: 'clientArray' } : { editurl: 'clientArray', onSelectRow: edit }),
    colModel: [
      { name: 'key', label: '主键', hidden: true, key: true },
      column('level1', '一级指标', 90),
      column('level2', '二级指标', 140),
      column('name', '三级指标', 240, { editable: true }),
      column('operator', '计算符号', 80, { editable: true, edittype: 'select', editoptions: { value: signs } }),
      column('value', '指标值', 110, { editable: true }),
      column('unit', '计量单位', 90, { editable: true, editoptions: { maxlength: 10 } }),
      column('weight', '分值', 70, { editable: true }),
    ],
  });
  if (!byCell) {
    $(document).on('mousedown', ({ target: at }) => {
      if ($(at).closest('#kpi').length === 0) close();
    });
  }
  // what saving sends
  window.model = () => plain({ fields: target.fields, rows: grid.jqGrid('getGridParam', 'data') });
  ready();
})();
