/** A target form of vxe-table, 3 on Vue 2 or 4 on Vue 3: its cells become editors by what `data-trigger` of the page says. */
import * as XEUtils from '../../frameworks/xe-utils/dist/all.esm.js';

const three = 'createApp' in Vue;
const { trigger } = document.documentElement.dataset;
const load = (src) => new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject })));

// both builds look for it under this name
window.XEUtils = { ...XEUtils };
const own = three ? ['/frameworks/vxe-pc-ui/lib', '/frameworks/vxe-table/lib'] : ['/frameworks/vxe-table3/node_modules/vxe-pc-ui/lib', '/frameworks/vxe-table3/lib'];
for (const folder of own) await load(`${folder}/index.umd.min.js`);

const held = {
  fields: { projectName: '困难职工帮扶', department: '滨江市总工会', unit: '滨江市职工服务中心', leader: '', phone: '', attr: '延续项目', total: 90, fiscal: 80, goal: '' },
  rows: target.rows({ weight: target.figure, sign: '＞' }),
};
const acts = ['保存', '提交', '删除'];

const headOfTwo = `
  <el-form :model="fields" label-width="150px" inline>
    <el-form-item label="项目名称"><el-input v-model="fields.projectName"></el-input></el-form-item>
    <el-form-item label="主管部门"><el-input v-model="fields.department"></el-input></el-form-item>
    <el-form-item label="实施单位"><el-input v-model="fields.unit"></el-input></el-form-item>
    <el-form-item label="项目负责人"><el-input v-model="fields.leader" maxlength="10" show-word-limit></el-input></el-form-item>
    <el-form-item label="联系电话"><el-input v-model="fields.phone"></el-input></el-form-item>
    <el-form-item label="项目属性"><el-select v-model="fields.attr"><el-option v-for="one in ['新增项目', '延续项目']" :key="one" :label="one" :value="one"></el-option></el-select></el-form-item>
    <el-form-item label="资金总额（万元）"><el-input-number v-model="fields.total" :precision="2" :controls="false"></el-input-number></el-form-item>
    <el-form-item label="财政拨款（万元）"><el-input-number v-model="fields.fiscal" :precision="2" :controls="false"></el-input-number></el-form-item>
    <el-form-item label="年度绩效目标"><el-input type="textarea" v-model="fields.goal" :rows="3" style="width:600px"></el-input></el-form-item>
  </el-form>`;
const headOfFour = `
  <vxe-form :data="fields" title-width="150" title-align="right">
    <vxe-form-item title="项目名称" field="projectName" span="12"><vxe-input v-model="fields.projectName"></vxe-input></vxe-form-item>
    <vxe-form-item title="主管部门" field="department" span="12"><vxe-input v-model="fields.department"></vxe-input></vxe-form-item>
    <vxe-form-item title="实施单位" field="unit" span="12"><vxe-input v-model="fields.unit"></vxe-input></vxe-form-item>
    <vxe-form-item title="项目负责人" field="leader" span="12"><vxe-input v-model="fields.leader" clearable></vxe-input></vxe-form-item>
    <vxe-form-item title="联系电话" field="phone" span="12"><vxe-input v-model="fields.phone"></vxe-input></vxe-form-item>
    <vxe-form-item title="项目属性" field="attr" span="12"><vxe-select v-model="fields.attr" :options="['新增项目', '延续项目'].map((value) => ({ value, label: value }))"></vxe-select></vxe-form-item>
    <vxe-form-item title="资金总额（万元）" field="total" span="12"><vxe-number-input v-model="fields.total" type="amount" digits="2"></vxe-number-input></vxe-form-item>
    <vxe-form-item title="财政拨款（万元）" field="fiscal" span="12"><vxe-number-input v-model="fields.fiscal" type="float" digits="2"></vxe-number-input></vxe-form-item>
    <vxe-form-item title="年度绩效目标" field="goal" span="24"><vxe-textarea v-model="fields.goal" rows="3"></vxe-textarea></vxe-form-item>
  </vxe-form>`;

const options = {
  data: () => ({ ...held, acts, signs: target.signs.map((value) => ({ value, label: value })), editing: { trigger, mode: 'cell', showIcon: false } }),
  methods: {
    press: (act) => record(act),
    span({ row, column, rowIndex }) {
      const key = column.field ?? column.property;
      if (key !== 'level1' && key !== 'level2') return undefined;
      const same = (other) => other !== undefined && other[key] === row[key];
      if (same(this.rows[rowIndex - 1])) return { rowspan: 0, colspan: 0 };
      let rowspan = 1;
      while (same(this.rows[rowIndex + rowspan])) rowspan++;
      return { rowspan, colspan: 1 };
    },
  },
  // the page's parts scroll, its window does not: the lists of vxe would hang in the wrong place otherwise
  template: `<div style="position:fixed;inset:0;overflow:auto;padding:0 12px 40px">
    <div><input id="search" placeholder="搜索菜单"></div>
    <h2 style="text-align:center">项目支出绩效目标申报表</h2><p style="text-align:center">（2026年度）</p>
    <p><button v-for="act in acts" :key="act" type="button" @click="press(act)">{{ act }}</button></p>
    ${three ? headOfFour : headOfTwo}
    <h3>绩效指标</h3>
    <vxe-table ref="table" border :data="rows" :row-config="{ keyField: 'key' }" :edit-config="editing" :span-method="span">
      <vxe-column field="level1" title="一级指标" width="110"></vxe-column>
      <vxe-column field="level2" title="二级指标" width="150"></vxe-column>
      <vxe-column field="name" title="三级指标" min-width="220" :edit-render="{ name: 'VxeInput' }"></vxe-column>
      <vxe-column field="operator" title="计算符号" width="120" :edit-render="{ name: 'VxeSelect', options: signs }"></vxe-column>
      <vxe-column field="value" title="指标值" width="140" :edit-render="{ name: 'input' }"></vxe-column>
      <vxe-column field="unit" title="计量单位" width="120" :edit-render="{ name: 'VxeInput', props: { maxlength: 10 } }"></vxe-column>
      <vxe-column field="weight" title="分值" width="110" :edit-render="{ name: 'VxeNumberInput', props: { controls: false } }"></vxe-column>
    </vxe-table></div>`,
  mounted: () => ready(),
};

if (three) {
  Vue.createApp(options).use(VxeUI).use(VXETable).mount('#app');
} else {
  Vue.use(VxeUI);
  Vue.use(VXETable);
  new Vue(options).$mount('#app');
}
window.model = () => plain(held);
