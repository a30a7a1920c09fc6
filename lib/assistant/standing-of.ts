import type { Recognition } from '../model/match';
import type { Pack } from '../model/pack';
import { toFiling } from '../recognise/to-filing';
import { identify } from './keeper';
import { withOpenRows } from './open-rows';
import { otherUnits } from './page-unit';
import { indexPlaces } from './places';
import type { Standing } from './propose';

/** The form that was recognised in a page, with what it holds; undefined where none was. @param id of the filing that was in hand */
export function standingOf(recognition: Recognition, packs: readonly Pack[], frames: Standing['frames'], id: string | undefined): Standing | undefined {
  const match = recognition.match && withOpenRows(recognition.match);
  const form = packs.flatMap((pack) => pack.forms.map((spec) => ({ id: `${pack.id}/${spec.id}`, spec }))).find((one) => one.id === match?.form)?.spec;
  if (!match || !form) return undefined;
  const filing = identify(toFiling(match, { id: id ?? crypto.randomUUID() }), form, match.year);
  const standing = { match, form, filing, index: indexPlaces(match), frames };
  filing.units = otherUnits(standing);
  return standing;
}

/** Says of which project and year a filing is by what its fields hold now. @returns whether that is another than before */
export function identifyAnew({ filing, form, match }: Standing): boolean {
  const { project, year } = filing;
  Object.assign(filing, identify(filing, form, match.year));
  return project !== filing.project || year !== filing.year;
}
