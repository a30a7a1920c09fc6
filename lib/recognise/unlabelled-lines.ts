import type { Place, PlaceLabel, Scene } from './scene';

/** A place of a repeated block, with what else goes with it. */
interface Named {
  place: Place;
  parts: Place[];
}

/** Words that name no place: what to do in it, and a code. */
const silent = new Set<PlaceLabel['via']>(['placeholder', 'title', 'name']);

const unlabelled = ({ labels }: Place): boolean => labels.every(({ via, words }) => silent.has(via) || words.whole === '');

/**
 * A list of lines has its labels over the first line alone: the same controls in the same order, once more and without
 * labels, are the next line.
 * @param blocks the labelled blocks in page order
 * @returns the places of the lines that follow them, named as those above them
 */
export function linesBelow<T extends Named>(scene: Scene, blocks: readonly (readonly T[])[]): T[] {
  return blocks.flatMap((block) => {
    const line = lineOf(scene, block);
    if (!line) return [];
    const found: T[] = [];
    for (let from = line.start + line.length; isLine(scene, line, from); from += line.length) {
      for (const named of block) {
        const [place, ...parts] = [named.place, ...named.parts].flatMap(({ index }) => scene.places[from + index - line.start] ?? []);
        if (place) found.push({ ...named, place, parts });
      }
    }
    return found;
  });
}

interface Line {
  start: number;
  length: number;
}

const leastNamed = 2;

/** The labelled places from the block's first on; undefined where the block is no single run of them. */
function lineOf({ places }: Scene, block: readonly Named[]): Line | undefined {
  const [first] = block;
  if (!first || block.length < leastNamed || first.place.sheet) return undefined;
  const start = first.place.index;
  const end = Math.max(...block.flatMap(({ place, parts }) => [place, ...parts]).map(({ index }) => index)) + 1;
  const run = places.slice(start, end);
  return run.every((place) => !unlabelled(place) && together(place, first.place)) ? { start, length: end - start } : undefined;
}

const together = (place: Place, first: Place): boolean =>
  place.ref.frame === first.ref.frame && place.slot.section === first.slot.section && !place.sheet;

/** Do the places from here on repeat the line. */
function isLine({ places }: Scene, { start, length }: Line, from: number): boolean {
  return Array.from({ length }, (_, at) => at).every((at) => {
    const above = places[start + at];
    const place = places[from + at];
    return (
      above !== undefined &&
      place !== undefined &&
      together(place, above) &&
      unlabelled(place) &&
      place.slot.widget === above.slot.widget &&
      asked(place) === asked(above)
    );
  });
}

const asked = ({ labels }: Place): string => labels.find(({ via }) => via === 'placeholder')?.text ?? '';
