import type { Evidence } from '@/lib/model/match';

const vias: Record<Evidence['via'], string> = {
  for: '标签',
  aria: '无障碍标签',
  'form-item': '表单项标签',
  'cell-left': '左侧单元格',
  'cell-above': '上方单元格',
  column: '列标题',
  row: '行标题',
  inside: '格内文字',
  group: '前缀',
  near: '邻近文字',
  placeholder: '占位提示',
  title: '标题',
  name: '名称',
  section: '所在部分',
  order: '次序',
  code: '字段代码',
  level: '指标级次',
  taught: '已教',
};

/** One piece of evidence in words: 左侧单元格“项目负责人”. */
export const evidenceText = ({ via, text }: Evidence): string => `${vias[via]}“${text.trim()}”`;

export const percent = (confidence: number): string => `${Math.round(confidence * 100)}%`;
