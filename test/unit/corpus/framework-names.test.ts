import { expect, test } from 'vitest';
import { codeOf, sourceFiles } from '../source-files';

/** How the frameworks that draw portals begin the names of their classes. */
const names = /(?<![\w-])(?:el|ant|ivu|layui|vxe|arco|ag|ht|htCore|handsontable|tabulator|datagrid|textbox|numberbox|combobox|jqgrid|x-grid|x-form|mini)-|(?<![\w-])(?:htCore|form-group|form-control|input-group)(?![\w-])/g;

test('what reads and recognises knows no framework by its class names', () => {
  const files = sourceFiles('lib').filter(({ path }) => /^lib\/(?:page\/read|recognise)\//.test(path));
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap(({ path, text }) => [...codeOf(text).matchAll(names)].map(([name]) => `${path}: ${name}`));
  expect(found).toEqual([]);
});

test.each(['.el-form-item', "'ant-row'", '/^layui-/', '`datagrid-cell`', 'div.x-grid-cell', "'form-group'"])('%s would be found', (code) => {
  expect(code.match(names)).not.toBeNull();
});
