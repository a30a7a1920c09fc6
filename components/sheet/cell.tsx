import { i18n } from '#i18n';
import type { FieldType } from '@/lib/model/pack';
import type { Place } from '@/lib/model/filing';
import { DayPicker, PeriodPicker } from './day-picker';
import type { SheetModel } from './sheet-model';

export interface CellSpec {
  type: FieldType;
  options?: readonly string[] | undefined;
  limit?: number | undefined;
}

interface CellProps {
  sheet: SheetModel;
  at: Place;
  /** what a screen reader says of it; undefined where a label element names it */
  label?: string;
  spec: CellSpec;
}

/** As much as one place takes; more is refused by the control, never cut afterwards. */
const longest = 20_000;
export const idOf = (at: Place): string => `at-${at}`;
/** Types whose values stand as figures. */
export const figures: ReadonlySet<FieldType> = new Set(['money', 'integer', 'percent']);

/** One place of a form: what is written in it, what is found about it, and what its formula comes to. */
export function Cell({ sheet, at, label, spec }: CellProps) {
  const text = sheet.text(at).value;
  const { findings, severity } = sheet.mark(at).value;
  const formula = sheet.formula(at).value;
  const automatic = formula !== undefined && formula !== '' && formula === text;
  const told = `${idOf(at)}-told`;
  const notes = findings.map(({ message }) => message);
  if (automatic) notes.push(i18n.t('form.automatic'));
  const control = {
    id: idOf(at),
    'data-at': at,
    'data-kind': spec.type,
    value: text,
    maxLength: longest,
    'aria-label': label,
    'aria-invalid': severity === 'error' ? ('true' as const) : undefined,
    'aria-describedby': notes.length > 0 ? told : undefined,
  };
  const kind = figures.has(spec.type) ? 'is-figure' : spec.type === 'longtext' ? 'is-long' : '';
  return (
    <span class={`cell ${kind} ${severity === null ? '' : `mark-${severity}`} ${automatic ? 'is-automatic' : ''}`}>
      {spec.options !== undefined && spec.options.length > 0 ? (
        <Choice options={spec.options} control={control} />
      ) : (
        <span class="grow" data-text={text}>
          <textarea rows={1} spellcheck={false} inputMode={figures.has(spec.type) ? 'decimal' : undefined} {...control} />
        </span>
      )}
      {spec.type === 'date' && <DayPicker sheet={sheet} at={at} text={text} />}
      {spec.type === 'period' && <PeriodPicker sheet={sheet} at={at} text={text} />}
      {formula !== undefined && formula !== '' && formula !== text && <Again sheet={sheet} at={at} formula={formula} />}
      {spec.limit !== undefined && <Count length={text.length} limit={spec.limit} />}
      {notes.length > 0 && (
        <span id={told} class="unseen">
          {notes.join(' ')}
        </span>
      )}
    </span>
  );
}

/** One of some words, or another: real forms take what is written beside their lists. */
function Choice({ options, control }: { options: readonly string[]; control: { id: string } }) {
  const list = `${control.id}-options`;
  return (
    <>
      <input type="text" list={list} autocomplete="off" {...control} />
      <datalist id={list}>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** A formula's place that holds something else: what it comes to, and back to it. */
function Again({ sheet, at, formula }: { sheet: SheetModel; at: Place; formula: string }) {
  return (
    <button
      type="button"
      class="quiet again"
      title={i18n.t('form.againWhy')}
      onClick={() => sheet.lay([{ at, to: formula }])}
    >
      {i18n.t('form.again', [formula])}
    </button>
  );
}

function Count({ length, limit }: { length: number; limit: number }) {
  return <span class={`count ${length > limit ? 'is-error' : ''}`}>{i18n.t('form.characters', [length, limit])}</span>;
}
