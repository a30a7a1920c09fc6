import { signal, type Signal } from '@preact/signals';
import type { Place } from '@/lib/model/filing';

/** A signal for each place that somebody asked for. */
export class PlaceSignals<T> implements Iterable<[Place, Signal<T>]> {
  readonly #signals = new Map<Place, Signal<T>>();
  readonly #initial: (at: Place) => T;

  constructor(initial: (at: Place) => T) {
    this.#initial = initial;
  }

  at(place: Place): Signal<T> {
    const known = this.#signals.get(place);
    if (known) return known;
    const fresh = signal(this.#initial(place));
    this.#signals.set(place, fresh);
    return fresh;
  }

  /** Sets what a place shows, if anybody looks at it. */
  set(place: Place, value: T): void {
    const known = this.#signals.get(place);
    if (known) known.value = value;
  }

  [Symbol.iterator](): Iterator<[Place, Signal<T>]> {
    return this.#signals.entries();
  }
}
