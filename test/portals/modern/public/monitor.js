import { formPage, levelSpans, signText } from './form-page.js';

const amount = (label, key) => `
<el-table-column label="${label}" prop="${key}" min-width="130"><template slot-scope="{ row }"><span v-if="row.id === 'total'">{{ sum('${key}') }}</span><el-input-number v-else v-model="row.${key}" :controls="false" :min="0" :precision="2" size="small"></el-input-number></template></el-table-column>`;

const cause = (label, key) => `
<el-table-column label="${label}" prop="${key}" width="60" align="center"><template slot-scope="{ row }"><el-checkbox v-model="row.${key}" true-label="1" false-label="0"></el-checkbox></template></el-table-column>`;

const chance = (label, code) => `
<el-table-column label="${label}" width="64" align="center"><template slot-scope="{ row }"><el-checkbox :value="row.completeRate === '${code}'" @change="(on) => (row.completeRate = on ? '${code}' : '')"></el-checkbox></template></el-table-column>`;

const long = (label, key, width) => `
<el-table-column label="${label}" prop="${key}" min-width="${width}"><template slot-scope="{ row }"><el-input type="textarea" autosize v-model="row.${key}" size="small"></el-input></template></el-table-column>`;

const rounded = (value) => String(Math.round(value * 100) / 100);

/** Monitoring at the end of July: what is approved is printed, what happened since is typed or ticked. */
export const MonitorPage = {
  mixins: [formPage('monitor')],
  computed: {
    spans() {
      return levelSpans(this.form.kpis);
    },
  },
  watch: { form: { deep: true, handler: 'compute' } },
  methods: {
    signText,
    sum(key) {
      const parts = this.form.funds.filter((row) => row.id !== 'total' && row[key] !== undefined);
      return parts.length === 0 ? '' : parts.reduce((total, row) => total + row[key], 0).toFixed(2);
    },
    compute() {
      for (const fund of this.form.funds) {
        if (fund.id === 'total') {
          for (const key of ['initAmt', 'execAmt', 'estProBgtAnnual']) {
            const sum = this.sum(key);
            fund[key] = sum === '' ? undefined : Number(sum);
          }
        }
        fund.execRate = fund.initAmt > 0 && fund.execAmt !== undefined ? `${rounded((fund.execAmt / fund.initAmt) * 100)}%` : '';
      }
    },
    /** A figure is asked for where the value is one; anything else is taken out again. */
    onlyFigures(row) {
      if (row.computeSign === '6' || !/^\d+(\.\d+)?$/.test(row.kpiVal) || row.perfComp === '') return;
      if (/^\d+(\.\d+)?$/.test(row.perfComp)) return;
      row.perfComp = '';
      this.$message.error('定量指标的完成值为数值！');
    },
  },
  template: `
<div v-loading="!form || saving">
  <div class="acts"><span class="title">项目支出绩效目标执行监控表<small v-if="form">（{{ form.pfYear }}年度）</small></span>
    <span><el-button size="small" @click="save('save')">暂存</el-button>
    <el-button size="small" type="primary" @click="save('save')">保存</el-button>
    <el-button size="small" type="success" @click="save('submit')">送审</el-button></span></div>
  <el-alert v-for="error in errors" :key="error" :title="error" type="error" show-icon></el-alert>
  <div v-if="form && alive">
    <el-form :model="form" label-width="120px" size="small">
      <el-card shadow="never"><div slot="header">基本信息</div>
        <el-row>
          <el-col :span="8"><el-form-item label="项目名称"><el-input v-model="form.proName" disabled></el-input></el-form-item></el-col>
          <el-col :span="8"><el-form-item label="主管部门及代码" required><el-input v-model="form.authority"></el-input></el-form-item></el-col>
          <el-col :span="8"><el-form-item label="实施单位" required><el-input v-model="form.implUnit"></el-input></el-form-item></el-col>
        </el-row>
      </el-card>
      <el-card shadow="never"><div slot="header">项目资金（万元）</div>
        <el-table :data="form.funds" border size="small">
          <el-table-column label="项目资金" prop="fundSource" width="170"></el-table-column>
          ${amount('年初预算数', 'initAmt')}${amount('1—7月执行数', 'execAmt')}
          <el-table-column label="1—7月执行率" prop="execRate" width="120"></el-table-column>
          ${amount('全年预计执行数', 'estProBgtAnnual')}
        </el-table>
      </el-card>
      <el-card shadow="never"><div slot="header">目标</div>
        <el-form-item label="年度总体目标" required><el-input type="textarea" :rows="4" v-model="form.kpiTarget"></el-input></el-form-item>
      </el-card>
    </el-form>
    <el-card shadow="never"><div slot="header">绩效指标</div>
      <el-table :data="form.kpis" border size="mini" row-key="key" :span-method="spans">
        <el-table-column label="一级指标" prop="lv1PerfIndName" width="80" align="center"></el-table-column>
        <el-table-column label="二级指标" prop="lv2PerfIndName" width="90" align="center"></el-table-column>
        <el-table-column label="三级指标" prop="lv3PerfIndName" min-width="130"></el-table-column>
        <el-table-column label="计算符号" prop="computeSign" width="60" align="center"><template slot-scope="{ row }">{{ signText(row.computeSign) }}</template></el-table-column>
        <el-table-column label="年度指标值" prop="kpiVal" width="90"></el-table-column>
        <el-table-column label="计量单位" prop="meterUnit" width="60"></el-table-column>
        <el-table-column label="1—7月执行情况" prop="perfComp" width="110"><template slot-scope="{ row }"><el-input v-model="row.perfComp" size="small" @change="onlyFigures(row)"></el-input></template></el-table-column>
        <el-table-column label="全年预计完成情况" prop="estPerfAnnual" width="110"><template slot-scope="{ row }"><el-input v-model="row.estPerfAnnual" size="small"></el-input></template></el-table-column>
        <el-table-column label="偏差原因分析" align="center">
          ${cause('经费保障', 'causeFund')}${cause('制度保障', 'causeRule')}${cause('人员保障', 'causeStaff')}${cause('硬件条件保障', 'causeHard')}${cause('其他', 'causeOther')}${long('原因说明', 'anaDevReasons', 150)}
        </el-table-column>
        <el-table-column label="完成目标可能性" align="center">
          ${chance('确定能', '1')}${chance('有可能', '2')}${chance('完全不可能', '3')}
        </el-table-column>
        ${long('备注', 'kpiRemark', 110)}
      </el-table>
    </el-card>
  </div>
</div>`,
};
