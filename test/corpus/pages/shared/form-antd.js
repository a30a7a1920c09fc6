/** A form's page in Ant Design of React. */
window.drawForm = (given) => {
  const { createElement: h, useState } = React;
  const { Layout, Menu, Breadcrumb, Form, Input, InputNumber, Select, Cascader, DatePicker, Radio, Switch, Rate, Upload, Button, Card, Row, Col, Table, Descriptions, Tabs, Collapse, Steps, Modal, Drawer, Typography } = antd;
  const list = (options) => options.map((value) => ({ label: value, value }));
  const treeOf = (paths) => [...new Set(paths.map((path) => path.split('/')[0]))].map((top) => ({ value: top, label: top, children: list(paths.filter((path) => path.startsWith(`${top}/`)).map((path) => path.split('/')[1])) }));

  /** A text that is edited where it stands, as the editable cells of a table are. */
  function Typed({ of }) {
    const [text, setText] = useState(of.value);
    const [editing, setEditing] = useState(of.open === true);
    if (editing) return h(Input, { autoFocus: of.open !== true, value: text, onChange: (event) => setText(event.target.value), onBlur: () => setEditing(false) });
    return h('div', { className: 'editable-cell-value-wrap', style: { minHeight: 24, paddingInlineEnd: 24 }, onClick: () => setEditing(!of.shut) }, text);
  }

  function control(of) {
    const { type, value, options, unit, shut: disabled } = of;
    if (type === 'shown') return h('span', null, value);
    if (type === 'typed') return h(Typed, { of });
    if (type === 'select') return h(Select, { defaultValue: value || undefined, options: list(options), disabled, placeholder: '请选择', style: { minWidth: 110, width: '100%' } });
    if (type === 'cascade') return h(Cascader, { defaultValue: value ? value.split('/') : undefined, options: treeOf(options), placeholder: '请选择' });
    if (type === 'radio') return h(Radio.Group, { defaultValue: value || undefined, options: list(options), disabled });
    if (type === 'date') return h(DatePicker, { defaultValue: value ? dayjs(value) : undefined, disabled });
    if (type === 'switch') return h(Switch, { defaultChecked: value === '是', checkedChildren: '是', unCheckedChildren: '否' });
    if (type === 'rate') return h(Rate, { defaultValue: Number(value) });
    if (type === 'upload') return h(Upload, null, h(Button, null, '上传附件'));
    if (type === 'area') return h(Input.TextArea, { defaultValue: value, rows: of.lines ?? 3, showCount: of.most !== undefined, maxLength: of.most, disabled });
    if (type === 'number') return h(InputNumber, { defaultValue: value === '' ? undefined : value, precision: formPage.digits(value), stringMode: true, formatter: of.thousands ? (text) => `${text}`.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : undefined, addonAfter: unit || undefined, disabled, style: { width: '100%' } });
    return h(Input, { defaultValue: value, id: of.code, addonBefore: of.front, addonAfter: unit || undefined, disabled, placeholder: of.inside ?? '请输入' });
  }

  const item = (of) => h(Form.Item, { label: of.label, required: of.required, extra: of.after }, control(of));
  const fields = (all, columns) => h(Row, { gutter: 16 }, all.map((of) => h(Col, { key: of.id, span: of.span || 24 / columns }, item(of))));
  const layout = ({ labels = 'right', width = '140px' }) => (labels === 'top' ? { layout: 'vertical' } : { labelCol: { flex: width }, labelAlign: labels });

  function table(one, key) {
    const column = (of) => ({
      title: of.title,
      dataIndex: of.key,
      key: of.key ?? of.title,
      width: of.width,
      fixed: of.fixed,
      children: of.children?.map(column),
      onCell: (row) => (row.head || of.children ? {} : { rowSpan: row.spans[of.key] ?? 1 }),
      render: (_, row) => (row.cells[of.key] ? control(row.cells[of.key]) : null),
    });
    const shown = one.columns.filter(({ hidden, inside }) => !hidden && !inside).map(column);
    const inside = one.leaves.filter((of) => of.inside);
    if (one.numbered) shown.unshift({ title: '序号', width: 60, render: (_, __, at) => at + 1 });
    if (one.tools) shown.push({ title: '操作', width: 120, fixed: one.toolsFixed, render: (_, row) => row.given && one.tools.map((text) => h('a', { key: text, style: { marginRight: 8 } }, text)) });
    const rows = (all) => all.map((row) => ({ ...row, key: row.id, children: row.rows && rows(row.rows) }));
    const summary = one.total && (() => h(Table.Summary.Row, null, [...(one.pick ? ['pick'] : []), ...shown].map((of, at) => h(Table.Summary.Cell, { key: at, index: at }, one.total[of.dataIndex] ?? (at === 0 ? '合计' : '')))));
    const expandable = inside.length > 0 ? { defaultExpandAllRows: true, expandedRowRender: (row) => h(Form, { labelCol: { flex: '180px' } }, inside.map((of) => h('div', { key: of.key }, item(row.cells[of.key])))) } : { defaultExpandAllRows: true };
    return h(Table, { key, columns: shown, dataSource: rows(one.rows), title: one.grid ? () => one.grid : undefined, bordered: true, size: 'small', pagination: one.pager ? { total: one.pager, pageSize: one.rows.length } : false, scroll: one.scroll, virtual: one.virtual, sticky: one.sticky, rowSelection: one.pick ? { type: 'checkbox' } : undefined, summary, expandable, style: { margin: '10px 0' } });
  }

  const sheetCell = ({ id, rows, columns, text, of }) => h('td', { key: id, rowSpan: rows, colSpan: columns, style: { border: '1px solid #999', padding: 6, textAlign: of ? 'left' : 'center' } }, of ? control(of) : text);
  const sheet = ({ rows }) => h('table', { style: { width: '100%', borderCollapse: 'collapse' } }, h('tbody', null, rows.map(({ id, cells }) => h('tr', { key: id }, cells.map(sheetCell)))));

  function Stepped({ one }) {
    const [on, setOn] = useState(one.on);
    return h('div', null, h(Steps, { current: on, items: one.panes.map(({ title }) => ({ title })) }), one.panes.map(({ parts }, at) => h('div', { key: at, style: { display: at === on ? 'block' : 'none' } }, parts.map(part))), h(Button, { onClick: () => setOn(on - 1) }, '上一步'), h(Button, { type: 'primary', onClick: () => setOn(on + 1) }, '下一步'));
  }

  function part(one) {
    const key = one.id;
    const inner = (pane) => pane.parts.map(part);
    const items = one.panes?.map((pane, at) => ({ key: String(at), label: pane.title, children: inner(pane), forceRender: true }));
    if (one.form !== undefined) return h(Card, { key, title: one.form || undefined, style: { margin: '10px 0' } }, h(Form, layout(one), fields(one.fields, one.columns)));
    if (one.detail !== undefined) return h(Descriptions, { key, layout: one.labels === 'top' ? 'vertical' : 'horizontal', title: one.detail, bordered: true, column: one.columns, size: 'small', style: { margin: '10px 0' }, items: one.fields.map((of) => ({ key: of.id, label: of.label, span: of.span === 24 ? one.columns : 1, children: control(of) })) });
    if (one.cards !== undefined) return h('div', { key }, one.cards && h(Typography.Title, { level: 5 }, one.cards), one.rows.map((row) => h(one.lines ? 'div' : Card, { key: row.id, ...(one.lines ? {} : { size: 'small', title: row.title, extra: row.title && h('a', null, '删除') }), style: { margin: '8px 0' } }, h(Form, layout(one), fields(row.fields, one.columns)))), h(Button, { type: 'dashed', block: true }, '+ 添加指标'));
    if (one.sheet !== undefined) return h('div', { key, style: { margin: '10px 0' } }, one.sheet && h(Typography.Title, { level: 5 }, one.sheet), sheet(one));
    if (one.rows) return table(one, key);
    if (one.kind === 'tabs') return h(Tabs, { key, defaultActiveKey: String(one.on), type: one.look, items });
    if (one.kind === 'collapse') return h(Collapse, { key, defaultActiveKey: one.open.map(String), items });
    if (one.kind === 'steps') return h(Stepped, { key, one });
    if (one.kind === 'sides') return h(Row, { key, gutter: 12 }, one.panes.map((pane) => h(Col, { key: pane.title, span: 24 / one.panes.length }, h(Card, { size: 'small', title: pane.title }, inner(pane)))));
    if (one.dialog) return h(Modal, { key, open: true, title: one.dialog, width: 820, transitionName: '', maskTransitionName: '' }, one.parts.map(part));
    if (one.drawer) return h(Drawer, { key, open: true, title: one.drawer, width: 640 }, one.parts.map(part));
    if (one.buttons) return h('div', { key, style: { margin: '10px 0' } }, one.buttons.map((text) => h(Button, { key: text, style: { marginRight: 8 } }, text)));
    if (one.frame) return h('iframe', { key, src: one.frame, style: { width: '100%', height: 900, border: 0 } });
    if (one.heading) return h(Typography.Title, { level: 4, key }, one.heading);
    return h(Typography.Paragraph, { key }, one.text);
  }

  const page = formPage.read(given);
  function App() {
    React.useEffect(() => void formPage.ready(), []);
    return h(Layout, null, page.system && h(Layout.Header, { style: { color: '#fff' } }, page.system), h(Layout, null,
      page.menu.length > 0 && h(Layout.Sider, { theme: 'light' }, h(Menu, { items: page.menu.map((label, key) => ({ key, label })) })),
      h(Layout.Content, { style: { padding: 16 } },
        page.crumbs.length > 0 && h(Breadcrumb, { items: page.crumbs.map((title) => ({ title })) }),
        page.title && h(Typography.Title, { level: 3, style: { textAlign: 'center' } }, page.title), page.note && h('p', { style: { textAlign: 'center' } }, page.note), page.parts.map(part))));
  }
  ReactDOM.createRoot(document.getElementById('app')).render(h(App));
};
