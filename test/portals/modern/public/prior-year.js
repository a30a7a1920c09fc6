import { deptText, formPage, levelSpans, money, signText } from './form-page.js';

const item = (label, value, span = 1) =>
  `<el-descriptions-item label="${label}" :span="${span}">{{ ${value} }}</el-descriptions-item>`;

/** Last year's form, submitted and only shown. */
export const PriorYearPage = {
  mixins: [formPage('priorYear')],
  computed: {
    spans() {
      return levelSpans(this.form.kpis);
    },
  },
  methods: { deptText, money, signText },
  template: `
<div v-loading="!form"><div v-if="form" class="paper">
  <div class="acts"><span class="title">工会项目支出预算绩效目标申报表<small>（{{ form.pfYear }}年度）</small></span><el-tag type="success" size="small">已审核</el-tag></div>
  <el-descriptions title="基本信息" :column="3" border size="small">
    ${item('填报部门或单位', 'form.fillUnit', 2)}${item('填报日期', 'form.fillDate')}
    ${item('项目名称', 'form.proName', 2)}${item('项目起止时间', "form.proTerm.join(' 至 ')")}
    ${item('预算资金使用部门（单位）', 'deptText(form.useDept)', 3)}
    ${item('项目负责人', 'form.leader')}${item('职务', 'form.leaderPost')}${item('联系电话', 'form.phone')}
  </el-descriptions>
  <el-descriptions title="预算资金申请（万元）" :column="3" border size="small">
    ${item('资金需求总额', 'money(form.fundTotal)')}${item('上级工会拨款', 'money(form.fund.upper)')}${item('财政拨款', 'money(form.fund.fiscal)')}
    ${item('本级工会（直属事业单位）自有资金', 'money(form.fund.ownTotal)')}${item('其中：工会经费', 'money(form.fund.unionFee)')}${item('行政补助收入', 'money(form.fund.adminSubsidy)')}
    ${item('事业收入', 'money(form.fund.careerIncome)')}${item('经营性收入', 'money(form.fund.businessIncome)')}${item('其他资金', 'money(form.fund.other)')}
  </el-descriptions>
  <el-descriptions title="项目概况及立项情况" :column="1" border size="small">
    ${item('预算资金使用部门（单位）职能概述', 'form.deptFunction')}${item('项目概况及总体目标', 'form.kpiTarget')}
    ${item('项目立项依据', 'form.proBasis')}${item('项目申报可行性', 'form.feasibility')}${item('项目申报必要性', 'form.necessity')}
  </el-descriptions>
  <h4>项目实施进度计划</h4>
  <el-table :data="form.plans" border size="small">
    <el-table-column label="项目实施内容" prop="planContent"></el-table-column>
    <el-table-column label="开始时间" prop="startDate" width="140"></el-table-column>
    <el-table-column label="完成时间" prop="endDate" width="140"></el-table-column>
  </el-table>
  <h4>预算绩效目标</h4>
  <el-table :data="form.kpis" border size="small" :span-method="spans">
    <el-table-column label="一级指标" prop="lv1PerfIndName" width="120" align="center"></el-table-column>
    <el-table-column label="二级指标" prop="lv2PerfIndName" width="160" align="center"></el-table-column>
    <el-table-column label="三级指标（个性指标）" prop="lv3PerfIndName"></el-table-column>
    <el-table-column label="计算符号" prop="computeSign" width="90"><template slot-scope="{ row }">{{ signText(row.computeSign) }}</template></el-table-column>
    <el-table-column label="指标值" prop="kpiVal" width="150"></el-table-column>
    <el-table-column label="计量单位" prop="meterUnit" width="100"></el-table-column>
  </el-table>
  <el-descriptions :column="3" border size="small" class="end">
    ${item('其他需说明的问题', 'form.remark', 3)}
    ${item('填报人', 'form.filler')}${item('部门（单位）负责人', 'form.deptHead')}${item('分管领导', 'form.supervisor')}
  </el-descriptions>
</div></div>`,
};
