/**
 * What pages of a grid library share: the rows of one target form, half of them written, and around the grid the rest of the form
 * in native controls, for these libraries have none. The form keeps what a `change` tells it, as forms of servers do.
 */
(() => {
  const signs = ['≥', '＞', '＝', '＜', '≤', '定性'];
  const row = (level1, level2, name = '', operator = '', value = '', unit = '', weight = '') => ({ level1, level2, name, operator, value, unit, weight });
  const written = [
    row('产出指标', '数量指标', '慰问困难职工人次', '≥', '500', '人次', '10'),
    row('产出指标', '数量指标'),
    row('产出指标', '质量指标', '慰问对象符合率', '＝', '100', '%', '10'),
    row('产出指标', '质量指标'),
    row('产出指标', '时效指标'),
    row('产出指标', '成本指标', '人均慰问标准', '≤', '1000', '元', '10'),
    row('产出指标', '成本指标'),
    row('效益指标', '经济效益指标', '减轻职工家庭负担', '≥', '30', '万元', '10'),
    row('效益指标', '社会效益指标'),
    row('效益指标', '社会效益指标'),
    row('效益指标', '可持续影响指标', '帮扶机制持续运行年限', '≥', '3', '年', '10'),
    row('满意度指标', '服务对象满意度指标', '受助职工满意度', '≥', '90', '%', '10'),
  ];

  /**
   * @param most how many rows; beyond the first twelve each is one of these for another street
   * @param weight how the page's framework holds a weight that is written
   * @param sign what stands where no sign was chosen: a list without an empty line cannot be emptied again
   */
  const rows = ({ most = written.length, weight = String, sign = '' } = {}) =>
    Array.from({ length: most }, (_, at) => {
      const one = written[at % written.length];
      const round = Math.floor(at / written.length);
      const name = round === 0 || one.name === '' ? one.name : `${one.name}（第${round + 1}街道）`;
      return { key: `k${at + 1}`, ...one, name, operator: one.operator || sign, weight: weight(one.weight) };
    }).sort((a, b) => order(a) - order(b));
  /** A weight as grids hold it that know numbers. */
  const figure = (text) => (text === '' ? null : Number(text));
  const levels = [...new Set(written.map(({ level2 }) => level2))];
  const order = ({ level2 }) => levels.indexOf(level2);

  /** What the form around the grid holds. */
  const fields = { name: '困难职工帮扶', authority: '滨江市总工会', unit: '滨江市职工服务中心', leader: '', phone: '', attr: '延续项目', total: '', fiscal: '80.00', other: '', goal: '' };

  const text = (code, more = '') => `<input name="${code}" value="${fields[code]}" size="28" ${more}>`;
  const lines = () => [
    ['项目名称', text('name'), '项目属性', `<select name="attr"><option>新增项目</option><option selected>延续项目</option></select>`],
    ['主管部门', text('authority'), '实施单位', text('unit')],
    ['项目负责人', text('leader'), '联系电话', text('phone', 'maxlength="13"')],
    ['资金总额（万元）', text('total'), '财政拨款（万元）', text('fiscal')],
    ['其他资金（万元）', text('other'), '', ''],
  ];
  const wide = `<tr><th>年度绩效目标</th><td colspan="3"><textarea name="goal" rows="3" cols="90"></textarea></td></tr>`;
  const cells = (line) => line.map((cell, at) => (at % 2 === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('');

  const keep = ({ target }) => {
    if (Object.hasOwn(fields, target.name)) fields[target.name] = target.value;
  };

  /** The form's title, its head and its buttons, around the place of the grid. */
  function draw() {
    document.body.insertAdjacentHTML(
      'afterbegin',
      `<header>预算绩效管理系统 <input id="search" type="search" placeholder="搜索菜单"></header><h2>项目支出绩效目标申报表</h2><p class="note">（2026年度）</p>
       <p class="acts"><button type="button">保存</button> <button type="button">提交</button> <button type="button">删除</button></p>
       <form><table class="head">${lines().map((line) => `<tr>${cells(line)}</tr>`).join('')}${wide}</table></form><h3>绩效指标</h3>`,
    );
    document.head.insertAdjacentHTML(
      'beforeend',
      `<style>body{font:14px/1.6 sans-serif;margin:0 20px 60px}header{padding:10px 0;border-bottom:2px solid #254f7a}h2,.note{text-align:center;margin:6px}.head{border-collapse:collapse}.head th,.head td{border:1px solid #ccc;padding:5px 8px}.head th{background:#f4f6f9;font-weight:normal;text-align:right}</style>`,
    );
    for (const button of document.querySelectorAll('.acts button')) button.addEventListener('click', () => record(button.textContent));
    document.querySelector('form').addEventListener('change', keep);
  }

  window.target = { signs, rows, figure, fields, draw };
})();
