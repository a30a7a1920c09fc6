import type { SessionView } from '@/lib/model/view';

type Sectioned = Pick<SessionView, 'sections' | 'sectionOf'>;

/** The place, then what it lies in: `indicators[2].value`, `indicators[2]`, `indicators`. */
function outward(at: string): string[] {
  const row = at.replace(/\.\w+$/, '');
  return at.startsWith('fields.') ? [at] : [at, row, row.replace(/\[\d+\]$/, '')];
}

/** The section that a place belongs to; undefined for a place of none. */
export function sectionAt({ sectionOf }: Pick<SessionView, 'sectionOf'>, at: string): string | undefined {
  return outward(at)
    .map((place) => sectionOf[place])
    .find((section) => section !== undefined);
}

/** Things with a place, by section in the order of the form; those of no section last, under ''. */
export function bySection<T extends { at: string }>(
  view: Sectioned,
  things: readonly T[],
): { id: string; label: string; things: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const section = sectionAt(view, thing.at) ?? '';
    const group = groups.get(section);
    if (group) group.push(thing);
    else groups.set(section, [thing]);
  }
  const known = view.sections.filter(({ id }) => groups.has(id));
  const rest = [...groups.keys()].filter((id) => !view.sections.some((section) => section.id === id));
  return [...known, ...rest.map((id) => ({ id, label: '' }))].map(({ id, label }) => ({ id, label, things: groups.get(id) ?? [] }));
}

/** A place in the words of the form: a field or cell by its label, a row by its own name, anything else by its section. */
export function labelAt(view: Pick<SessionView, 'bound'> & Sectioned, at: string): string {
  const exact = view.bound.find((place) => place.at === at);
  if (exact !== undefined) return exact.label;
  const cell = view.bound.find((place) => place.at.startsWith(`${at}.`));
  if (cell !== undefined) return cell.label.split(' · ').slice(0, -1).join(' · ') || cell.label;
  const section = sectionAt(view, at);
  return view.sections.find(({ id }) => id === section)?.label ?? at;
}
