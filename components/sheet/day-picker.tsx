import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { formatDay, parseDay, type Day } from '@/lib/model/day';
import type { Place } from '@/lib/model/filing';
import { joinPeriod, parsePeriod } from '@/lib/model/period';
import { Icon } from '../icon';
import type { SheetModel } from './sheet-model';

interface PickerProps {
  sheet: SheetModel;
  at: Place;
  text: string;
}

/** The browser's own calendar beside a date that is typed. */
export function DayPicker({ sheet, at, text }: PickerProps) {
  const day = parseDay(text, { year: sheet.filing.year });
  return <Calendar name={i18n.t('form.calendar')} day={day.state === 'ok' ? day.day : undefined} onPick={(picked) => sheet.type(at, picked)} />;
}

/** A calendar for the first day of a period, and one for its last. */
export function PeriodPicker({ sheet, at, text }: PickerProps) {
  const period = parsePeriod(text, { year: sheet.filing.year });
  const start = period.state === 'ok' || period.state === 'half' ? period.start : undefined;
  const end = period.state === 'ok' || period.state === 'half' ? period.end : undefined;
  const said = (day: Day | undefined) => (day === undefined ? '' : formatDay(day));
  return (
    <>
      <Calendar name={i18n.t('form.calendarStart')} day={start} onPick={(picked) => sheet.type(at, joinPeriod(picked, said(end)))} />
      <Calendar name={i18n.t('form.calendarEnd')} day={end} onPick={(picked) => sheet.type(at, joinPeriod(said(start), picked))} />
    </>
  );
}

/** Its own date field comes into being when it is asked for: hundreds of them would make a long form slow. */
function Calendar({ name, day, onPick }: { name: string; day: Day | undefined; onPick: (day: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <span class="calendar">
      <button type="button" class="quiet icon-only" tabIndex={-1} aria-label={name} title={name} onClick={() => setOpen(true)}>
        <Icon name="calendar" />
      </button>
      {open && (
        <input
          type="date"
          tabIndex={-1}
          aria-label={name}
          value={day === undefined ? '' : formatDay(day)}
          ref={(input) => input?.showPicker()}
          onChange={({ currentTarget }) => {
            setOpen(false);
            if (currentTarget.value !== '') onPick(currentTarget.value);
          }}
          onBlur={() => setOpen(false)}
        />
      )}
    </span>
  );
}
