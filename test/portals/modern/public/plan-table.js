export const PlanTable = {
  props: { rows: { type: Array, required: true } },
  methods: {
    add() {
      const key = Math.max(0, ...this.rows.map((row) => row.key)) + 1;
      this.rows.push({ key, planContent: '', startDate: undefined, endDate: undefined });
    },
  },
  template: `
<el-card shadow="never"><div slot="header">项目实施进度计划</div>
  <el-table :data="rows" border size="small" row-key="key">
    <el-table-column type="index" label="序号" width="60" align="center"></el-table-column>
    <el-table-column label="项目实施内容" prop="planContent" min-width="260"><template slot-scope="{ row }"><el-input v-model="row.planContent" size="small"></el-input></template></el-table-column>
    <el-table-column label="开始时间" prop="startDate" width="180"><template slot-scope="{ row }"><el-date-picker v-model="row.startDate" type="date" value-format="yyyy-MM-dd" size="small" class="cell-date"></el-date-picker></template></el-table-column>
    <el-table-column label="完成时间" prop="endDate" width="180"><template slot-scope="{ row }"><el-date-picker v-model="row.endDate" type="date" value-format="yyyy-MM-dd" size="small" class="cell-date"></el-date-picker></template></el-table-column>
    <el-table-column label="操作" width="80" align="center"><template slot-scope="{ $index }"><el-button type="text" size="small" @click="rows.splice($index, 1)">删除</el-button></template></el-table-column>
  </el-table>
  <el-button class="below" size="small" icon="el-icon-plus" @click="add">增加一行</el-button>
</el-card>`,
};
