import { formPage, levelSpans, signText } from './form-page.js';

const amount = (label, key) => `
<el-table-column label="${label}" prop="${key}" min-width="120"><template slot-scope="{ row }"><el-input-number v-model="row.${key}" :controls="false" :min="0" :precision="2" size="small"></el-input-number></template></el-table-column>`;

const points = (label, key) => `
<el-table-column label="${label}" prop="${key}" width="78"><template slot-scope="{ row }"><el-input-number v-model="row.${key}" :controls="false" :min="0" :max="100" size="small"></el-input-number></template></el-table-column>`;

const rounded = (value) => String(Math.round(value * 100) / 100);

export const SelfEvaluationPage = {
  mixins: [formPage('selfEvaluation')],
  computed: {
    spans() {
      return levelSpans(this.form.kpis);
    },
  },
  watch: { form: { deep: true, handler: 'compute' } },
  methods: {
    signText,
    compute() {
      for (const fund of this.form.funds) {
        const rate = fund.bgtAmt > 0 && fund.execAmt !== undefined ? fund.execAmt / fund.bgtAmt : undefined;
        fund.execRate = rate === undefined ? '' : `${rounded(rate * 100)}%`;
        if (fund.id === 'total') fund.evalScore = rate === undefined ? '' : rounded(10 * Math.min(1, rate));
      }
      const sum = (key) => this.form.kpis.reduce((total, row) => total + (row[key] ?? 0), 0);
      const [total] = this.form.funds;
      this.form.totalWeight = rounded(sum('indWeight') + Number(total.indWeight));
      this.form.totalEvalValue = rounded(sum('evalScore') + Number(total.evalScore));
    },
    summary({ columns }) {
      const sums = { lv1PerfIndName: '总分', indWeight: this.form.totalWeight, evalScore: this.form.totalEvalValue };
      return columns.map(({ property }) => sums[property] ?? '');
    },
  },
  template: `
<div v-loading="!form || saving">
  <div class="acts"><span class="title">项目支出绩效自评表<small v-if="form">（{{ form.pfYear }}年度）</small></span>
    <span><el-button size="small" @click="save('save')">暂存</el-button>
    <el-button size="small" type="primary" @click="save('save')">保存</el-button>
    <el-button size="small" type="success" @click="save('submit')">送审</el-button></span></div>
  <el-alert v-for="error in errors" :key="error" :title="error" type="error" show-icon></el-alert>
  <div v-if="form && alive">
    <el-form :model="form" label-width="110px" size="small">
      <el-card shadow="never"><div slot="header">基本信息</div>
        <el-row>
          <el-col :span="8"><el-form-item label="项目名称"><el-input v-model="form.proName" disabled></el-input></el-form-item></el-col>
          <el-col :span="8"><el-form-item label="主管部门" required><el-input v-model="form.authority"></el-input></el-form-item></el-col>
          <el-col :span="8"><el-form-item label="实施单位" required><el-input v-model="form.implUnit"></el-input></el-form-item></el-col>
        </el-row>
      </el-card>
      <el-card shadow="never"><div slot="header">项目资金（万元）</div>
        <el-table :data="form.funds" border size="small">
          <el-table-column label="资金来源" prop="fundSource" width="170"></el-table-column>
          ${amount('年初预算数', 'initAmt')}${amount('全年预算数（A）', 'bgtAmt')}${amount('全年执行数（B）', 'execAmt')}
          <el-table-column label="分值" prop="indWeight" width="80"></el-table-column>
          <el-table-column label="执行率（B/A）" prop="execRate" width="120"></el-table-column>
          <el-table-column label="得分" prop="evalScore" width="80"></el-table-column>
        </el-table>
      </el-card>
      <el-card shadow="never"><div slot="header">年度总体目标</div>
        <el-row>
          <el-col :span="12"><el-form-item label="预期目标" required><el-input type="textarea" :rows="5" v-model="form.kpiTarget"></el-input></el-form-item></el-col>
          <el-col :span="12"><el-form-item label="实际完成情况" required><el-input type="textarea" :rows="5" v-model="form.goalComp"></el-input></el-form-item></el-col>
        </el-row>
      </el-card>
    </el-form>
    <el-card shadow="never"><div slot="header">绩效指标</div>
      <el-table :data="form.kpis" border size="small" row-key="key" :span-method="spans" show-summary :summary-method="summary">
        <el-table-column label="一级指标" prop="lv1PerfIndName" width="90" align="center"></el-table-column>
        <el-table-column label="二级指标" prop="lv2PerfIndName" width="100" align="center"></el-table-column>
        <el-table-column label="指标名称" prop="lv3PerfIndName" min-width="130"></el-table-column>
        <el-table-column label="计算符号" prop="computeSign" width="76" align="center"><template slot-scope="{ row }">{{ signText(row.computeSign) }}</template></el-table-column>
        <el-table-column label="指标值" prop="kpiVal" width="100"></el-table-column>
        <el-table-column label="计量单位" prop="meterUnit" width="76"></el-table-column>
        <el-table-column label="实际完成值" prop="indComp" width="136"><template slot-scope="{ row }"><el-input v-model="row.indComp" size="small"></el-input></template></el-table-column>
        ${points('分值', 'indWeight')}${points('自评得分', 'evalScore')}
        <el-table-column label="偏差原因分析及改进措施" prop="anaDevReasons" min-width="150"><template slot-scope="{ row }"><el-input type="textarea" autosize v-model="row.anaDevReasons" size="small"></el-input></template></el-table-column>
      </el-table>
    </el-card>
  </div>
</div>`,
};
