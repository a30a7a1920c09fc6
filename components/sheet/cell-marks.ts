import { batch } from '@preact/signals';
import type { Place } from '@/lib/model/filing';
import { severities, type Finding } from '@/lib/model/finding';
import { PlaceSignals } from './place-signals';

/** What was found at a place. */
export interface Mark {
  findings: readonly Finding[];
  /** of the worst of them; what is merely not filled in yet counts as a hint until it was asked for */
  severity: Finding['severity'] | null;
}

const unmarked: Mark = { findings: [], severity: null };

/** Findings at their cells; a cell is drawn again only when what is found at it is something else. */
export class CellMarks {
  readonly #marks = new PlaceSignals<Mark>(() => unmarked);
  #marked = new Set<Place>();

  at(place: Place) {
    return this.#marks.at(place);
  }

  show(findings: readonly Finding[], cellOf: (at: Place) => Place, quietBlanks: boolean): void {
    const byPlace = new Map<Place, Finding[]>();
    for (const finding of findings) {
      const at = cellOf(finding.at);
      byPlace.set(at, [...(byPlace.get(at) ?? []), finding]);
    }
    batch(() => {
      for (const at of this.#marked) if (!byPlace.has(at)) this.#marks.at(at).value = unmarked;
      for (const [at, found] of byPlace) {
        const mark = this.#marks.at(at);
        const severity = worst(found, quietBlanks);
        if (mark.peek().severity !== severity || !alike(mark.peek().findings, found)) mark.value = { findings: found, severity };
      }
    });
    this.#marked = new Set(byPlace.keys());
  }
}

function worst(findings: readonly Finding[], quietBlanks: boolean): Finding['severity'] {
  const said = findings.map(({ severity, blank }) => (quietBlanks && blank ? 'hint' : severity));
  return severities.find((severity) => said.includes(severity)) ?? 'hint';
}

const alike = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length && a.every(({ rule, message }, at) => rule === b[at]?.rule && message === b[at]?.message);
