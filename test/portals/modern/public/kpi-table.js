import { levelSpans, signs } from './form-page.js';

const levels = [
  { lv1PerfIndName: '产出指标', lv2PerfIndName: '数量指标' },
  { lv1PerfIndName: '产出指标', lv2PerfIndName: '质量指标' },
  { lv1PerfIndName: '产出指标', lv2PerfIndName: '时效指标' },
  { lv1PerfIndName: '产出指标', lv2PerfIndName: '成本指标' },
  { lv1PerfIndName: '效益指标', lv2PerfIndName: '经济效益指标' },
  { lv1PerfIndName: '效益指标', lv2PerfIndName: '社会效益指标' },
  { lv1PerfIndName: '效益指标', lv2PerfIndName: '可持续影响指标' },
  { lv1PerfIndName: '满意度指标', lv2PerfIndName: '服务对象满意度指标' },
];

export const KpiTable = {
  props: { rows: { type: Array, required: true } },
  data: () => ({ signs, levels, dialog: false, chosen: '', name: '' }),
  computed: {
    spans() {
      return levelSpans(this.rows);
    },
  },
  methods: {
    add(level2, name = '') {
      const level = levels.find(({ lv2PerfIndName }) => lv2PerfIndName === level2);
      const order = levels.indexOf(level);
      const key = Math.max(0, ...this.rows.map((row) => row.key)) + 1;
      const row = { key, ...level, lv3PerfIndName: name, computeSign: '', kpiVal: '', meterUnit: '' };
      const orderOf = (other) => levels.findIndex(({ lv2PerfIndName }) => lv2PerfIndName === other.lv2PerfIndName);
      const next = this.rows.findIndex((other) => orderOf(other) > order);
      this.rows.splice(next < 0 ? this.rows.length : next, 0, row);
    },
    open() {
      this.chosen = '';
      this.name = '';
      this.dialog = true;
    },
    confirm() {
      if (this.chosen === '') {
        this.$message.warning('请选择一条二级指标！');
        return;
      }
      this.add(this.chosen, this.name);
      this.dialog = false;
    },
    signChosen(row) {
      if (row.computeSign !== '6') return;
      row.kpiVal = '';
      row.meterUnit = '';
    },
  },
  template: `
<el-card shadow="never"><div slot="header">预算绩效目标</div>
  <el-table :data="rows" border size="small" row-key="key" :span-method="spans">
    <el-table-column label="一级指标" prop="lv1PerfIndName" width="110" align="center"></el-table-column>
    <el-table-column label="二级指标" prop="lv2PerfIndName" width="150" align="center"><template slot-scope="{ row }">{{ row.lv2PerfIndName }}<br><el-button type="text" size="mini" icon="el-icon-plus" @click="add(row.lv2PerfIndName)">增加一行</el-button></template></el-table-column>
    <el-table-column prop="lv3PerfIndName" min-width="230"><template slot="header"><span class="must">*</span>三级指标（个性指标）</template><template slot-scope="{ row }"><el-input v-model="row.lv3PerfIndName" size="small" maxlength="100"></el-input></template></el-table-column>
    <el-table-column label="计算符号" prop="computeSign" width="110"><template slot-scope="{ row }"><el-select v-model="row.computeSign" size="small" placeholder="" clearable @change="signChosen(row)"><el-option v-for="sign in signs" :key="sign.value" :label="sign.label" :value="sign.value"></el-option></el-select></template></el-table-column>
    <el-table-column prop="kpiVal" width="150"><template slot="header"><span class="must">*</span>指标值</template><template slot-scope="{ row }"><el-input v-model="row.kpiVal" size="small"></el-input></template></el-table-column>
    <el-table-column label="计量单位" prop="meterUnit" width="110"><template slot-scope="{ row }"><el-input v-model="row.meterUnit" size="small"></el-input></template></el-table-column>
    <el-table-column label="操作" width="70" align="center"><template slot-scope="{ $index }"><el-button type="text" size="small" @click="rows.splice($index, 1)">删除</el-button></template></el-table-column>
  </el-table>
  <el-button class="below" size="small" type="primary" plain icon="el-icon-plus" @click="open">新增</el-button>
  <el-dialog title="新增绩效指标" :visible.sync="dialog" width="480px" append-to-body>
    <el-form label-width="90px" size="small">
      <el-form-item label="二级指标" required><el-select v-model="chosen" placeholder="请选择" class="wide"><el-option v-for="level in levels" :key="level.lv2PerfIndName" :label="level.lv2PerfIndName" :value="level.lv2PerfIndName"></el-option></el-select></el-form-item>
      <el-form-item label="三级指标"><el-input v-model="name"></el-input></el-form-item>
    </el-form>
    <span slot="footer"><el-button size="small" @click="dialog = false">取消</el-button><el-button size="small" type="primary" @click="confirm">确定</el-button></span>
  </el-dialog>
</el-card>`,
};
