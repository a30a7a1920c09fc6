/** A form's page in Arco Design of Vue 3. */
window.drawForm = (given) => {
  const list = (options) => options.map((value) => ({ label: value, value }));
  const control = {
    name: 'FormControl',
    props: ['of'],
    data() {
      const { type, value } = this.of;
      return { text: type === 'switch' ? value === '是' : type === 'number' || type === 'rate' ? (value === '' ? undefined : Number(value)) : type === 'cascade' ? value.split('/').pop() : value, editing: false };
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
      <div v-else-if="of.type === 'typed' && !editing" style="min-height:24px" @click="editing = !of.shut">{{ text }}</div>
      <a-input v-else-if="of.type === 'typed'" v-model="text" @blur="editing = false"></a-input>
      <a-select v-else-if="of.type === 'select'" v-model="text" :options="options" :disabled="of.shut" placeholder="请选择"></a-select>
      <a-cascader v-else-if="of.type === 'cascade'" v-model="text" :options="tree"></a-cascader>
      <a-radio-group v-else-if="of.type === 'radio'" v-model="text" :options="options" :disabled="of.shut"></a-radio-group>
      <a-date-picker v-else-if="of.type === 'date'" v-model="text" :disabled="of.shut"></a-date-picker>
      <a-switch v-else-if="of.type === 'switch'" v-model="text"><template #checked>是</template><template #unchecked>否</template></a-switch>
      <a-rate v-else-if="of.type === 'rate'" v-model="text"></a-rate>
      <a-upload v-else-if="of.type === 'upload'" action="/"></a-upload>
      <a-textarea v-else-if="of.type === 'area'" v-model="text" :disabled="of.shut" :max-length="of.most" :show-word-limit="!!of.most"></a-textarea>
      <a-input-number v-else-if="of.type === 'number'" v-model="text" :precision="digits" :disabled="of.shut"><template v-if="of.unit" #suffix>{{ of.unit }}</template></a-input-number>
      <a-input v-else v-model="text" :disabled="of.shut" :placeholder="of.inside || '请输入'"><template v-if="of.unit" #append>{{ of.unit }}</template></a-input>`,
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
        const column = (of) => ({ title: of.title, dataIndex: of.children ? undefined : of.key, width: of.width, fixed: of.fixed, children: of.children?.map(column), slotName: of.children ? undefined : 'cell' });
        const { columns, numbered, tools } = this.part;
        return [...(numbered ? [{ title: '序号', width: 60, slotName: 'number' }] : []), ...columns.filter(({ hidden }) => !hidden).map(column), ...(tools ? [{ title: '操作', width: 120, slotName: 'tools' }] : [])];
      },
    },
    methods: {
      span({ record, column }) {
        const rows = record.spans?.[column.dataIndex];
        return rows ? { rowspan: rows } : undefined;
      },
      sums() {
        const [first] = this.part.leaves;
        return [{ [first.key]: '合计', ...this.part.total }];
      },
    },
    template: `<a-card v-if="part.form !== undefined" :title="part.form || undefined" style="margin:10px 0"><a-form :model="{}" :layout="part.labels === 'top' ? 'vertical' : 'horizontal'" :label-align="part.labels === 'left' ? 'left' : 'right'"><a-row :gutter="16"><a-col v-for="f in part.fields" :key="f.id" :span="f.span || 24 / part.columns"><a-form-item :label="f.label" :required="f.required" :extra="f.after"><form-control :of="f"></form-control></a-form-item></a-col></a-row></a-form></a-card>
      <a-descriptions v-else-if="part.detail !== undefined" :title="part.detail" :column="part.columns" bordered style="margin:10px 0"><a-descriptions-item v-for="f in part.fields" :key="f.id" :label="f.label" :span="f.span === 24 ? part.columns : 1"><form-control :of="f"></form-control></a-descriptions-item></a-descriptions>
      <div v-else-if="part.cards !== undefined"><h4 v-if="part.cards">{{ part.cards }}</h4><a-card v-for="r in part.rows" :key="r.id" size="small" :title="r.title" style="margin:8px 0"><a-form :model="{}" layout="vertical"><a-row :gutter="12"><a-col v-for="f in r.fields" :key="f.id" :span="f.span || 24 / part.columns"><a-form-item :label="f.label"><form-control :of="f"></form-control></a-form-item></a-col></a-row></a-form></a-card><a-button long>+ 新增指标</a-button></div>
      <div v-else-if="part.sheet !== undefined" style="margin:10px 0"><h4 v-if="part.sheet">{{ part.sheet }}</h4><table border="1" cellspacing="0" cellpadding="6" style="width:100%;border-collapse:collapse"><tbody><tr v-for="r in part.rows" :key="r.id"><td v-for="c in r.cells" :key="c.id" :rowspan="c.rows" :colspan="c.columns" :align="c.of ? 'left' : 'center'"><form-control v-if="c.of" :of="c.of"></form-control><template v-else>{{ c.text }}</template></td></tr></tbody></table></div>
      <div v-else-if="part.rows" style="margin:10px 0"><h4 v-if="part.grid">{{ part.grid }}</h4><a-table row-key="id" :bordered="{ cell: true }" :columns="shown" :data="part.rows" :pagination="part.pager ? { total: part.pager, pageSize: part.rows.length, showTotal: true } : false" :scroll="part.scroll" :span-method="span" :row-selection="part.pick ? { type: 'checkbox' } : undefined" :summary="part.total ? sums : false">
        <template #cell="{ record, column }"><form-control v-if="record.cells && record.cells[column.dataIndex]" :of="record.cells[column.dataIndex]"></form-control><span v-else-if="!record.cells">{{ record[column.dataIndex] }}</span></template><template #number="{ rowIndex }">{{ rowIndex + 1 }}</template><template #tools="{ record }"><a-link v-for="t in record.given ? part.tools : []" :key="t">{{ t }}</a-link></template></a-table></div>
      <a-tabs v-else-if="part.kind === 'tabs'" v-model:active-key="on" :type="part.look"><a-tab-pane v-for="(pane, at) in part.panes" :key="String(at)" :title="pane.title">${inner}</a-tab-pane></a-tabs>
      <a-collapse v-else-if="part.kind === 'collapse'" v-model:active-key="on"><a-collapse-item v-for="(pane, at) in part.panes" :key="String(at)" :header="pane.title">${inner}</a-collapse-item></a-collapse>
      <div v-else-if="part.kind === 'steps'"><a-steps :current="on + 1"><a-step v-for="pane in part.panes" :key="pane.title">{{ pane.title }}</a-step></a-steps><div v-for="(pane, at) in part.panes" :key="at" v-show="at === on">${inner}</div><a-button @click="on--">上一步</a-button><a-button type="primary" @click="on++">下一步</a-button></div>
      <a-row v-else-if="part.kind === 'sides'" :gutter="12"><a-col v-for="pane in part.panes" :key="pane.title" :span="24 / part.panes.length"><a-card :title="pane.title">${inner}</a-card></a-col></a-row>
      <a-modal v-else-if="part.dialog" v-model:visible="visible" :title="part.dialog" width="820px"><form-part v-for="p in part.parts" :key="p.id" :part="p"></form-part></a-modal>
      <a-drawer v-else-if="part.drawer" v-model:visible="visible" :title="part.drawer" width="640px"><form-part v-for="p in part.parts" :key="p.id" :part="p"></form-part></a-drawer>
      <a-space v-else-if="part.buttons" style="margin:10px 0"><a-button v-for="b in part.buttons" :key="b">{{ b }}</a-button></a-space>
      <iframe v-else-if="part.frame" :src="part.frame" style="width:100%;height:900px;border:0"></iframe>
      <h3 v-else-if="part.heading">{{ part.heading }}</h3>
      <p v-else>{{ part.text }}</p>`,
  };
  const page = {
    components: { FormPart: part },
    data: () => ({ page: formPage.read(given) }),
    template: `<a-layout><a-layout-header v-if="page.system" style="background:#165dff;color:#fff;padding:14px">{{ page.system }}</a-layout-header><a-layout><a-layout-sider v-if="page.menu.length"><a-menu><a-menu-item v-for="m in page.menu" :key="m">{{ m }}</a-menu-item></a-menu></a-layout-sider><a-layout-content style="padding:16px"><a-breadcrumb v-if="page.crumbs.length"><a-breadcrumb-item v-for="t in page.crumbs" :key="t">{{ t }}</a-breadcrumb-item></a-breadcrumb>
      <h2 v-if="page.title" style="text-align:center">{{ page.title }}</h2><p v-if="page.note" style="text-align:center">{{ page.note }}</p><form-part v-for="p in page.parts" :key="p.id" :part="p"></form-part></a-layout-content></a-layout></a-layout>`,
    mounted: formPage.ready,
  };
  Vue.createApp(page).use(ArcoVue).mount('#app');
};
