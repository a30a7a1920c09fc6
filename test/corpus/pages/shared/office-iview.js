/** An office's page in iView, which calls everything its own way (Vue 2). */
window.drawOffice = (given) => {
  const control = {
    name: 'OfficeControl',
    props: ['of'],
    template: `<span v-if="of.type === 'shown'">{{ of.value }}</span>
      <i-select v-else-if="of.type === 'select'" v-model="of.value"><i-option v-for="one in of.options" :key="one" :value="one">{{ one }}</i-option></i-select>
      <radio-group v-else-if="of.type === 'radio'" v-model="of.value"><radio v-for="one in of.options" :key="one" :label="one"></radio></radio-group>
      <date-picker v-else-if="of.type === 'date'" type="date" :value="of.value"></date-picker>
      <i-input v-else :type="of.type === 'area' ? 'textarea' : 'text'" v-model="of.value"><span v-if="of.unit" slot="append">{{ of.unit }}</span></i-input>`,
  };
  const part = {
    name: 'OfficePart',
    components: { OfficeControl: control },
    props: ['part'],
    data: () => ({ open: true }),
    methods: {
      columns({ columns, numbered }) {
        const cell = (at) => (h, { row }) => h(control, { props: { of: row.cells[at] } });
        return [...(numbered ? [{ type: 'index', width: 60, title: '序号' }] : []), ...columns.map(({ label, code }, at) => ({ title: label, key: code, render: cell(at) }))];
      },
    },
    template: `<i-form v-if="part.search" inline :label-width="90"><form-item v-for="f in part.search" :key="f.id" :label="f.label"><office-control :of="f"></office-control></form-item><i-button type="primary">查询</i-button></i-form>
      <div v-else-if="part.buttons"><i-button v-for="b in part.buttons" :key="b">{{ b }}</i-button></div>
      <card v-else-if="part.fields"><p slot="title">{{ part.form }}</p><i-form :label-width="140"><row :gutter="16"><i-col v-for="f in part.fields" :key="f.id" :span="f.type === 'area' ? 24 : 24 / part.columns"><form-item :label="f.label"><office-control :of="f"></office-control></form-item></i-col></row></i-form></card>
      <div v-else-if="part.rows"><h3>{{ part.grid }}</h3><i-table border :columns="columns(part)" :data="part.rows.map(cells => ({ cells }))"></i-table></div>
      <tabs v-else-if="part.tabs" :value="String(part.on)"><tab-pane v-for="(t, at) in part.tabs" :key="at" :label="t.title" :name="String(at)"><office-part v-for="(p, i) in t.parts" :key="i" :part="p"></office-part></tab-pane></tabs>
      <modal v-else-if="part.dialog" v-model="open" :title="part.dialog" width="900"><office-part v-for="(p, i) in part.parts" :key="i" :part="p"></office-part></modal>
      <p v-else>{{ part.heading || part.text }}</p>`,
  };
  const page = {
    components: { OfficePart: part },
    data: () => ({ page: office.page(given) }),
    template: `<div><div style="background:#515a6e;color:#fff;padding:14px">{{ page.system }}</div><i-menu mode="horizontal"><menu-item v-for="m in page.menu" :key="m" :name="m">{{ m }}</menu-item></i-menu>
      <div style="padding:16px"><breadcrumb><breadcrumb-item v-for="t in page.tabs" :key="t">{{ t }}</breadcrumb-item></breadcrumb><h2>{{ page.title }}</h2><p>{{ page.note }}</p><office-part v-for="(p, i) in page.parts" :key="i" :part="p"></office-part></div></div>`,
    mounted: office.ready,
  };
  new Vue(page).$mount('#app');
};
