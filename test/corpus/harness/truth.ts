/** A place of the form that the page shows: `fields.<id>` or `<table>[<row>].<column>`. */
export interface TruthPlace {
  place: string;
  /** what a person sees in it; '' for a place that is there and empty */
  text: string;
  /** a control that may not be written; what the page only prints needs no such mark */
  shut: boolean;
}

/** What a careful clerk reads off a page. `form` is null for a page that is none of ours. */
export interface Truth {
  form: string | null;
  year: number | null;
  places: TruthPlace[];
}

/** A cell of a place's table; undefined for a field. */
export interface CellAt {
  table: string;
  row: number;
  column: string;
}

const field = /^fields\.[A-Za-z][\w.]*$/;
const cell = /^([A-Za-z]\w*)\[(\d+)\]\.([A-Za-z]\w*)$/;

export function cellAt(place: string): CellAt | undefined {
  const [, table = '', row = '', column = ''] = cell.exec(place) ?? [];
  return table === '' ? undefined : { table, row: Number(row), column };
}

/** Reads a `.truth.txt`; what is wrong with it is told line by line, the rest stands. */
export function parseTruth(source: string): { truth: Truth; complaints: string[] } {
  const truth: Truth = { form: null, year: null, places: [] };
  const complaints: string[] = [];
  const seen = new Set<string>();
  let said = false;
  source.split(/\r?\n/).forEach((line, index) => {
    const complain = (what: string) => complaints.push(`line ${index + 1}: ${what}`);
    const text = line.trim();
    if (text === '' || text.startsWith('#')) return;
    const form = /^form\s+(\S+)$/.exec(text)?.[1];
    const year = /^year\s+(\d{4})$/.exec(text)?.[1];
    const [, place = '', star = '', value = ''] = /^(\S+?)(\*?)\s*=\s*(.*)$/.exec(text) ?? [];
    if (form !== undefined) {
      if (said) complain('a second form');
      said = true;
      truth.form = form === 'none' ? null : form;
    } else if (year !== undefined) truth.year = Number(year);
    else if (!field.test(place) && !cellAt(place)) complain(`no place: ${text.slice(0, 60)}`);
    else if (seen.has(place)) complain(`${place} is there twice`);
    else {
      seen.add(place);
      truth.places.push({ place, text: value, shut: star !== '' });
    }
  });
  if (!said) complaints.push('no line says the form');
  if (said && truth.form === null && (truth.places.length > 0 || truth.year !== null)) complaints.push('a page of no form has no places');
  return { truth, complaints };
}
