/** A form's page in Element UI (Vue 2) or Element Plus (Vue 3), which call their parts alike. */
window.drawForm = (given) => {
  const three = 'createApp' in Vue;
  const control = {
    name: 'FormControl',
    props: ['of'],
    data() {
      const { type, value } = this.of;
      return { text: type === 'cascade' ? value.split('/').filter(Boolean) : type === 'switch' ? value === '是' : type === 'number' || type === 'rate' ? (value === '' ? undefined : Number(value)) : value, editing: this.of.open === true, sign: value.split('|')[0], rest: value.split('|')[1] ?? '', measured: value.split('|')[2] ?? '' };
    },
    computed: {
      digits() {
        return formPage.digits(this.of.value);
      },
      tree() {
        const tops = [...new Set(this.of.options.map((path) => path.split('/')[0]))];
        return tops.map((top) => ({ value: top, label: top, children: this.of.options.filter((path) => path.startsWith(`${top}/`)).map((path) => ({ value: path.split('/')[1], label: path.split('/')[1] })) }));
      },
    },
    template: `<span v-if="of.type === 'shown'">{{ of.value }}</span>
      <div v-else-if="of.type === 'typed' && !editing" style="min-height:22px;cursor:text" @click="editing = !of.shut">{{ text }}</div>
      <el-input v-else-if="of.type === 'typed'" v-model="text" size="small" @blur="editing = false"></el-input>
      <el-select v-else-if="of.type === 'select'" v-model="text" :disabled="of.shut" placeholder="请选择"><el-option v-for="one in of.options" :key="one" :label="one" :value="one"></el-option></el-select>
      <el-radio-group v-else-if="of.type === 'radio'" v-model="text" :disabled="of.shut"><el-radio v-for="one in of.options" :key="one" :label="one" ${three ? ':value="one"' : ''}>{{ one }}</el-radio></el-radio-group>
      <el-date-picker v-else-if="of.type === 'date'" v-model="text" ${three ? 'value-format="YYYY-MM-DD" format="YYYY-MM-DD"' : 'value-format="yyyy-MM-dd"'} :disabled="of.shut" placeholder="选择日期"></el-date-picker>
      <el-switch v-else-if="of.type === 'switch'" v-model="text" active-text="是" inactive-text="否"></el-switch>
      <el-rate v-else-if="of.type === 'rate'" v-model="text"></el-rate>
      <el-upload v-else-if="of.type === 'upload'" action="#"><el-button size="small">点击上传</el-button></el-upload>
      <el-row v-else-if="of.type === 'measure'" :gutter="4"><el-col :span="8"><el-select v-model="sign" placeholder="请选择"><el-option v-for="one in of.options" :key="one" :label="one" :value="one"></el-option></el-select></el-col><el-col :span="10"><el-input v-model="rest"></el-input></el-col><el-col :span="6"><el-input v-model="measured" placeholder="单位"></el-input></el-col></el-row>
      <el-cascader v-else-if="of.type === 'cascade'" v-model="text" :options="tree"></el-cascader>
      <el-input-number v-else-if="of.type === 'number'" v-model="text" :disabled="of.shut" :precision="digits" ${three ? '' : 'size="small"'} :controls="!of.plain"></el-input-number>
      <el-input v-else-if="of.type === 'area'" type="textarea" :rows="of.lines || 3" v-model="text" :disabled="of.shut" :maxlength="of.most" :show-word-limit="!!of.most" :placeholder="of.inside || '请输入' + of.label"></el-input>
      <el-input v-else v-model="text" :disabled="of.shut" :name="of.code" :placeholder="of.inside || '请输入'"><template v-if="of.front" #prepend>{{ of.front }}</template><template v-if="of.unit" #append>{{ of.unit }}</template></el-input>`,
  };
  const cell = `<span v-if="row.head" style="font-weight:bold">{{ row.head }}</span><form-control v-else-if="row.cells[c.key]" :of="row.cells[c.key]"></form-control>`;
  const column = (of, inner) => `<el-table-column :label="${of}.title" :prop="${of}.key" :width="${of}.width" :min-width="${of}.width ? undefined : 110" :fixed="${of}.fixed">${inner}</el-table-column>`;
  const leaf = (of) => column(of, `<template #default="{ row }">${cell.replaceAll('c.key', `${of}.key`)}</template>`);
  const inner = '<form-part v-for="p in pane.parts" :key="p.id" :part="p"></form-part>';
  const part = {
    name: 'FormPart',
    components: { FormControl: control, ...(window.formGrid ? { FormGrid: { ...formGrid, components: { FormControl: control } } } : {}) },
    props: ['part'],
    data() {
      const { kind, on = 0, open = [] } = this.part;
      return { on: kind === 'collapse' ? open.map(String) : kind === 'steps' ? on : String(on), visible: true };
    },
    computed: {
      width() {
        return this.part.labels === 'top' ? '' : this.part.width || '150px';
      },
      shownColumns() {
        return this.part.columns.filter(({ hidden, inside }) => !hidden && !inside);
      },
      insideColumns() {
        return this.part.leaves.filter(({ inside }) => inside);
      },
    },
    methods: {
      span({ row, column, columnIndex }) {
        if (row.head) return columnIndex === 0 ? [1, 99] : [0, 0];
        const rows = row.spans[column.property];
        return rows === undefined ? [1, 1] : [rows, rows === 0 ? 0 : 1];
      },
      sums({ columns }) {
        return columns.map((one, at) => this.part.total[one.property] ?? (at === 0 ? '合计' : ''));
      },
    },
    template: `<el-card v-if="part.form !== undefined" style="margin:10px 0" shadow="never"><template v-if="part.form" #header><b>{{ part.form }}</b></template>
        <el-form :label-width="width" :label-position="part.labels || 'right'" ${three ? '' : ':size="part.size"'}><el-row :gutter="16"><el-col v-for="f in part.fields" :key="f.id" :span="f.span || 24 / part.columns"><el-form-item :label="f.label" :required="f.required"><form-control :of="f"></form-control><span v-if="f.after"> {{ f.after }}</span></el-form-item></el-col></el-row></el-form></el-card>
      <el-descriptions v-else-if="part.detail !== undefined" :title="part.detail" :column="part.columns" border style="margin:10px 0"><el-descriptions-item v-for="f in part.fields" :key="f.id" :label="f.label" :span="f.span === 24 ? part.columns : 1"><form-control :of="f"></form-control></el-descriptions-item></el-descriptions>
      <div v-else-if="part.cards !== undefined" style="margin:10px 0"><h4 v-if="part.cards">{{ part.cards }}</h4>
        <component :is="part.lines ? 'div' : 'el-card'" v-for="r in part.rows" :key="r.id" style="margin:8px 0"><template v-if="r.title" #header>{{ r.title }}<el-button style="float:right" size="small">删除</el-button></template>
          <el-form label-width="110px" :label-position="part.labels || 'right'"><el-row :gutter="12"><el-col v-for="f in r.fields" :key="f.id" :span="f.span || 24 / part.columns"><el-form-item :label="f.label"><form-control :of="f"></form-control></el-form-item></el-col></el-row></el-form></component><el-button>＋ 新增指标</el-button></div>
      <div v-else-if="part.sheet !== undefined" style="margin:10px 0"><h4 v-if="part.sheet">{{ part.sheet }}</h4><table border="1" cellspacing="0" cellpadding="6" style="width:100%;border-collapse:collapse"><tbody><tr v-for="r in part.rows" :key="r.id"><td v-for="c in r.cells" :key="c.id" :rowspan="c.rows" :colspan="c.columns" :align="c.of ? 'left' : 'center'"><form-control v-if="c.of" :of="c.of"></form-control><template v-else>{{ c.text }}</template></td></tr></tbody></table></div>
      ${window.formGrid ? '<form-grid v-else-if="part.rows" :part="part"></form-grid>' : ''}
      <div v-else-if="part.rows" style="margin:10px 0"><h4 v-if="part.grid">{{ part.grid }}</h4>
        <el-table :data="part.rows" border row-key="id" :tree-props="{ children: 'rows' }" default-expand-all :height="part.height" :span-method="span" :show-summary="!!part.total" :summary-method="sums">
          <el-table-column v-if="part.pick" type="selection" width="46"></el-table-column><el-table-column v-if="part.numbered" type="index" label="序号" width="60"></el-table-column>
          <el-table-column v-if="insideColumns.length" type="expand"><template #default="{ row }"><el-form label-width="180px"><el-form-item v-for="c in insideColumns" :key="c.key" :label="c.title"><form-control :of="row.cells[c.key]"></form-control></el-form-item></el-form></template></el-table-column>
          <template v-for="c in shownColumns">${column('c', leaf('d').replace('<el-table-column', '<el-table-column v-for="d in c.children" :key="d.key"')).replace('<el-table-column', `<el-table-column v-if="c.children" ${three ? ':key="c.title"' : ''}`)}${leaf('c').replace('<el-table-column', `<el-table-column v-else ${three ? ':key="c.key"' : ''}`)}</template>
          <el-table-column v-if="part.tools" label="操作" width="120" ${three ? '' : ':fixed="part.toolsFixed"'}><template #default="{ row }"><el-button v-for="t in row.given ? part.tools : []" :key="t" ${three ? 'link type="primary"' : 'type="text"'} size="small">{{ t }}</el-button></template></el-table-column></el-table>
        <el-pagination v-if="part.pager" layout="total, sizes, prev, pager, next" :total="part.pager"></el-pagination></div>
      <el-tabs v-else-if="part.kind === 'tabs'" v-model="on" :type="part.look"><el-tab-pane v-for="(pane, at) in part.panes" :key="at" :label="pane.title" :name="String(at)">${inner}</el-tab-pane></el-tabs>
      <el-collapse v-else-if="part.kind === 'collapse'" v-model="on"><el-collapse-item v-for="(pane, at) in part.panes" :key="at" :title="pane.title" :name="String(at)">${inner}</el-collapse-item></el-collapse>
      <div v-else-if="part.kind === 'steps'"><el-steps :active="on" finish-status="success"><el-step v-for="pane in part.panes" :key="pane.title" :title="pane.title"></el-step></el-steps><div v-for="(pane, at) in part.panes" :key="at" v-show="at === on">${inner}</div><el-button @click="on--">上一步</el-button><el-button type="primary" @click="on++">下一步</el-button></div>
      <el-row v-else-if="part.kind === 'sides'" :gutter="12"><el-col v-for="pane in part.panes" :key="pane.title" :span="24 / part.panes.length"><el-card shadow="never"><template #header>{{ pane.title }}</template>${inner}</el-card></el-col></el-row>
      <el-dialog v-else-if="part.dialog" :title="part.dialog" ${three ? 'v-model="visible"' : ':visible.sync="visible"'} width="60%"><form-part v-for="p in part.parts" :key="p.id" :part="p"></form-part><template #footer><el-button>取 消</el-button><el-button type="primary">确 定</el-button></template></el-dialog>
      <el-drawer v-else-if="part.drawer" :title="part.drawer" ${three ? 'v-model="visible"' : ':visible.sync="visible"'} size="640px"><form-part v-for="p in part.parts" :key="p.id" :part="p"></form-part></el-drawer>
      <div v-else-if="part.buttons" style="margin:10px 0"><el-button v-for="b in part.buttons" :key="b" size="small">{{ b }}</el-button></div>
      <iframe v-else-if="part.frame" :src="part.frame" style="width:100%;height:900px;border:0"></iframe>
      <h3 v-else-if="part.heading">{{ part.heading }}</h3>
      <p v-else>{{ part.text }}</p>`,
  };
  const page = {
    components: { FormPart: part },
    data: () => ({ page: formPage.read(given) }),
    template: `<el-container><el-header v-if="page.system" style="background:#1f4e8c;color:#fff;line-height:60px">{{ page.system }}</el-header><el-container>
      <el-aside v-if="page.menu.length" width="190px"><el-menu><el-menu-item v-for="(m, i) in page.menu" :key="i" :index="String(i)">{{ m }}</el-menu-item></el-menu></el-aside>
      <el-main><el-breadcrumb v-if="page.crumbs.length" separator="/"><el-breadcrumb-item v-for="t in page.crumbs" :key="t">{{ t }}</el-breadcrumb-item></el-breadcrumb>
        <h2 v-if="page.title" style="text-align:center">{{ page.title }}</h2><p v-if="page.note" style="text-align:center">{{ page.note }}</p><form-part v-for="p in page.parts" :key="p.id" :part="p"></form-part></el-main></el-container></el-container>`,
    mounted: formPage.ready,
  };
  if (three) [ElementPlus, window.VxeUI, window.VxeUITable].filter(Boolean).reduce((app, plugin) => app.use(plugin), Vue.createApp(page)).mount('#app');
  else new Vue(page).$mount('#app');
};
