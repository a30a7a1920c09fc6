/** An office's page in a Vue library whose components are called alike: Element UI (Vue 2) and Element Plus (Vue 3). */
window.drawOffice = (given) => {
  const three = 'createApp' in Vue;
  const control = {
    name: 'OfficeControl',
    props: ['of'],
    template: `<span v-if="of.type === 'shown'">{{ of.value }}</span>
      <el-select v-else-if="of.type === 'select'" v-model="of.value" placeholder="请选择"><el-option v-for="one in of.options" :key="one" :label="one" :value="one"></el-option></el-select>
      <el-radio-group v-else-if="of.type === 'radio'" v-model="of.value"><el-radio v-for="one in of.options" :key="one" :label="one" ${three ? ':value="one"' : ''}>{{ one }}</el-radio></el-radio-group>
      <el-date-picker v-else-if="of.type === 'date'" v-model="of.value" value-format="${three ? 'YYYY-MM-DD' : 'yyyy-MM-dd'}" placeholder="选择日期"></el-date-picker>
      <el-input v-else-if="of.type === 'area'" type="textarea" :rows="3" v-model="of.value"></el-input>
      <el-input v-else v-model="of.value" :placeholder="of.label ? '请输入' + of.label : ''"><template v-if="of.unit" ${three ? '#append' : 'slot="append"'}>{{ of.unit }}</template></el-input>`,
  };
  const part = {
    name: 'OfficePart',
    components: { OfficeControl: control },
    props: ['part'],
    data() {
      return { on: String(this.part.on ?? 0), open: true };
    },
    template: `<el-form v-if="part.search" :inline="true"><el-form-item v-for="f in part.search" :key="f.id" :label="f.label"><office-control :of="f"></office-control></el-form-item><el-form-item><el-button type="primary">查询</el-button><el-button>重置</el-button></el-form-item></el-form>
      <div v-else-if="part.buttons" style="margin: 8px 0"><el-button v-for="b in part.buttons" :key="b" size="small">{{ b }}</el-button></div>
      <el-card v-else-if="part.fields" style="margin: 8px 0"><div v-if="part.form" ${three ? '' : 'slot="header"'}><b>{{ part.form }}</b></div>
        <el-form label-width="150px"><el-row :gutter="16"><el-col v-for="f in part.fields" :key="f.id" :span="f.type === 'area' ? 24 : 24 / part.columns"><el-form-item :label="f.label"><office-control :of="f"></office-control></el-form-item></el-col></el-row></el-form></el-card>
      <div v-else-if="part.rows" style="margin: 8px 0"><h3 v-if="part.grid">{{ part.grid }}</h3>
        <el-table :data="part.rows" border :show-summary="!!part.total" sum-text="合计"><el-table-column v-if="part.numbered" type="index" label="序号" width="60"></el-table-column>
          <el-table-column v-for="(c, at) in part.columns" :key="at" :label="c.label" :prop="c.code"><template ${three ? '#default="scope"' : 'slot-scope="scope"'}><office-control :of="scope.row[at]"></office-control></template></el-table-column></el-table>
        <el-pagination v-if="part.pager" layout="total, prev, pager, next" :total="part.pager"></el-pagination></div>
      <el-tabs v-else-if="part.tabs" v-model="on"><el-tab-pane v-for="(t, at) in part.tabs" :key="at" :label="t.title" :name="String(at)"><office-part v-for="(p, i) in t.parts" :key="i" :part="p"></office-part></el-tab-pane></el-tabs>
      <el-dialog v-else-if="part.dialog" :title="part.dialog" ${three ? 'v-model="open"' : ':visible.sync="open"'} width="70%"><office-part v-for="(p, i) in part.parts" :key="i" :part="p"></office-part><div ${three ? '' : 'slot="footer"'}><el-button>取 消</el-button><el-button type="primary">确 定</el-button></div></el-dialog>
      <h3 v-else-if="part.heading">{{ part.heading }}</h3>
      <p v-else>{{ part.text }}</p>`,
  };
  const page = {
    components: { OfficePart: part },
    data: () => ({ page: office.page(given), blocks: [] }),
    template: `<el-container><el-header style="background:#1f4e8c;color:#fff;line-height:60px">{{ page.system }}</el-header><el-container>
      <el-aside v-if="page.menu.length" width="200px"><el-menu><el-menu-item v-for="(m, i) in page.menu" :key="i" :index="String(i)">{{ m }}</el-menu-item></el-menu></el-aside>
      <el-main><el-breadcrumb v-if="page.tabs.length" separator="/"><el-breadcrumb-item v-for="t in page.tabs" :key="t">{{ t }}</el-breadcrumb-item></el-breadcrumb>
        <h2 v-if="page.title">{{ page.title }}</h2><p v-if="page.note">{{ page.note }}</p><office-part v-for="(p, i) in page.parts" :key="i" :part="p"></office-part></el-main></el-container></el-container>`,
    mounted: office.ready,
  };
  if (three) Vue.createApp(page).use(ElementPlus).mount('#app');
  else new Vue(page).$mount('#app');
};
