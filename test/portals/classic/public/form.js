/* oxlint-disable -- written as the scripts of such portals are: globals, var, inline handlers */
/* 表单公共脚本 */
function $id(id) {
  return document.getElementById(id);
}

/* 序列化表单 */
function formStr() {
  var els = document.forms['form1'].elements;
  var arr = [];
  for (var i = 0; i < els.length; i++) {
    var e = els[i];
    if (!e.name || e.type == 'button') continue;
    arr.push(encodeURIComponent(e.name) + '=' + encodeURIComponent(e.value));
  }
  return arr.join('&');
}

/* 自动保存：一次只发一个请求，发送期间有改动的，完成后再发一次 */
var zdbcz = false;
var zdbcy = false;
function zdbc() {
  jsfz();
  jsjk();
  jspf();
  jszt();
  zdbcy = zdbcz;
  if (zdbcz) return;
  zdbcz = true;
  var url = document.forms['form1'].action.replace('_save', '_zdbc');
  var xhr = new XMLHttpRequest();
  xhr.open('POST', url, true);
  xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
  xhr.onloadend = function () {
    zdbcz = false;
    if (zdbcy) zdbc();
  };
  xhr.send(formStr());
}

function tj(act) {
  var f = document.forms['form1'];
  var h = document.createElement('input');
  h.type = 'hidden';
  h.name = 'act';
  h.value = act;
  f.appendChild(h);
  f.submit();
}
function zc() {
  tj('zc');
}
function bc() {
  tj('bc');
}
function ss() {
  tj('ss');
}

function clearNoNum(obj) {
  var v = obj.value.replace(/[^\d.]/g, '');
  if (v != obj.value) obj.value = v;
}
function hlt(obj) {
  obj.className = 'inp hl';
  if (obj.tagName == 'TEXTAREA') obj.className = 'area hl';
}
function unhlt(obj) {
  obj.className = obj.tagName == 'TEXTAREA' ? 'area' : 'inp';
}

/* 计算执行率、得分 */
function r2(n) {
  return String(Math.round(n * 100) / 100);
}
function jsfz() {
  var keys = ['total', 'fiscal', 'carryover', 'other'];
  if (!$id('zjqn_total')) return;
  for (var i = 0; i < keys.length; i++) {
    var a = parseFloat($id('zjqn_' + keys[i]).value);
    var b = parseFloat($id('zjzx_' + keys[i]).value);
    $id('zjzxl_' + keys[i]).value = a > 0 && b >= 0 ? r2((b / a) * 100) + '%' : '';
    if (i == 0) $id('zjdf_total').value = a > 0 && b >= 0 ? r2(10 * Math.min(1, b / a)) : '';
  }
  var zfz = parseFloat($id('zjfz_total').value) || 0;
  var zdf = parseFloat($id('zjdf_total').value) || 0;
  for (var n = 1; $id('fz' + n); n++) {
    zfz += parseFloat($id('fz' + n).value) || 0;
    zdf += parseFloat($id('df' + n).value) || 0;
  }
  $id('zfz').value = r2(zfz);
  $id('zdf').value = r2(zdf);
}

/* 监控表：执行率、指标完成率 */
function num(id) {
  return parseFloat($id(id).value.replace(/^[≥≤＞＜＝><=]+/, ''));
}
function rate(a, b, to) {
  var v = num(b) / num(a);
  $id(to).value = isFinite(v) ? r2(v * 100) + '%' : '';
}
function jsjk() {
  if (!$id('zxlxj')) return;
  var k = ['xj', 'cz', 'gh'];
  for (var i = 0; i < k.length; i++) rate('ys' + k[i], 'zx' + k[i], 'zxl' + k[i]);
  for (var n = 1; $id('wcl' + n); n++) rate('yqz' + n, 'wcz' + n, 'wcl' + n);
}

