import type { Row } from '../model/filing';
import type { Binding } from '../model/match';
import type { Standing } from './propose';
import type { Session } from './session';
import { slotAt } from './steps';
import { toldCard, toldFinding } from './told';
import { unreadOf } from './unread';

/** Evidence as one line: `cell-left: 项目负责人`. */
const evidenceLine = (binding: Binding): string =>
  binding.evidence.map(({ via, text }) => `${via}: ${text}`).join('; ');

const total = (times: ReadonlyMap<number, number>): number => [...times.values()].reduce((sum, ms) => sum + ms, 0);

/** Columns that an indicator may have on some page; a page without one says '' for it. */
const indicatorColumns = ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'weight', 'actual', 'completion', 'score', 'deviation'];

function blankRow({ form }: Standing, id: string): Row {
  const columns = form.tables.find((table) => table.id === id)?.columns.map((column) => column.id) ?? [];
  const all = columns.includes('level2') ? [...new Set([...indicatorColumns, ...columns])] : columns;
  return Object.fromEntries(all.map((column) => [column, '']));
}

/**
 * All that the extension sees of a tab, as plain JSON: what the probe prints, and what one sends to whoever mends a page
 * that is not recognised. Times in milliseconds.
 */
export function exportOf(session: Session): unknown {
  const { standing, recognition, assessor } = session;
  const frames = session.inbox.frames;
  const place = (binding: Binding) => {
    const [ref] = binding.slots;
    const slot = ref && slotAt(frames, ref);
    return { frame: ref?.frame ?? 0, selector: slot?.key ?? '' };
  };
  return {
    frames: session.times.sense.size,
    controls: [...frames.values()].reduce((sum, { reading }) => sum + reading.controls, 0),
    senseMs: total(session.times.sense),
    readMs: total(session.times.read),
    recogniseMs: session.times.recognise,
    match: standing && {
      form: standing.match.form,
      title: standing.match.title,
      year: standing.filing.year,
      confidence: standing.match.confidence,
      fields: Object.fromEntries(
        Object.entries(standing.match.fields).map(([id, binding]) => [
          id,
          {
            value: binding.value,
            writable: binding.writable,
            confidence: binding.confidence,
            evidence: evidenceLine(binding),
            ...place(binding),
          },
        ]),
      ),
      tables: Object.fromEntries(
        // a row that stands open in a form of its own is none of the table yet
        Object.entries((recognition.match ?? standing.match).tables).map(([id, table]) => [
          id,
          table.rows.map((row) => ({
            ...blankRow(standing, id),
            ...row.cells,
            cells: Object.fromEntries(
              Object.entries(row.bindings).map(([column, binding]) => [
                column,
                { writable: binding.writable, ...place(binding) },
              ]),
            ),
          })),
        ]),
      ),
    },
    others: recognition.others.map(({ form, confidence }) => ({ form, confidence })),
    unbound: recognition.unbound.map(({ frame, slot, label }) => ({
      label,
      frame,
      selector: slotAt(frames, { frame, slot })?.key ?? '',
    })),
    unreadable: unreadOf([...frames.values()]),
    findings: session.findings.map(toldFinding),
    scores: (assessor?.scores ?? []).map(toldCard),
  };
}
