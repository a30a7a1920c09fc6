/** An office's page in Ant Design Vue (Vue 3). */
window.drawOffice = (given) => {
  const control = {
    name: 'OfficeControl',
    props: ['of'],
    template: `<span v-if="of.type === 'shown'">{{ of.value }}</span>
      <a-select v-else-if="of.type === 'select'" v-model:value="of.value" :options="of.options.map(value => ({ value, label: value }))" style="min-width:120px"></a-select>
      <a-radio-group v-else-if="of.type === 'radio'" v-model:value="of.value" :options="of.options"></a-radio-group>
      <a-textarea v-else-if="of.type === 'area'" v-model:value="of.value" :rows="3"></a-textarea>
      <a-input v-else v-model:value="of.value" :addon-after="of.unit || undefined"></a-input>`,
  };
  const part = {
    name: 'OfficePart',
    components: { OfficeControl: control },
    props: ['part'],
    methods: {
      columns: ({ columns }) => columns.map(({ label, code }, at) => ({ title: label, dataIndex: code, key: at })),
      rows: ({ rows }) => rows.map((cells, key) => ({ key, cells })),
    },
    template: `<a-form v-if="part.search" layout="inline"><a-form-item v-for="f in part.search" :key="f.id" :label="f.label"><office-control :of="f"></office-control></a-form-item><a-button type="primary">查询</a-button></a-form>
      <a-space v-else-if="part.buttons"><a-button v-for="b in part.buttons" :key="b">{{ b }}</a-button></a-space>
      <a-card v-else-if="part.fields" :title="part.form"><a-form :label-col="{ style: { width: '140px' } }"><a-row :gutter="16"><a-col v-for="f in part.fields" :key="f.id" :span="f.type === 'area' ? 24 : 24 / part.columns"><a-form-item :label="f.label"><office-control :of="f"></office-control></a-form-item></a-col></a-row></a-form></a-card>
      <a-table v-else-if="part.rows" bordered size="small" :pagination="false" :columns="columns(part)" :data-source="rows(part)"><template v-if="part.grid" #title>{{ part.grid }}</template><template #bodyCell="{ column, record }"><office-control :of="record.cells[column.key]"></office-control></template></a-table>
      <a-tabs v-else-if="part.tabs" :active-key="part.on"><a-tab-pane v-for="(t, at) in part.tabs" :key="at" :tab="t.title"><office-part v-for="(p, i) in t.parts" :key="i" :part="p"></office-part></a-tab-pane></a-tabs>
      <p v-else>{{ part.heading || part.text }}</p>`,
  };
  const page = {
    components: { OfficePart: part },
    data: () => ({ page: office.page(given) }),
    template: `<a-layout><a-layout-header style="color:#fff">{{ page.system }}</a-layout-header><a-layout-content style="padding:16px"><a-breadcrumb><a-breadcrumb-item v-for="t in page.tabs" :key="t">{{ t }}</a-breadcrumb-item></a-breadcrumb><h2>{{ page.title }}</h2><p>{{ page.note }}</p><office-part v-for="(p, i) in page.parts" :key="i" :part="p"></office-part></a-layout-content></a-layout>`,
    mounted: office.ready,
  };
  Vue.createApp(page).use(antd).mount('#app');
};
