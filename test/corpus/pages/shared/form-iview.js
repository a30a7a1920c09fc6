/** A form's page in iView 3 or View Design 4 (Vue 2). */
window.drawForm = (given) => {
  const control = {
    name: 'FormControl',
    props: ['of'],
    data() {
      const { type, value } = this.of;
      return { text: type === 'cascade' ? value.split('/').filter(Boolean) : type === 'switch' ? value === '是' : type === 'number' || type === 'rate' ? (value === '' ? null : Number(value)) : value, editing: false };
    },
    computed: {
      tree() {
        const paths = this.of.options;
        return [...new Set(paths.map((path) => path.split('/')[0]))].map((top) => ({ value: top, label: top, children: paths.filter((path) => path.startsWith(`${top}/`)).map((path) => ({ value: path.split('/')[1], label: path.split('/')[1] })) }));
      },
      digits() {
        return formPage.digits(this.of.value);
      },
    },
    template: `<span v-if="of.type === 'shown'">{{ of.value }}</span>
      <div v-else-if="of.type === 'typed' && !editing" style="min-height:24px" @click="editing = !of.shut">{{ text }}</div>
      <i-input v-else-if="of.type === 'typed'" v-model="text" @on-blur="editing = false"></i-input>
      <i-select v-else-if="of.type === 'select'" v-model="text" :disabled="of.shut" transfer><i-option v-for="one in of.options" :key="one" :value="one">{{ one }}</i-option></i-select>
      <cascader v-else-if="of.type === 'cascade'" :value="text" :data="tree"></cascader>
      <radio-group v-else-if="of.type === 'radio'" v-model="text"><radio v-for="one in of.options" :key="one" :label="one" :disabled="of.shut"></radio></radio-group>
      <date-picker v-else-if="of.type === 'date'" type="date" :value="text" :disabled="of.shut" transfer></date-picker>
      <i-switch v-else-if="of.type === 'switch'" v-model="text"><span slot="open">是</span><span slot="close">否</span></i-switch>
      <rate v-else-if="of.type === 'rate'" v-model="text"></rate>
      <upload v-else-if="of.type === 'upload'" action="#"><i-button>上传文件</i-button></upload>
      <i-input v-else-if="of.type === 'area'" type="textarea" :rows="of.lines || 3" v-model="text" :disabled="of.shut" :maxlength="of.most"></i-input>
      <input-number v-else-if="of.type === 'number'" v-model="text" :precision="digits" :disabled="of.shut" style="width:100%"></input-number>
      <i-input v-else v-model="text" :disabled="of.shut" :name="of.code" :placeholder="of.inside || '请输入'"><span v-if="of.unit" slot="append">{{ of.unit }}</span></i-input>`,
  };
  const inner = '<form-part v-for="p in pane.parts" :key="p.id" :part="p"></form-part>';
  const part = {
    name: 'FormPart',
    components: { FormControl: control },
    props: ['part'],
    data() {
      const { kind, on = 0, open = [] } = this.part;
      return { on: kind === 'collapse' ? open.map(String) : kind === 'steps' ? on : String(on), visible: true };
    },
    computed: {
      shown() {
        const { columns, numbered, pick, tools } = this.part;
        const column = (of) => ({ title: of.title, key: of.key, width: of.width, minWidth: of.width ? undefined : 110, fixed: of.fixed, ...(of.children ? { children: of.children.map(column) } : {}), render: (h, { row }) => (row.head || !row.cells[of.key] ? h('span', row.head && of === columns[0] ? row.head : '') : h(control, { props: { of: row.cells[of.key] }, key: row.cells[of.key].id })) });
        const last = tools ? [{ title: '操作', width: 130, render: (h, { row }) => h('div', row.given ? tools.map((text) => h('i-button', { props: { type: 'text', size: 'small' } }, text)) : []) }] : [];
        return [...(pick ? [{ type: 'selection', width: 50 }] : []), ...(numbered ? [{ type: 'index', width: 60, title: '序号' }] : []), ...columns.filter(({ hidden }) => !hidden).map(column), ...last];
      },
    },
    methods: {
      span({ row, column, columnIndex }) {
        if (row.head) return columnIndex === 0 ? [1, 99] : [0, 0];
        const rows = row.spans[column.key];
        return rows === undefined ? [1, 1] : [rows, rows === 0 ? 0 : 1];
      },
    },
    template: `<card v-if="part.form !== undefined" style="margin:10px 0"><p v-if="part.form" slot="title">{{ part.form }}</p><i-form :label-width="part.labels === 'top' ? undefined : part.width || 140" :label-position="part.labels || 'right'"><row :gutter="16"><i-col v-for="f in part.fields" :key="f.id" :span="f.span || 24 / part.columns"><form-item :label="f.label" :required="f.required"><form-control :of="f"></form-control><span v-if="f.after">{{ f.after }}</span></form-item></i-col></row></i-form></card>
      <table v-else-if="part.detail !== undefined" class="ivu-table" border="1" cellpadding="8" style="border-collapse:collapse;width:100%;margin:10px 0"><caption>{{ part.detail }}</caption><tr v-for="f in part.fields" :key="f.id"><th>{{ f.label }}</th><td><form-control :of="f"></form-control></td></tr></table>
      <div v-else-if="part.cards !== undefined"><h4 v-if="part.cards">{{ part.cards }}</h4><card v-for="r in part.rows" :key="r.id" style="margin:8px 0"><p v-if="r.title" slot="title">{{ r.title }}</p><a v-if="r.title" slot="extra">删除</a><i-form :label-width="part.labels === 'top' ? undefined : 110" :label-position="part.labels || 'right'"><row :gutter="12"><i-col v-for="f in r.fields" :key="f.id" :span="f.span || 24 / part.columns"><form-item :label="f.label"><form-control :of="f"></form-control></form-item></i-col></row></i-form></card><i-button type="dashed" long>新增指标</i-button></div>
      <div v-else-if="part.sheet !== undefined" style="margin:10px 0"><h4 v-if="part.sheet">{{ part.sheet }}</h4><table border="1" cellspacing="0" cellpadding="6" style="width:100%;border-collapse:collapse"><tbody><tr v-for="r in part.rows" :key="r.id"><td v-for="c in r.cells" :key="c.id" :rowspan="c.rows" :colspan="c.columns" :align="c.of ? 'left' : 'center'"><form-control v-if="c.of" :of="c.of"></form-control><template v-else>{{ c.text }}</template></td></tr></tbody></table></div>
      <div v-else-if="part.rows" style="margin:10px 0"><h4 v-if="part.grid">{{ part.grid }}</h4><i-table border :height="part.height" :columns="shown" :data="part.rows" :span-method="span"></i-table><page v-if="part.pager" :total="part.pager" show-total></page></div>
      <tabs v-else-if="part.kind === 'tabs'" v-model="on" :type="part.look" :animated="false"><tab-pane v-for="(pane, at) in part.panes" :key="at" :label="pane.title" :name="String(at)">${inner}</tab-pane></tabs>
      <collapse v-else-if="part.kind === 'collapse'" v-model="on"><panel v-for="(pane, at) in part.panes" :key="at" :name="String(at)">{{ pane.title }}<div slot="content">${inner}</div></panel></collapse>
      <div v-else-if="part.kind === 'steps'"><steps :current="on"><step v-for="pane in part.panes" :key="pane.title" :title="pane.title"></step></steps><div v-for="(pane, at) in part.panes" :key="at" v-show="at === on">${inner}</div><i-button @click="on--">上一步</i-button><i-button type="primary" @click="on++">下一步</i-button></div>
      <row v-else-if="part.kind === 'sides'" :gutter="12"><i-col v-for="pane in part.panes" :key="pane.title" :span="24 / part.panes.length"><card><p slot="title">{{ pane.title }}</p>${inner}</card></i-col></row>
      <modal v-else-if="part.dialog" v-model="visible" :title="part.dialog" width="820"><form-part v-for="p in part.parts" :key="p.id" :part="p"></form-part></modal>
      <div v-else-if="part.buttons" style="margin:10px 0"><i-button v-for="b in part.buttons" :key="b" style="margin-right:8px">{{ b }}</i-button></div>
      <iframe v-else-if="part.frame" :src="part.frame" style="width:100%;height:900px;border:0"></iframe>
      <p v-else>{{ part.heading || part.text }}</p>`,
  };
  const page = {
    components: { FormPart: part },
    data: () => ({ page: formPage.read(given) }),
    template: `<div><div v-if="page.system" style="background:#515a6e;color:#fff;padding:14px">{{ page.system }}</div><i-menu v-if="page.menu.length" mode="horizontal"><menu-item v-for="m in page.menu" :key="m" :name="m">{{ m }}</menu-item></i-menu>
      <div style="padding:16px"><breadcrumb v-if="page.crumbs.length"><breadcrumb-item v-for="t in page.crumbs" :key="t">{{ t }}</breadcrumb-item></breadcrumb><h2 v-if="page.title" style="text-align:center">{{ page.title }}</h2><p v-if="page.note" style="text-align:center">{{ page.note }}</p><form-part v-for="p in page.parts" :key="p.id" :part="p"></form-part></div></div>`,
    mounted: formPage.ready,
  };
  new Vue(page).$mount('#app');
};
