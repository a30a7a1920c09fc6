import type { Candidate } from './candidates';
import type { FormLexicon } from './lexicon';
import type { Place, Scene } from './scene';

/** Labels that are trusted as much as this tell what a place asks for. */
const sure = 0.8;

interface Area {
  /** fields that its places surely are, each with its first place in the page */
  fields: Map<string, number>;
  first: number;
  last: number;
  /** stands under a heading that names the form */
  titled: boolean;
}

/**
 * Candidates without those of a query above the form: an area most of whose fields are asked for again below it, where more
 * of the form stands or its title does.
 */
export function withoutQueries(candidates: Candidate[], form: FormLexicon, scene: Scene): Candidate[] {
  const meanings = new Map<number, number>();
  for (const one of candidates) meanings.set(indexOf(one), (meanings.get(indexOf(one)) ?? 0) + 1);
  const areas = new Map<string, Area>();
  for (const one of candidates) {
    const [place] = one.places;
    if (!place || place.slot.shut === 'text-only' || one.confidence < sure || meanings.get(indexOf(one)) !== 1) continue;
    const area = areas.get(areaOf(place)) ?? {
      fields: new Map<string, number>(),
      first: place.index,
      last: place.index,
      titled: place.sections.some((title) => names(form, scene, title)),
    };
    areas.set(areaOf(place), area);
    area.first = Math.min(area.first, place.index);
    area.last = Math.max(area.last, place.index);
    if (!area.fields.has(one.field.id)) area.fields.set(one.field.id, place.index);
  }
  const queries = new Set([...areas].flatMap(([key, area]) => (isQuery(area, areas) ? [key] : [])));
  if (queries.size === 0) return candidates;
  return candidates.filter(({ places: [place] }) => !place || !queries.has(areaOf(place)));
}

function isQuery(area: Area, areas: ReadonlyMap<string, Area>): boolean {
  const homes = [...areas.values()].filter(
    (other) => other !== area && other.first > area.last && worth(other) > worth(area),
  );
  const again = [...area.fields.keys()].filter((field) => homes.some((home) => home.fields.has(field)));
  return again.length > 0 && again.length * 2 >= area.fields.size;
}

const worth = ({ fields, titled }: Area): number => fields.size + (titled ? 100 : 0);
const indexOf = ({ places }: Candidate): number => places[0]?.index ?? -1;
const areaOf = ({ ref, sheet, slot }: Place): string => `${ref.frame}|${sheet ? `g${sheet.index}` : slot.section}`;

function names({ titles }: FormLexicon, scene: Scene, title: string): boolean {
  const { whole, bare } = scene.words(title);
  return titles.some((wanted) => bare.includes(wanted) || whole.includes(wanted));
}