/* 评分表：总分 */
function jspf() {
  if (!$id('pfzf')) return;
  var sum = 0, any = false;
  for (var n = 1; $id('pf' + n); n++) {
    var v = parseFloat($id('pf' + n).value);
    if (isNaN(v)) continue;
    sum += v;
    any = true;
  }
  $id('pfzf').value = any ? r2(sum) : '';
}

/* 整体目标：任务金额、合计 */
function add(ids, to) {
  var sum = 0, any = false;
  for (var i = 0; i < ids.length; i++) {
    var v = parseFloat($id(ids[i]).value);
    if (isNaN(v)) continue;
    sum += v;
    any = true;
  }
  $id(to).value = any ? String(Math.round(sum * 1e6) / 1e6) : '';
}
function jszt() {
  if (!$id('rwzehj')) return;
  var cols = ['rwcz', 'rwqt', 'rwze'];
  for (var n = 1; $id('rwze' + n); n++) add(['rwcz' + n, 'rwqt' + n], 'rwze' + n);
  for (var c = 0; c < cols.length; c++) {
    var ids = [];
    for (var m = 1; $id(cols[c] + m); m++) ids.push(cols[c] + m);
    add(ids, cols[c] + 'hj');
  }
}

function rowsByClass(cls) {
  var trs = document.getElementsByTagName('tr');
  var arr = [];
  for (var i = 0; i < trs.length; i++) {
    if ((' ' + trs[i].className + ' ').indexOf(' ' + cls + ' ') >= 0) arr.push(trs[i]);
  }
  return arr;
}

/* 复制一行：编号加一，内容清空，去掉合并单元格 */
function copyRow(tr, keep) {
  var row = tr.cloneNode(true);
  while (row.cells.length > keep) row.deleteCell(0);
  var inputs = row.getElementsByTagName('input');
  for (var i = 0; i < inputs.length; i++) {
    inputs[i].value = '';
    inputs[i].name = inputs[i].id = inputs[i].name.replace(/\d+$/, function (n) {
      return parseInt(n, 10) + 1;
    });
  }
  var no = row.getElementsByTagName('span')[0];
  no.innerHTML = no.innerHTML.replace(/\d+/, function (n) {
    return parseInt(n, 10) + 1;
  });
  tr.parentNode.insertBefore(row, tr.nextSibling);
}
function level1Cell(yj) {
  var tds = document.getElementsByTagName('td');
  for (var i = 0; i < tds.length; i++) if (tds[i].getAttribute('data-yj') == yj) return tds[i];
}
function span(cell, n) {
  cell.rowSpan = cell.rowSpan + n;
}

function addJd() {
  var trs = rowsByClass('jd');
  copyRow(trs[trs.length - 1], 3);
  span($id('jd_lab'), 1);
  zdbc();
}
function delJd() {
  var trs = rowsByClass('jd');
  if (trs.length < 2) return;
  trs[trs.length - 1].parentNode.removeChild(trs[trs.length - 1]);
  span($id('jd_lab'), -1);
  zdbc();
}
function addZb(pre) {
  var trs = rowsByClass(pre);
  var last = trs[trs.length - 1];
  copyRow(last, 2);
  span($id(pre + '_lab'), 1);
  span(level1Cell(last.getAttribute('yj')), 1);
  zdbc();
}
function delZb(pre) {
  var trs = rowsByClass(pre);
  if (trs.length < 2) return;
  var last = trs[trs.length - 1];
  last.parentNode.removeChild(last);
  span($id(pre + '_lab'), -1);
  span(level1Cell(last.getAttribute('yj')), -1);
  zdbc();
}

function toggleMenu(obj) {
  var ul = obj.nextSibling;
  ul.style.display = ul.style.display == 'none' ? '' : 'none';
}
/* 框架高度自适应 */
function fit() {
  var h = document.documentElement.clientHeight;
  if ($id('mainFrame')) $id('mainFrame').height = Math.max(500, h - 83);
  if ($id('formFrame')) $id('formFrame').height = Math.max(400, h - 66);
}
window.onload = fit;
window.onresize = fit;
