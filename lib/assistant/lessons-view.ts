import type { Lessons, OpenView, UnusedLesson } from '../model/view';
import { wordsOf } from './form-places';
import { slotId } from './places';
import type { Session } from './session';

/** What the panel shows of what was taught, of what is open, and of the pointing that goes on. */
export function lessonsOf({ standing, recognition, memory }: Session): Lessons {
  const words = (at: string) => (standing ? wordsOf(standing.form, at) : at);
  const open = recognition.open.map(({ at, label, candidates }): OpenView => ({
    at,
    label: label === '' ? '' : words(at),
    candidates: candidates.map(({ slots: [first], value, label, confidence }) => ({
      slot: first === undefined ? value : slotId(first),
      label,
      value,
      confidence,
    })),
  }));
  const unused = recognition.taught.flatMap(({ at, label, outcome, instead }): UnusedLesson[] => {
    if (outcome === 'used') return [];
    const lesson = { at, label: words(at), words: label };
    return [instead === undefined ? lesson : { ...lesson, instead: words(instead) }];
  });
  return {
    open,
    taught: recognition.taught.filter(({ outcome }) => outcome === 'used').map(({ at }) => at),
    unused,
    teaching: memory.teaching,
    named: memory.choices.some(({ prefer }) => prefer !== null && prefer === standing?.match.form),
  };
}
