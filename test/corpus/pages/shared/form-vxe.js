/** The grids of a form's page drawn by vxe-table (3 with Element UI, 4 with Element Plus); the rest of the page is form-element.js. */
import * as XEUtils from '../../frameworks/xe-utils/dist/all.esm.js';

const three = 'createApp' in Vue;
const load = (src) => new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject })));

window.XEUtils = { ...XEUtils };
const own = three ? ['/frameworks/vxe-pc-ui/lib', '/frameworks/vxe-table/lib'] : ['/frameworks/vxe-table3/node_modules/vxe-pc-ui/lib', '/frameworks/vxe-table3/lib'];
for (const folder of own) await load(`${folder}/index.umd.min.js`);
if (!three) {
  Vue.use(VxeUI);
  Vue.use(VXETable);
}

const leaf = (of, more = '') => `<vxe-column ${more} :field="${of}.key" :title="${of}.title" :width="${of}.width" :min-width="${of}.width ? undefined : 110" :fixed="${of}.fixed" :visible="!${of}.hidden" :tree-node="${of}.node" :edit-render="editor(${of})"><template v-if="boxed(${of})" #default="{ row }"><form-control v-if="row.source.cells[${of}.key]" :of="row.source.cells[${of}.key]"></form-control></template></vxe-column>`;

window.formGrid = {
  name: 'FormGrid',
  props: ['part'],
  computed: {
    rows() {
      const plain = (rows) => rows.map((row) => ({ id: row.id, source: row, ...Object.fromEntries(Object.entries(row.cells).map(([key, { value }]) => [key, value])), children: row.rows && plain(row.rows) }));
      return plain(this.part.rows);
    },
    editing() {
      const { edit } = this.part;
      return edit === 'row' ? { trigger: 'manual', mode: 'row', showIcon: false } : edit ? { trigger: edit, mode: 'cell', showIcon: false } : undefined;
    },
    tree() {
      return this.part.rows.some(({ rows }) => rows) ? { [three ? 'childrenField' : 'children']: 'children', expandAll: true } : undefined;
    },
  },
  methods: {
    boxed: ({ type }) => type !== 'shown' && type !== 'typed' && type !== 'picked',
    editor: ({ type, options }) => (type === 'typed' ? { name: 'input' } : type === 'picked' ? { name: 'select', options: options.map((value) => ({ value, label: value })) } : undefined),
    span({ row, column }) {
      const rowspan = row.source.spans[column.field ?? column.property];
      return rowspan === undefined ? undefined : { rowspan, colspan: rowspan === 0 ? 0 : 1 };
    },
    footer({ columns }) {
      return [columns.map((column, at) => this.part.total[column.field ?? column.property] ?? (at === 0 ? '合计' : ''))];
    },
  },
  mounted() {
    // a row that is open in its editors
    const { table } = this.$refs;
    if (this.part.edit === 'row') setTimeout(() => table.setEditRow(table.getData().find(({ source }) => source.given?.open)), 50);
  },
  template: `<div style="margin:10px 0"><h4 v-if="part.grid">{{ part.grid }}</h4>
    <vxe-table ref="table" border :data="rows" :height="part.height" :row-config="{ keyField: 'id' }" :edit-config="editing" :tree-config="tree" :span-method="tree || part.height ? undefined : span" :show-footer="!!part.total" :footer-method="footer" :show-overflow="!!part.height" ${three ? ':virtual-y-config="{ enabled: !!part.height, gt: 0 }"' : ':scroll-y="{ enabled: !!part.height, gt: 0 }"'}>
      <vxe-column v-if="part.pick" type="checkbox" width="50" fixed="left"></vxe-column><vxe-column v-if="part.numbered" type="seq" title="序号" width="60"></vxe-column>
      <template v-for="c in part.columns"><vxe-colgroup v-if="c.children" :title="c.title">${leaf('d', 'v-for="d in c.children" :key="d.key"')}</vxe-colgroup>${leaf('c', 'v-else')}</template>
      <vxe-column v-if="part.tools" title="操作" width="120" :fixed="part.toolsFixed"><template #default><a v-for="t in part.tools" :key="t">{{ t }} </a></template></vxe-column></vxe-table></div>`,
};
await load('/pages/shared/form-element.js');
export const drawForm = window.drawForm;
