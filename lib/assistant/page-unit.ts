import { isMoneyUnit, type MoneyUnit } from '../model/amount';
import type { Filing, Place } from '../model/filing';
import { parsePlace } from '../model/filing';
import type { ColumnSpec, FieldSpec } from '../model/pack';
import type { Slot } from '../model/reading';
import { fold } from '../model/text';
import { readLabel } from '../recognise/label';
import type { Standing } from './propose';
import { slotAt } from './steps';

/** Labels that speak of the slot itself, not of what is around it. */
const own = new Set(['for', 'aria', 'form-item', 'cell-left', 'cell-above', 'column', 'row', 'inside', 'group', 'placeholder', 'title']);

/** The unit that a page states at a slot: behind the box, else in its labels where they agree (资金总额（万元）, 执行率%); '' for none. */
export function statedUnit(slot: Slot): string {
  const behind = fold(slot.unit ?? '');
  if (behind !== '') return behind;
  const said = new Set(slot.labels.filter(({ via }) => own.has(via)).map(({ text }) => readLabel(text).unit));
  said.delete('');
  const [only = ''] = said;
  return said.size === 1 ? only : '';
}

/** The slots that a place is bound to, as they were read. */
export function slotsAt({ index, frames }: Standing, place: Place): Slot[] {
  return (index.bindings.get(place)?.slots ?? []).flatMap((ref) => slotAt(frames, ref) ?? []);
}

/** The unit in which the page states the money of one place: its own where it says one, else the page's. */
export function moneyUnitAt(standing: Standing, place: Place): MoneyUnit {
  const said = statedUnit(slotsAt(standing, place)[0] ?? nowhere);
  return isMoneyUnit(said) ? said : standing.match.moneyUnit;
}

const nowhere: Slot = { key: '', widget: '', value: '', labels: [], section: -1 };

/** What the form says of a place. */
export function specAt({ form }: Pick<Standing, 'form'>, place: Place): FieldSpec | ColumnSpec | undefined {
  const parts = parsePlace(place);
  if (parts?.kind === 'field') return form.fields.find(({ id }) => id === parts.id);
  if (parts?.kind !== 'cell') return undefined;
  return form.tables.find(({ id }) => id === parts.table)?.columns.find(({ id }) => id === parts.column);
}

/** Money that the page states in another unit than its own: by place. Undefined where all of it is in one. */
export function otherUnits(standing: Standing): Filing['units'] {
  const units = [...standing.index.bindings.keys()].flatMap((place): [Place, '元' | '万元'][] => {
    if (specAt(standing, place)?.type !== 'money') return [];
    const unit = moneyUnitAt(standing, place);
    return unit === '' || unit === standing.match.moneyUnit ? [] : [[place, unit]];
  });
  return units.length === 0 ? undefined : Object.fromEntries(units);
}
