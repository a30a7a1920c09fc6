import type { Binding, Match } from '@/lib/model/match';
import type { FormSpec, Pack } from '@/lib/model/pack';
import type { FrameReading, LabelVia, Slot } from '@/lib/model/reading';

/** The words of a label, told without the recogniser: no brackets, no marks, no space. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[([][^()[\]]*[)\]]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

type Titles = Map<string, Set<string>>;

function addTitle(titles: Titles, text: string | undefined, id: string): void {
  const words = wordsOf(text ?? '');
  if (words !== '') titles.set(words, (titles.get(words) ?? new Set()).add(id));
}

function fieldTitles(form: FormSpec, packs: readonly Pack[]): Titles {
  const titles: Titles = new Map();
  for (const { id, label, synonyms } of form.fields) {
    for (const text of [label, ...synonyms, ...packs.flatMap((pack) => pack.vocabulary.fields[id] ?? [])]) addTitle(titles, text, id);
    for (const { fields } of form.variants) addTitle(titles, fields[id], id);
  }
  return titles;
}

/** Shared words of columns are words of indicator tables: a task's 实际完成值 need not be an indicator's. */
function columnTitles(form: FormSpec, tableId: string, packs: readonly Pack[]): Titles {
  const titles: Titles = new Map();
  const table = form.tables.find((one) => one.id === tableId);
  for (const { id, label, synonyms } of table?.columns ?? []) {
    const shared = table && table.levels.length > 0 ? packs.flatMap((pack) => pack.vocabulary.columns[id] ?? []) : [];
    for (const text of [label, ...synonyms, ...shared]) addTitle(titles, text, id);
  }
  for (const { tables } of form.variants) for (const { id, label } of tables[tableId] ?? []) addTitle(titles, label, id);
  return titles;
}

/** Labels that belong to the control itself, or stand right before it. */
const nearest: LabelVia[] = ['inside', 'for', 'form-item', 'aria', 'cell-left'];
const its: LabelVia[] = ['inside', 'for', 'form-item', 'aria'];

function labelOf(slot: Slot, vias: readonly LabelVia[]): string {
  for (const via of vias) {
    const label = slot.labels.find((one) => one.via === via && wordsOf(one.text) !== '');
    if (label) return wordsOf(label.text);
  }
  return '';
}

const slotsOf = (frames: readonly FrameReading[], { slots }: Binding): Slot[] =>
  slots.flatMap(({ frame, slot }) => frames.find((one) => one.frame === frame)?.reading.slots[slot] ?? []);

/** Told by its row and its column together, as a total is: the row's word alone is another field's. */
const crossed = ({ evidence }: Binding): boolean =>
  evidence.some(({ via }) => via === 'row') && evidence.some(({ via }) => via === 'column');

function formOf(packs: readonly Pack[], id: string): FormSpec {
  const form = packs.flatMap((pack) => pack.forms.filter((one) => `${pack.id}/${one.id}` === id))[0];
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** Bindings to a control whose nearest label is exactly what another field or column of the form is called, and not this one. */
export function contradictions(match: Match, packs: readonly Pack[], frames: readonly FrameReading[]): string[] {
  const form = formOf(packs, match.form);
  const found: string[] = [];
  const hold = (at: string, id: string, bound: Binding, titles: Titles, vias: readonly LabelVia[]): void => {
    for (const slot of slotsOf(frames, bound).slice(0, 1)) {
      const called = titles.get(labelOf(slot, vias));
      if (called && !called.has(id)) found.push(`${at} is bound to “${labelOf(slot, vias)}”, which is ${[...called].join(' or ')}: ${bound.evidence.map(({ via, text }) => `${via} ${text.slice(0, 30)}`).join(', ')}`);
    }
  };
  const titles = fieldTitles(form, packs);
  for (const [id, bound] of Object.entries(match.fields)) if (!crossed(bound)) hold(`fields.${id}`, id, bound, titles, nearest);
  for (const [id, table] of Object.entries(match.tables)) {
    const columns = columnTitles(form, id, packs);
    table.rows.forEach((row, index) => {
      for (const [column, bound] of Object.entries(row.bindings)) {
        // what a folded cell is called is one of the three that stand in it
        if (bound.lay !== 'folded') hold(`${id}[${index}].${column}`, column, bound, columns, its);
      }
    });
  }
  return found;
}
