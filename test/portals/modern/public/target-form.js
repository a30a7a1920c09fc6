import { depts } from './form-page.js';

const money = (label, model) => `
<el-col :span="8"><el-form-item label="${label}">
  <el-input-number v-model="form.fund.${model}" :controls="false" :min="0" :precision="2" placeholder="0.00"></el-input-number>
</el-form-item></el-col>`;

const area = (label, model, rows, required = true) => `
<el-form-item label="${label}" ${required ? 'required' : ''}>
  <el-input type="textarea" :rows="${rows}" maxlength="1000" show-word-limit v-model="form.${model}"></el-input>
</el-form-item>`;

/** Everything of the target form but its two tables. */
export const TargetForm = {
  props: { form: { type: Object, required: true } },
  data: () => ({ depts, years: ['2025', '2026', '2027'] }),
  computed: {
    total() {
      const { upper, fiscal, ownTotal, other } = this.form.fund;
      return [upper, fiscal, ownTotal, Number(other) || 0].reduce((sum, value) => sum + (value ?? 0), 0);
    },
  },
  watch: {
    total(total) {
      this.form.fundTotal = total;
    },
  },
  methods: {
    noSpace() {
      if (!/\s/.test(this.form.leader)) return;
      this.form.leader = '';
      this.$message.error('录入内容不得含有空格！');
    },
    twoDecimals() {
      const value = Number(this.form.fund.other);
      this.form.fund.other = this.form.fund.other === '' || Number.isNaN(value) ? '' : value.toFixed(2);
    },
  },
  template: `
<el-form :model="form" label-width="170px" size="small">
  <el-card shadow="never"><div slot="header">基本信息</div>
    <el-row>
      <el-col :span="8"><el-form-item label="年度" required><el-select v-model="form.pfYear"><el-option v-for="year in years" :key="year" :label="year" :value="year"></el-option></el-select></el-form-item></el-col>
      <el-col :span="16"><el-form-item label="填报部门或单位" required><el-input v-model="form.fillUnit"></el-input></el-form-item></el-col>
    </el-row>
    <el-row>
      <el-col :span="8"><el-form-item label="填报日期" required><el-date-picker v-model="form.fillDate" type="date" value-format="yyyy-MM-dd" placeholder="选择日期"></el-date-picker></el-form-item></el-col>
      <el-col :span="16"><el-form-item label="项目名称" required><el-input v-model="form.proName" disabled></el-input></el-form-item></el-col>
    </el-row>
    <el-row>
      <el-col :span="12"><el-form-item label="预算资金使用部门（单位）" required><el-select v-model="form.useDept" placeholder="请选择" class="wide"><el-option v-for="dept in depts" :key="dept.value" :label="dept.label" :value="dept.value"></el-option></el-select></el-form-item></el-col>
      <el-col :span="12"><el-form-item label="项目起止时间" required><el-date-picker v-model="form.proTerm" type="daterange" value-format="yyyy-MM-dd" range-separator="至" start-placeholder="开始日期" end-placeholder="结束日期" class="wide"></el-date-picker></el-form-item></el-col>
    </el-row>
    <el-row>
      <el-col :span="8"><el-form-item label="项目负责人" required><el-input v-model="form.leader" @blur="noSpace"></el-input></el-form-item></el-col>
      <el-col :span="8"><el-form-item label="职务" required><el-input v-model="form.leaderPost"></el-input></el-form-item></el-col>
      <el-col :span="8"><el-form-item label="联系电话" required><el-input v-model="form.phone" placeholder="区号-号码或手机"></el-input></el-form-item></el-col>
    </el-row>
  </el-card>
  <el-card shadow="never"><div slot="header">预算资金申请（万元）</div>
    <el-row>
      <el-col :span="8"><el-form-item label="资金需求总额"><el-input :value="total.toFixed(2)" disabled></el-input></el-form-item></el-col>
      ${money('上级工会拨款', 'upper')}${money('财政拨款', 'fiscal')}
    </el-row>
    <el-row>
      ${money('本级工会（直属事业单位）自有资金', 'ownTotal')}${money('其中：工会经费', 'unionFee')}${money('行政补助收入', 'adminSubsidy')}
    </el-row>
    <el-row>
      ${money('事业收入', 'careerIncome')}${money('经营性收入', 'businessIncome')}
      <el-col :span="8"><el-form-item label="其他资金"><el-input v-model="form.fund.other" placeholder="0.00" @blur="twoDecimals"></el-input></el-form-item></el-col>
    </el-row>
  </el-card>
  <el-card shadow="never"><div slot="header">项目概况</div>
    ${area('预算资金使用部门（单位）职能概述', 'deptFunction', 3)}
    ${area('项目概况及总体目标', 'kpiTarget', 4)}
  </el-card>
  <el-card shadow="never"><div slot="header">项目立项情况</div>
    ${area('项目立项依据', 'proBasis', 3)}
    ${area('项目申报可行性', 'feasibility', 3)}
    ${area('项目申报必要性', 'necessity', 3)}
  </el-card>
</el-form>`,
};

/** What stands below the tables. */
export const TargetEnd = {
  props: { form: { type: Object, required: true } },
  template: `
<el-form :model="form" label-width="170px" size="small">
  <el-card shadow="never"><div slot="header">其他</div>
    ${area('其他需说明的问题', 'remark', 3, false)}
    <el-row>
      <el-col :span="8"><el-form-item label="填报人" required><el-input v-model="form.filler"></el-input></el-form-item></el-col>
      <el-col :span="8"><el-form-item label="部门（单位）负责人" required><el-input v-model="form.deptHead"></el-input></el-form-item></el-col>
      <el-col :span="8"><el-form-item label="分管领导" required><el-input v-model="form.supervisor"></el-input></el-form-item></el-col>
    </el-row>
  </el-card>
</el-form>`,
};
