import { isMoneyUnit } from '@/lib/model/amount';
import type { Filing } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';

/** Project, unit and year as the form's own fields say them; where it has no such field, as they were given. */
export function identified(filing: Filing, { identity }: FormSpec): Pick<Filing, 'project' | 'unit' | 'year'> {
  const said = (id: string | undefined, given: string) => (id === undefined ? given : (filing.fields[id] ?? '').trim());
  const year = /(?:19|20)\d{2}/.exec(said(identity.year, ''))?.[0];
  return {
    project: said(identity.project, filing.project),
    unit: said(identity.unit, filing.unit),
    year: year === undefined ? filing.year : Number(year),
  };
}

/** 元 or 万元, in which a form counts; undefined for one without amounts. */
export function ownMoneyUnit({ fields, tables }: FormSpec): Filing['moneyUnit'] {
  const unit = [...fields, ...tables.flatMap(({ columns }) => columns)].find(({ type }) => type === 'money')?.unit;
  return isMoneyUnit(unit) ? unit : undefined;
}

/** Writes project, unit and year into the form's own fields for them, where these are blank; a year alone is no date. */
export function withIdentity(filing: Filing, { identity, fields: specs }: FormSpec): Filing {
  const fields = { ...filing.fields };
  const put = (id: string | undefined, text: string) => {
    const dated = specs.some((field) => field.id === id && field.type === 'date');
    if (id !== undefined && !dated && blank(fields[id])) fields[id] = text;
  };
  put(identity.project, filing.project);
  put(identity.unit, filing.unit);
  put(identity.year, filing.year === null ? '' : String(filing.year));
  return { ...filing, fields };
}
