import type { Binding, OpenPlace, TaughtOutcome } from '@/lib/model/match';
import type { Pack } from '@/lib/model/pack';
import type { FrameReading } from '@/lib/model/reading';
import { evidenceText, percent } from './evidence-text';
import { explainForms } from './explain-forms';
import { explainReading } from './explain-reading';
import { explainTable } from './explain-table';
import { explainUnbound } from './explain-unbound';
import { examine, type RecogniseOptions } from './recognise';

/**
 * How a page was recognised, as lines for a person: what each frame says, which forms were tried and why one was taken, every
 * binding with what it rests on, what stayed open, what a person taught, and of each place that was not bound the reason.
 */
export function explain(
  frames: readonly FrameReading[],
  packs: readonly Pack[],
  options: RecogniseOptions = {},
): string[] {
  const examined = examine(frames, packs, options);
  const { scene, attempts, best, recognition } = examined;
  const { match, open, taught } = recognition;
  const key = (frame: number, slot: number): string =>
    frames.find((one) => one.frame === frame)?.reading.slots[slot]?.key ?? '';
  const lines = ['# 页面识读', ...frames.flatMap(explainReading)];
  lines.push('# 表式', ...explainForms(scene, attempts, best));
  if (!match || !best) return lines;
  lines.push(`# 字段（年度 ${match.year ?? '未写明'}，金额单位 ${match.moneyUnit || '未写明'}）`);
  for (const [id, bound] of Object.entries(match.fields)) lines.push(bindingLine(`fields.${id}`, bound, key));
  for (const id of match.absent) lines.push(`fields.${id} 页面没有`);
  for (const table of best.form.tables) {
    const bound = match.tables[table.table.id];
    lines.push(`# ${table.table.id} ${table.table.label}`, ...explainTable(table, bound, best.tables));
    bound?.rows.forEach((row, index) => {
      for (const [column, one] of Object.entries(row.bindings))
        lines.push(bindingLine(`${table.table.id}[${index}].${column}`, one, key));
    });
  }
  if (open.length > 0) lines.push('# 待定', ...open.flatMap((one) => openLines(one, key)));
  if (taught.length > 0) lines.push('# 已教', ...taught.map(taughtLine));
  const unbound = explainUnbound(examined);
  if (unbound.length > 0) lines.push('# 未对应', ...unbound);
  return lines;
}

type KeyOf = (frame: number, slot: number) => string;

function bindingLine(at: string, bound: Binding, key: KeyOf): string {
  const where = bound.slots.map((ref) => `框架${ref.frame} ${key(ref.frame, ref.slot)}`).join('；');
  const lay = bound.lay === 'folded' ? '，合写在一格' : bound.lay === 'ticks' ? '，勾选' : bound.lay === 'parts' ? '，分几格填' : '';
  const shut = bound.writable ? '' : '，不能填写';
  const evidence = bound.evidence.map(evidenceText).join('，');
  return `${at} = “${bound.value}” ${percent(bound.confidence)} ${evidence}${lay}${shut}${where === '' ? '' : ` @ ${where}`}`;
}

const openLines = ({ at, label, candidates }: OpenPlace, key: KeyOf): string[] => [
  `${at} ${label}：有几处都像，未对应`,
  ...candidates.map(({ slots: [ref], value, label, confidence }) => {
    const where = ref === undefined ? '' : ` @ 框架${ref.frame} ${key(ref.frame, ref.slot)}`;
    return `  “${label}” = “${value}” ${percent(confidence)}${where}`;
  }),
];

const outcomes: Record<TaughtOutcome['outcome'], string> = { used: '已采用', missing: '本页没有', refused: '与页面不符，未采用' };
const taughtLine = ({ at, label, outcome, instead }: TaughtOutcome): string =>
  `${at} “${label}” ${outcomes[outcome]}${instead === undefined ? '' : `：页面上是 ${instead}`}`;
