import type { Finding } from '../model/finding';
import { severities } from '../model/finding';
import type { Mark } from './desk';
import type { PlaceIndex } from './places';
import { slotOf } from './places';

/**
 * Findings as marks, by frame: one a slot, the worst finding first, with its text. `quietBlanks`: what is merely not filled in
 * yet is marked as a hint, so that an untouched form is not red all over.
 */
export function marksOf(findings: Finding[], index: PlaceIndex, quietBlanks: boolean): Map<number, Mark[]> {
  const frames = new Map<number, Map<number, Mark>>();
  for (const finding of findings) {
    const slot = slotOf(index, finding.at);
    if (!slot) continue;
    const marks = frames.get(slot.frame) ?? new Map<number, Mark>();
    frames.set(slot.frame, marks);
    const severity = quietBlanks && finding.blank ? 'hint' : finding.severity;
    const present = marks.get(slot.slot);
    if (present && severities.indexOf(present.severity) <= severities.indexOf(severity)) continue;
    marks.set(slot.slot, { slot: slot.slot, severity, text: finding.message });
  }
  return new Map([...frames].map(([frame, marks]) => [frame, [...marks.values()]]));
}
