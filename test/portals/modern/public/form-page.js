import { call, withoutNulls } from './rest.js';

/**
 * What every form page does: load the model, post it 50 ms after each change, save it, and build the whole form anew
 * from what the server gives back.
 */
export const formPage = (page) => ({
  props: { project: { type: String, required: true } },
  data: () => ({ form: null, alive: true, errors: [], saving: false }),
  created() {
    this.last = '';
    this.load();
  },
  beforeDestroy() {
    clearTimeout(this.timer);
  },
  watch: {
    form: {
      deep: true,
      handler(form) {
        const text = JSON.stringify(form);
        if (text === this.last) return;
        this.last = text;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => call(this.address('draft'), this.form), 50);
      },
    },
  },
  methods: {
    address(what) {
      return `${what}/${page}?project=${this.project}`;
    },
    take(model) {
      const form = withoutNulls(model);
      this.last = JSON.stringify(form);
      this.form = form;
    },
    async load() {
      const answer = await call(this.address('form'));
      if (answer.code === 0) this.take(answer.data);
    },
    async save(what) {
      this.saving = true;
      const answer = await call(this.address(what), this.form);
      this.saving = false;
      this.errors = answer.code === 1 ? answer.message : [];
      if (answer.code !== 0) return;
      this.alive = false;
      await this.$nextTick();
      this.take(answer.data);
      this.alive = true;
      this.$message.success(what === 'submit' ? '已送审' : '保存成功');
    },
  },
});

const level1 = (a, b) => a.lv1PerfIndName === b.lv1PerfIndName;
const level2 = (a, b) => level1(a, b) && a.lv2PerfIndName === b.lv2PerfIndName;

/** span-method of a table whose rows are grouped by the first two columns. */
export function levelSpans(rows) {
  const spanOf = (index, same) => {
    if (index > 0 && same(rows[index - 1], rows[index])) return { rowspan: 0, colspan: 0 };
    let span = 1;
    while (index + span < rows.length && same(rows[index], rows[index + span])) span++;
    return { rowspan: span, colspan: 1 };
  };
  return ({ rowIndex, columnIndex }) => {
    if (columnIndex === 0) return spanOf(rowIndex, level1);
    if (columnIndex === 1) return spanOf(rowIndex, level2);
    return { rowspan: 1, colspan: 1 };
  };
}

export const signs = [
  { value: '1', label: '≥' },
  { value: '2', label: '＞' },
  { value: '3', label: '＝' },
  { value: '4', label: '＜' },
  { value: '5', label: '≤' },
  { value: '6', label: '定性' },
];

export const depts = [
  { value: '001001', label: '市总工会困难职工帮扶中心' },
  { value: '001002', label: '市总工会权益保障部' },
  { value: '001003', label: '市总工会组织建设部' },
  { value: '001004', label: '市总工会宣传教育和网络工作部' },
  { value: '001005', label: '市总工会财务和资产监督管理部' },
];

export const signText = (code) => signs.find(({ value }) => value === code)?.label ?? '';
export const deptText = (code) => depts.find(({ value }) => value === code)?.label ?? '';
export const money = (value) => (typeof value === 'number' ? value.toFixed(2) : (value ?? ''));
