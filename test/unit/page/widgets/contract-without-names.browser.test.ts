import { contractPages, prove } from './prove-contract';

const names = new Set(['native', 'typed', 'rich', 'homemade', 'easyui', 'layui', 'element-ui', 'antd', 'ant-design-vue', 'arco']);

prove(contractPages.filter(({ name }) => names.has(name)), true);
