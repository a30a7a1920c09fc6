/** A target form around a sheet of Handsontable, 6 or 18: levels merged, a list for the sign, and texts. */
(() => {
  const rows = target.rows({ weight: target.figure, sign: '＞' });
  const keys = ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'weight'];
  const same = (a, b, upTo) => b !== undefined && keys.slice(0, upTo + 1).every((key) => a[key] === b[key]);
  const merges = [0, 1].flatMap((col) =>
    rows.flatMap((row, at) => {
      if (same(row, rows[at - 1], col)) return [];
      let rowspan = 1;
      while (same(row, rows[at + rowspan], col)) rowspan++;
      return rowspan > 1 ? [{ row: at, col, rowspan, colspan: 1 }] : [];
    }),
  );
  target.draw();
  const sheet = new Handsontable(document.getElementById('kpi'), {
    data: rows,
    colHeaders: ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '计量单位', '分值'],
    columns: [
      { data: 'level1', readOnly: true, width: 100 },
      { data: 'level2', readOnly: true, width: 150 },
      { data: 'name', width: 260 },
      { data: 'operator', type: 'dropdown', source: target.signs, width: 100 },
      { data: 'value', width: 140 },
      { data: 'unit', width: 100 },
      { data: 'weight', type: 'numeric', width: 80 },
    ],
    mergeCells: merges,
    rowHeaders: true,
    height: 460,
    className: 'htMiddle',
    licenseKey: 'non-commercial-and-evaluation',
  });
  window.model = () => plain({ fields: target.fields, rows: sheet.getSourceData() });
  ready();
})();
