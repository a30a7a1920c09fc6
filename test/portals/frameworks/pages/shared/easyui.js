/** A target form of EasyUI: each field is three inputs, a row of the grid is in edit from a click on it until its page ends that. */
(() => {
  const { ends } = document.documentElement.dataset;
  const rows = target.rows({ weight: (text) => (text === '' ? '' : Number(text).toFixed(1)), sign: '＞' });
  const amount = (code, label) => ({ code, label, kind: 'numberbox', options: { precision: 2, groupSeparator: ',' } });
  const text = (code, label, options = {}) => ({ code, label, kind: 'textbox', options });
  const departments = ['办公室', '权益保障部', '经济工作部', '女职工部'].map((name, at) => ({ id: `30${at + 1}`, name }));
  const form = [
    text('tbdw', '填报部门或单位', { value: '滨江市总工会' }),
    { code: 'tbrq', label: '填报日期', kind: 'datebox', options: {} },
    text('xmmc', '项目名称', { value: '困难职工帮扶', required: true }),
    { code: 'zjsybm', label: '预算资金使用部门', kind: 'combobox', options: { editable: false, valueField: 'id', textField: 'name', data: departments } },
    text('xmfzr', '项目负责人', { prompt: '请输入姓名' }),
    text('lxdh', '联系电话'),
    amount('zjze', '资金需求总额(万元)'),
    amount('czbk', '财政拨款(万元)'),
    { ...text('xmgk', '项目概况及总体目标', { multiline: true, height: 70 }), wide: true },
  ];
  const field = ({ code, label, wide }) => `<div class="fitem${wide ? ' wide' : ''}"><label>${label}:</label><input id="${code}" name="${code}" style="width:${wide ? 640 : 240}px"></div>`;
  document.body.insertAdjacentHTML(
    'afterbegin',
    `<input id="search" placeholder="搜索菜单"><div style="text-align:center;font-size:18px">工会项目支出预算绩效目标申报表（2026年度）</div>
     <div class="acts">${['保存', '提交', '删除'].map((act) => `<a href="javascript:void(0)">${act}</a>`).join(' ')}</div><form>${form.map(field).join('')}</form>`,
  );
  document.head.insertAdjacentHTML('beforeend', '<style>.fitem{display:inline-block;width:48%;margin:5px 0}.wide{width:100%}.fitem label{display:inline-block;width:150px;text-align:right;padding-right:6px}</style>');
  for (const { code, kind, options } of form) $(`#${code}`)[kind](options);
  $('#zjsybm').combobox('setValue', '301');
  $('#czbk').numberbox('setValue', 80);
  $('.acts a').linkbutton().on('click', ({ currentTarget }) => record($(currentTarget).text().trim()));

  let open;
  function end() {
    if (open === undefined) return;
    grid.datagrid('endEdit', open);
    open = undefined;
  }
  function begin(index) {
    if (index === open) return;
    end();
    grid.datagrid('selectRow', index).datagrid('beginEdit', index);
    open = index;
  }
  const grid = $('#kpi').datagrid({
    title: '绩效指标',
    singleSelect: true,
    data: rows,
    onClickRow: begin,
    columns: [[
      { field: 'level1', title: '一级指标', width: 90 },
      { field: 'level2', title: '二级指标', width: 140 },
      { field: 'name', title: '三级指标', width: 240, editor: 'textbox' },
      { field: 'operator', title: '计算符号', width: 90, editor: { type: 'combobox', options: { editable: ends === 'outside', data: target.signs.map((value) => ({ value, text: value })) } } },
      { field: 'value', title: '指标值', width: 110, editor: 'text' },
      { field: 'unit', title: '计量单位', width: 90, editor: 'textbox' },
      { field: 'weight', title: '分值', width: 80, editor: { type: 'numberbox', options: { precision: 1, min: 0, max: 100 } } },
      { field: 'key', title: '主键', hidden: true },
    ]],
  });
  // a press beside the row ends its edit, or only another row does and saving
  if (ends === 'outside') {
    $(document).on('mousedown', ({ target: at }) => {
      if ($(at).closest('.datagrid-row-editing, .combo-p').length === 0) end();
    });
  }

  /** What saving sends: it ends the edit of a row first, as every page of EasyUI does. */
  window.model = () => {
    if (ends === 'saving') end();
    return plain({ fields: Object.fromEntries(form.map(({ code, kind }) => [code, $(`#${code}`)[kind]('getValue')])), rows: grid.datagrid('getRows') });
  };
  ready();
})();
