import type { Binding, Evidence, Recognition } from '@/lib/model/match';
import type { FrameReading } from '@/lib/model/reading';

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

/** The recognition as lines for a person: the form, then every binding with what it rests on, then what stayed open. */
export function explain(recognition: Recognition, frames: readonly FrameReading[]): string[] {
  const { match, others, unbound } = recognition;
  const lines: string[] = [];
  const place = (frame: number, slot: number): string =>
    frames.find((one) => one.frame === frame)?.reading.slots[slot]?.key ?? '';
  const line = (at: string, bound: Binding): string => {
    const where = bound.slots.map((ref) => `框架${ref.frame} ${place(ref.frame, ref.slot)}`).join('；');
    return `${at} = “${bound.value}” ${percent(bound.confidence)} ${bound.evidence.map(evidenceText).join('，')}${where === '' ? '' : ` @ ${where}`}`;
  };
  if (match) {
    lines.push(
      `表式 ${match.form} ${match.title} ${percent(match.confidence)}：${match.evidence.map(evidenceText).join('，')}`,
    );
    for (const [id, bound] of Object.entries(match.fields)) lines.push(line(`fields.${id}`, bound));
    for (const [id, table] of Object.entries(match.tables)) {
      lines.push(`${id}：${table.rows.length} 行 ${percent(table.confidence)}`);
      table.rows.forEach((row, index) => {
        for (const [column, bound] of Object.entries(row.bindings))
          lines.push(line(`${id}[${index}].${column}`, bound));
      });
    }
    for (const id of match.absent) lines.push(`页面没有：${id}`);
  } else lines.push('没有认出表式');
  for (const other of others) lines.push(`也可能是 ${other.form} ${other.title} ${percent(other.confidence)}`);
  for (const one of unbound) lines.push(`未对应：“${one.label}” @ 框架${one.frame} ${place(one.frame, one.slot)}`);
  return lines;
}

const percent = (confidence: number): string => `${Math.round(confidence * 100)}%`;
