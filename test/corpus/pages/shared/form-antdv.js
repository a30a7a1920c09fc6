/** A form's page in Ant Design Vue (Vue 3). */
window.drawForm = (given) => {
  const list = (options) => options.map((value) => ({ label: value, value }));
  const control = {
    name: 'FormControl',
    props: ['of'],
    data() {
      const { type, value } = this.of;
      const text = type === 'cascade' ? (value ? value.split('/') : []) : type === 'switch' ? value === '是' : type === 'rate' ? Number(value) : type === 'date' ? (value ? dayjs(value) : undefined) : value;
      return { text: text === '' ? undefined : text, editing: false };
    },
    computed: {
      options() {
        return list(this.of.options);
      },
      tree() {
        const paths = this.of.options;
        return [...new Set(paths.map((path) => path.split('/')[0]))].map((top) => ({ value: top, label: top, children: list(paths.filter((path) => path.startsWith(`${top}/`)).map((path) => path.split('/')[1])) }));
      },
      digits() {
        return formPage.digits(this.of.value);
      },
    },
    template: `<span v-if="of.type === 'shown'">{{ of.value }}</span>
      <div v-else-if="of.type === 'typed' && !editing" class="editable-cell-text-wrapper" style="min-height:24px" @click="editing = !of.shut">{{ text }}</div>
      <a-input v-else-if="of.type === 'typed'" v-model:value="text" @blur="editing = false"></a-input>
      <a-select v-else-if="of.type === 'select'" v-model:value="text" :options="options" :disabled="of.shut" placeholder="请选择" style="min-width:110px;width:100%"></a-select>
      <a-cascader v-else-if="of.type === 'cascade'" v-model:value="text" :options="tree"></a-cascader>
      <a-radio-group v-else-if="of.type === 'radio'" v-model:value="text" :options="options" :disabled="of.shut"></a-radio-group>
      <a-date-picker v-else-if="of.type === 'date'" v-model:value="text" :disabled="of.shut"></a-date-picker>
      <a-switch v-else-if="of.type === 'switch'" v-model:checked="text" checked-children="是" un-checked-children="否"></a-switch>
      <a-rate v-else-if="of.type === 'rate'" v-model:value="text"></a-rate>
      <a-upload v-else-if="of.type === 'upload'"><a-button>上传附件</a-button></a-upload>
      <a-textarea v-else-if="of.type === 'area'" v-model:value="text" :rows="of.lines || 3" :disabled="of.shut" :show-count="!!of.most" :maxlength="of.most"></a-textarea>
      <a-input-number v-else-if="of.type === 'number'" v-model:value="text" string-mode :precision="digits" :addon-after="of.unit || undefined" :disabled="of.shut" style="width:100%"></a-input-number>
      <a-input v-else v-model:value="text" :id="of.code" :addon-after="of.unit || undefined" :disabled="of.shut" :placeholder="of.inside || '请输入'"></a-input>`,
  };
  const inner = '<form-part v-for="p in pane.parts" :key="p.id" :part="p"></form-part>';
  const part = {
    name: 'FormPart',
    components: { FormControl: control },
    props: ['part'],
    data() {
      const { kind, on = 0, open = [] } = this.part;
      return { on: kind === 'collapse' ? open : on, visible: true };
    },
    computed: {
      layout() {
        const { labels = 'right', width = '140px' } = this.part;
        return labels === 'top' ? { layout: 'vertical' } : { labelCol: { style: { width } }, labelAlign: labels };
      },
      shown() {
        const column = (of) => ({ title: of.title, dataIndex: of.key, key: of.key ?? of.title, width: of.width, fixed: of.fixed, children: of.children?.map(column), customCell: (row) => ({ rowSpan: row.spans[of.key] ?? 1 }) });
        const { columns, numbered, tools, toolsFixed } = this.part;
        return [...(numbered ? [{ title: '序号', key: 'no', width: 60, customRender: ({ index }) => index + 1 }] : []), ...columns.filter(({ hidden, inside }) => !hidden && !inside).map(column), ...(tools ? [{ title: '操作', key: 'tools', width: 120, fixed: toolsFixed }] : [])];
      },
      inside() {
        return this.part.leaves.filter((of) => of.inside);
      },
      rows() {
        const keyed = (rows) => rows.map((row) => ({ ...row, key: row.id, children: row.rows && keyed(row.rows) }));
        return keyed(this.part.rows);
      },
      flat() {
        return formPage.leaves(this.shown);
      },
    },
    template: `<a-card v-if="part.form !== undefined" :title="part.form || undefined" style="margin:10px 0"><a-form v-bind="layout"><a-row :gutter="16"><a-col v-for="f in part.fields" :key="f.id" :span="f.span || 24 / part.columns"><a-form-item :label="f.label" :required="f.required" :extra="f.after"><form-control :of="f"></form-control></a-form-item></a-col></a-row></a-form></a-card>
      <a-descriptions v-else-if="part.detail !== undefined" :title="part.detail" :column="part.columns" bordered size="small" style="margin:10px 0"><a-descriptions-item v-for="f in part.fields" :key="f.id" :label="f.label" :span="f.span === 24 ? part.columns : 1"><form-control :of="f"></form-control></a-descriptions-item></a-descriptions>
      <div v-else-if="part.cards !== undefined"><h4 v-if="part.cards">{{ part.cards }}</h4><component :is="part.lines ? 'div' : 'a-card'" v-for="r in part.rows" :key="r.id" size="small" :title="r.title" style="margin:8px 0"><a-form v-bind="layout"><a-row :gutter="12"><a-col v-for="f in r.fields" :key="f.id" :span="f.span || 24 / part.columns"><a-form-item :label="f.label"><form-control :of="f"></form-control></a-form-item></a-col></a-row></a-form></component><a-button type="dashed" block>+ 添加指标</a-button></div>
      <div v-else-if="part.sheet !== undefined" style="margin:10px 0"><h4 v-if="part.sheet">{{ part.sheet }}</h4><table border="1" cellspacing="0" cellpadding="6" style="width:100%;border-collapse:collapse"><tbody><tr v-for="r in part.rows" :key="r.id"><td v-for="c in r.cells" :key="c.id" :rowspan="c.rows" :colspan="c.columns" :align="c.of ? 'left' : 'center'"><form-control v-if="c.of" :of="c.of"></form-control><template v-else>{{ c.text }}</template></td></tr></tbody></table></div>
      <a-table v-else-if="part.rows" bordered size="small" :columns="shown" :data-source="rows" :pagination="part.pager ? { total: part.pager, pageSize: rows.length } : false" :scroll="part.scroll" :row-selection="part.pick ? {} : undefined" default-expand-all-rows style="margin:10px 0">
        <template v-if="part.grid" #title>{{ part.grid }}</template>
        <template #bodyCell="{ column, record }"><template v-if="column.key === 'tools'"><a v-for="t in record.given ? part.tools : []" :key="t">{{ t }} </a></template><form-control v-else-if="record.cells[column.key]" :of="record.cells[column.key]"></form-control></template>
        <template v-if="inside.length" #expandedRowRender="{ record }"><a-form :label-col="{ style: { width: '180px' } }"><a-form-item v-for="c in inside" :key="c.key" :label="c.title"><form-control :of="record.cells[c.key]"></form-control></a-form-item></a-form></template>
        <template v-if="part.total" #summary><a-table-summary-row><a-table-summary-cell v-for="(c, at) in flat" :key="at" :index="at">{{ part.total[c.dataIndex] || (at === 0 ? '合计' : '') }}</a-table-summary-cell></a-table-summary-row></template></a-table>
      <a-tabs v-else-if="part.kind === 'tabs'" v-model:active-key="on" :type="part.look"><a-tab-pane v-for="(pane, at) in part.panes" :key="at" :tab="pane.title" force-render>${inner}</a-tab-pane></a-tabs>
      <a-collapse v-else-if="part.kind === 'collapse'" v-model:active-key="on"><a-collapse-panel v-for="(pane, at) in part.panes" :key="at" :header="pane.title" force-render>${inner}</a-collapse-panel></a-collapse>
      <div v-else-if="part.kind === 'steps'"><a-steps :current="on" :items="part.panes.map(({ title }) => ({ title }))"></a-steps><div v-for="(pane, at) in part.panes" :key="at" v-show="at === on">${inner}</div><a-button @click="on--">上一步</a-button><a-button type="primary" @click="on++">下一步</a-button></div>
      <a-row v-else-if="part.kind === 'sides'" :gutter="12"><a-col v-for="pane in part.panes" :key="pane.title" :span="24 / part.panes.length"><a-card size="small" :title="pane.title">${inner}</a-card></a-col></a-row>
      <a-modal v-else-if="part.dialog" v-model:open="visible" :title="part.dialog" width="820px"><form-part v-for="p in part.parts" :key="p.id" :part="p"></form-part></a-modal>
      <a-drawer v-else-if="part.drawer" v-model:open="visible" :title="part.drawer" width="640"><form-part v-for="p in part.parts" :key="p.id" :part="p"></form-part></a-drawer>
      <a-space v-else-if="part.buttons" style="margin:10px 0"><a-button v-for="b in part.buttons" :key="b">{{ b }}</a-button></a-space>
      <iframe v-else-if="part.frame" :src="part.frame" style="width:100%;height:900px;border:0"></iframe>
      <h3 v-else-if="part.heading">{{ part.heading }}</h3>
      <p v-else>{{ part.text }}</p>`,
  };
  const page = {
    components: { FormPart: part },
    data: () => ({ page: formPage.read(given) }),
    template: `<a-layout><a-layout-header v-if="page.system" style="color:#fff">{{ page.system }}</a-layout-header><a-layout><a-layout-sider v-if="page.menu.length" theme="light"><a-menu :items="page.menu.map((label, key) => ({ key, label }))"></a-menu></a-layout-sider><a-layout-content style="padding:16px"><a-breadcrumb v-if="page.crumbs.length"><a-breadcrumb-item v-for="t in page.crumbs" :key="t">{{ t }}</a-breadcrumb-item></a-breadcrumb>
      <h2 v-if="page.title" style="text-align:center">{{ page.title }}</h2><p v-if="page.note" style="text-align:center">{{ page.note }}</p><form-part v-for="p in page.parts" :key="p.id" :part="p"></form-part></a-layout-content></a-layout></a-layout>`,
    mounted: formPage.ready,
  };
  Vue.createApp(page).use(antd).mount('#app');
};
