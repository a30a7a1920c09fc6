/**
 * What pages share whose rows are shown in a table and taken in a form of their own: the head of the form, two rows to begin
 * with, and what rows are made of. A page that defines `rowsOf` has a model.
 */
(() => {
  const columns = { l1: '一级指标', l2: '二级指标', name: '三级指标', sign: '计算符号', value: '指标值', unit: '计量单位', weight: '分值' };
  const head = `<p><input id="search" placeholder="搜索菜单"></p>
    <h2>项目支出绩效目标申报表</h2><p>（2026年度）</p>
    <table border="1">
      <tr><td>项目名称</td><td><input name="name" value="城区河道清淤"></td><td>项目负责人</td><td><input name="leader"></td></tr>
      <tr><td>主管部门</td><td><input name="authority" value="滨江市水务局"></td><td>实施单位</td><td><input name="unit" value="滨江市河道管理处"></td></tr>
    </table>`;
  document.body.insertAdjacentHTML('afterbegin', head);
  const boxes = [...document.querySelectorAll('table input')];
  window.rowsPage = {
    columns,
    levels: { 产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'], 效益指标: ['社会效益指标', '生态效益指标'], 满意度指标: ['服务对象满意度指标'] },
    signs: ['≥', '＞', '＝', '＜', '≤', '定性'],
    first: [
      { l1: '产出指标', l2: '数量指标', name: '清淤河道长度', sign: '≥', value: '12', unit: '公里', weight: '15' },
      { l1: '产出指标', l2: '质量指标', name: '清淤验收合格率', sign: '＝', value: '100', unit: '%', weight: '15' },
    ],
    blank: () => Object.fromEntries(Object.keys(columns).map((key) => [key, ''])),
  };
  window.model = () => ({
    fields: Object.fromEntries(boxes.map(({ name, value }) => [name, value])),
    rows: window.rowsOf().map((row) => Object.fromEntries(Object.keys(columns).map((key) => [key, String(row[key] ?? '')]))),
  });
})();
