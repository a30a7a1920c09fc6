import { formPage, levelSpans } from './form-page.js';

const money = (label, model) =>
  `<el-col :span="12"><el-form-item label="${label}"><el-input-number v-model="form.${model}" :controls="false" :min="0" :precision="2" placeholder="0.00"></el-input-number></el-form-item></el-col>`;

const total = (label, half) =>
  `<el-col :span="12"><el-form-item label="${label}"><el-input :value="sum('${half}')" disabled></el-input></el-form-item></el-col>`;

const half = (name, value) => `
<el-table-column label="二级指标" prop="lv2PerfIndName" width="110" align="center"></el-table-column>
<el-table-column label="三级指标" prop="${name}" min-width="170"><template slot-scope="{ row }"><el-input v-model="row.${name}" size="small" maxlength="100"></el-input></template></el-table-column>
<el-table-column label="指标值" prop="${value}" width="130"><template slot-scope="{ row }"><el-input v-model="row.${value}" size="small"></el-input></template></el-table-column>`;

/** The ministry's 项目支出绩效目标申报表: 中期 in the left half, 年度 in the right. */
export const MinistryTargetPage = {
  mixins: [formPage('ministryTarget')],
  computed: {
    spans() {
      const span = levelSpans(this.form.kpis);
      return (cell) => span({ ...cell, columnIndex: cell.columnIndex === 4 ? 1 : cell.columnIndex });
    },
  },
  watch: {
    form: {
      deep: true,
      handler() {
        for (const part of ['mid', 'cur']) {
          const text = this.sum(part);
          this.form[part].total = text === '' ? undefined : Number(text);
        }
      },
    },
  },
  methods: {
    sum(part) {
      const { fiscal, other } = this.form[part];
      return fiscal === undefined && other === undefined ? '' : ((fiscal ?? 0) + (other ?? 0)).toFixed(2);
    },
  },
  template: `
<div v-loading="!form || saving">
  <div class="acts"><span class="title">项目支出绩效目标申报表<small v-if="form">（{{ form.pfYear }}年度）</small></span>
    <span><el-button size="small" @click="save('save')">暂存</el-button>
    <el-button size="small" type="primary" @click="save('save')">保存</el-button>
    <el-button size="small" type="success" @click="save('submit')">送审</el-button></span></div>
  <el-alert v-for="error in errors" :key="error" :title="error" type="error" show-icon></el-alert>
  <div v-if="form && alive">
    <el-form :model="form" label-width="130px" size="small">
      <el-card shadow="never"><div slot="header">基本信息</div>
        <el-row>
          <el-col :span="12"><el-form-item label="项目名称"><el-input v-model="form.proName" disabled></el-input></el-form-item></el-col>
          <el-col :span="12"><el-form-item label="主管部门及代码" required><el-input v-model="form.authority"></el-input></el-form-item></el-col>
        </el-row>
        <el-row>
          <el-col :span="8"><el-form-item label="实施单位" required><el-input v-model="form.implUnit"></el-input></el-form-item></el-col>
          <el-col :span="8"><el-form-item label="项目属性"><el-radio-group v-model="form.proAttr"><el-radio label="新增项目"></el-radio><el-radio label="延续项目"></el-radio></el-radio-group></el-form-item></el-col>
          <el-col :span="8"><el-form-item label="项目期"><el-date-picker v-model="form.proTerm" type="daterange" value-format="yyyy-MM-dd" range-separator="至" start-placeholder="开始日期" end-placeholder="结束日期" class="wide"></el-date-picker></el-form-item></el-col>
        </el-row>
      </el-card>
      <el-card shadow="never"><div slot="header">项目资金（万元）</div>
        <el-row>${total('中期资金总额', 'mid')}${total('年度资金总额', 'cur')}</el-row>
        <el-row>${money('其中：财政拨款', 'mid.fiscal')}${money('其中：财政拨款', 'cur.fiscal')}</el-row>
        <el-row>${money('其他资金', 'mid.other')}${money('其他资金', 'cur.other')}</el-row>
      </el-card>
      <el-card shadow="never"><div slot="header">总体目标</div>
        <el-row>
          <el-col :span="12"><el-form-item label="中期目标"><el-input type="textarea" :rows="4" v-model="form.midTarget"></el-input></el-form-item></el-col>
          <el-col :span="12"><el-form-item label="年度目标" required><el-input type="textarea" :rows="4" v-model="form.kpiTarget"></el-input></el-form-item></el-col>
        </el-row>
      </el-card>
    </el-form>
    <el-card shadow="never"><div slot="header">绩效指标</div>
      <el-table :data="form.kpis" border size="mini" row-key="key" :span-method="spans">
        <el-table-column label="一级指标" prop="lv1PerfIndName" width="90" align="center"></el-table-column>
        <el-table-column label="中期指标" align="center">${half('midName', 'midVal')}</el-table-column>
        <el-table-column label="年度指标" align="center">${half('curName', 'curVal')}</el-table-column>
      </el-table>
    </el-card>
  </div>
</div>`,
};
