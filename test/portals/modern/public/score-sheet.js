import { formPage } from './form-page.js';

const column = (label, prop, width) =>
  `<el-table-column label="${label}" prop="${prop}" width="${width}" align="center"></el-table-column>`;

/** The span of a merged cell: as many lines as share the level; none inside such a run. */
function spanOf(rows, index, key) {
  if (rows[index - 1]?.[key] === rows[index][key]) return { rowspan: 0, colspan: 0 };
  let span = 1;
  while (rows[index + span]?.[key] === rows[index][key]) span++;
  return { rowspan: span, colspan: 1 };
}

/** 绩效评价评分表: the printed lines with their standards, points and why. */
export const ScoreSheetPage = {
  mixins: [formPage('scoreSheet')],
  watch: { form: { deep: true, handler: 'compute' } },
  methods: {
    compute() {
      const given = this.form.lines.map((line) => line.evalScore).filter((points) => points !== undefined);
      const total = given.reduce((sum, points) => sum + points, 0);
      this.form.totalScore = given.length === 0 ? '' : String(Math.round(total * 100) / 100);
    },
    spans({ rowIndex, columnIndex }) {
      if (columnIndex < 2) return spanOf(this.form.lines, rowIndex, 'level1');
      if (columnIndex < 4) return spanOf(this.form.lines, rowIndex, 'level2');
      return { rowspan: 1, colspan: 1 };
    },
  },
  template: `
<div v-loading="!form || saving">
  <div class="acts"><span class="title">工会项目支出预算绩效评价指标评分表<small v-if="form">（{{ form.pfYear }}年度）</small></span>
    <span><el-button size="small" @click="save('save')">暂存</el-button>
    <el-button size="small" type="primary" @click="save('save')">保存</el-button>
    <el-button size="small" type="success" @click="save('submit')">送审</el-button></span></div>
  <el-alert v-for="error in errors" :key="error" :title="error" type="error" show-icon></el-alert>
  <div v-if="form && alive">
    <el-form :model="form" label-width="180px" size="small">
      <el-card shadow="never"><div slot="header">评价对象</div>
        <el-row>
          <el-col :span="12"><el-form-item label="项目名称"><el-input v-model="form.proName" disabled></el-input></el-form-item></el-col>
          <el-col :span="12"><el-form-item label="预算资金使用部门（单位）" required><el-input v-model="form.useDept"></el-input></el-form-item></el-col>
        </el-row>
        <el-row>
          <el-col :span="12"><el-form-item label="计划到位资金（万元）"><el-input-number v-model="form.planAmt" :controls="false" :min="0" :precision="2"></el-input-number></el-form-item></el-col>
          <el-col :span="12"><el-form-item label="实际到位资金（万元）"><el-input-number v-model="form.arriveAmt" :controls="false" :min="0" :precision="2"></el-input-number></el-form-item></el-col>
        </el-row>
      </el-card>
    </el-form>
    <el-card shadow="never"><div slot="header">评分</div>
      <el-table :data="form.lines" border size="mini" row-key="id" :span-method="spans">
        ${column('一级指标', 'level1', 90)}${column('分值', 'weight1', 60)}${column('二级指标', 'level2', 90)}${column('分值', 'weight2', 60)}${column('三级指标', 'label', 120)}${column('分值', 'of', 60)}
        <el-table-column label="评价标准" prop="standard" min-width="240"></el-table-column>
        <el-table-column label="得分" prop="evalScore" width="90"><template slot-scope="{ row }"><el-input-number v-model="row.evalScore" :controls="false" :min="0" size="small"></el-input-number></template></el-table-column>
        <el-table-column label="评分说明" prop="scoreRemark" min-width="160"><template slot-scope="{ row }"><el-input v-model="row.scoreRemark" size="small"></el-input></template></el-table-column>
      </el-table>
      <el-form label-width="80px" size="small" class="below"><el-form-item label="总分"><el-input v-model="form.totalScore" disabled style="width: 120px"></el-input></el-form-item></el-form>
    </el-card>
  </div>
</div>`,
};
