import { formPage } from './form-page.js';
import { KpiTable } from './kpi-table.js';
import { PlanTable } from './plan-table.js';
import { TargetEnd, TargetForm } from './target-form.js';

export const TargetPage = {
  mixins: [formPage('target')],
  components: { TargetForm, TargetEnd, PlanTable, KpiTable },
  template: `
<div v-loading="!form || saving">
  <div class="acts">
    <span class="title">工会项目支出预算绩效目标申报表<small v-if="form">（{{ form.pfYear }}年度）</small></span>
    <span><el-button size="small" @click="save('save')">暂存</el-button>
    <el-button size="small" type="primary" @click="save('save')">保存</el-button>
    <el-button size="small" type="success" @click="save('submit')">送审</el-button></span>
  </div>
  <el-steps :active="1" finish-status="success" simple><el-step title="项目申报"></el-step><el-step title="绩效目标填报"></el-step><el-step title="部门审核"></el-step><el-step title="财务审核"></el-step></el-steps>
  <el-alert v-for="error in errors" :key="error" :title="error" type="error" show-icon></el-alert>
  <div v-if="form && alive">
    <target-form :form="form"></target-form>
    <plan-table :rows="form.plans"></plan-table>
    <kpi-table :rows="form.kpis"></kpi-table>
    <target-end :form="form"></target-end>
  </div>
</div>`,
};
