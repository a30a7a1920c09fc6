/** An office's page in Ant Design of React. */
window.drawOffice = (given) => {
  const { createElement: h } = React;
  const { Layout, Menu, Breadcrumb, Form, Input, InputNumber, Select, DatePicker, Radio, Button, Card, Row, Col, Table, Tabs, Modal, Typography } = antd;
  const list = (options) => options.map((one) => ({ label: one, value: one }));

  function control({ type, value, options, unit, label }) {
    if (type === 'shown') return h('span', null, value);
    if (type === 'select') return h(Select, { defaultValue: value || undefined, options: list(options), placeholder: '请选择', style: { minWidth: 120 } });
    if (type === 'radio') return h(Radio.Group, { defaultValue: value, options: list(options) });
    if (type === 'date') return h(DatePicker, { defaultValue: value ? dayjs(value) : undefined });
    if (type === 'area') return h(Input.TextArea, { defaultValue: value, rows: 3 });
    if (type === 'number') return h(InputNumber, { defaultValue: value, addonAfter: unit || undefined, style: { width: '100%' } });
    return h(Input, { defaultValue: value, addonAfter: unit || undefined, placeholder: label ? `请输入${label}` : undefined });
  }
  const items = (fields) => fields.map((field) => h(Form.Item, { label: field.label, key: field.id }, control(field)));

  function part(one, key) {
    if (one.search) return h(Form, { layout: 'inline', key }, items(one.search), h(Button, { type: 'primary' }, '查询'), h(Button, null, '重置'));
    if (one.buttons) return h('div', { key, style: { margin: '8px 0' } }, one.buttons.map((text) => h(Button, { key: text, style: { marginRight: 8 } }, text)));
    if (one.fields) {
      const columns = one.fields.map((field) => h(Col, { key: field.id, span: field.type === 'area' ? 24 : 24 / one.columns }, h(Form.Item, { label: field.label }, control(field))));
      return h(Card, { title: one.form, key, style: { margin: '8px 0' } }, h(Form, { labelCol: { flex: '130px' } }, h(Row, { gutter: 16 }, columns)));
    }
    if (one.rows) {
      const columns = one.columns.map(({ label, code }, at) => ({ title: label, dataIndex: code, key: code + at, render: (_, { cells }) => control(cells[at]) }));
      const dataSource = one.rows.map((cells, at) => ({ key: at, cells }));
      const caption = one.grid ? () => one.grid : undefined;
      return h(Table, { key, columns, dataSource, title: caption, bordered: true, size: 'small', pagination: one.pager ? { total: one.pager } : false, rowSelection: one.pick ? { type: 'checkbox' } : undefined });
    }
    if (one.tabs) return h(Tabs, { key, defaultActiveKey: String(one.on), items: one.tabs.map(({ title, parts }, at) => ({ key: String(at), label: title, children: parts.map(part) })) });
    if (one.dialog) return h(Modal, { key, open: true, title: one.dialog, width: 900, transitionName: '', maskTransitionName: '' }, one.parts.map(part));
    if (one.heading) return h(Typography.Title, { level: 4, key }, one.heading);
    return h(Typography.Paragraph, { key }, one.text);
  }

  const page = office.page(given);
  function App() {
    React.useEffect(() => office.ready(), []);
    return h(Layout, null, h(Layout.Header, { style: { color: '#fff' } }, page.system), h(Layout, null,
      page.menu.length > 0 && h(Layout.Sider, { theme: 'light' }, h(Menu, { items: page.menu.map((label, key) => ({ key, label })) })),
      h(Layout.Content, { style: { padding: 16 } },
        page.tabs.length > 0 && h(Breadcrumb, { items: page.tabs.map((title) => ({ title })) }),
        page.title && h(Typography.Title, { level: 3 }, page.title), page.note && h('p', null, page.note), page.parts.map(part))));
  }
  ReactDOM.createRoot(document.getElementById('app')).render(h(App));
};
