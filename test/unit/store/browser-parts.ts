import type { StorageAreaLike } from '@/lib/store';

/** What becomes of a call: it fails, or the browser dies right before or right after it took effect. */
export type Fate = 'fails' | 'dies before' | 'dies after' | undefined;

/**
 * Stands in for `chrome.storage.local` where there is none: values become JSON, keys of objects come back sorted, a `set`
 * is whole or nothing. `fate` decides each writing call; a dead browser answers nothing until `revive`.
 */
export class MemoryArea implements StorageAreaLike {
  items: Record<string, unknown> = {};
  /** how often everything was read at once */
  wholeReads = 0;
  fate: (keys: string[]) => Fate = () => undefined;
  died: () => void = () => undefined;
  private dead = false;

  revive(): void {
    this.dead = false;
    this.fate = () => undefined;
  }

  async get(keys: string[] | null): Promise<Record<string, unknown>> {
    if (this.dead) throw new Error('the browser is dead');
    if (keys === null) this.wholeReads++;
    const present = (keys ?? Object.keys(this.items)).filter((key) => Object.hasOwn(this.items, key));
    return Object.fromEntries(present.map((key) => [key, sorted(this.items[key])]));
  }

  set(items: Record<string, unknown>): Promise<void> {
    const copy = JSON.parse(JSON.stringify(items)) as Record<string, unknown>;
    return this.write(Object.keys(items), () => {
      this.items = { ...this.items, ...copy };
    });
  }

  remove(keys: string[]): Promise<void> {
    return this.write(keys, () => {
      this.items = Object.fromEntries(Object.entries(this.items).filter(([key]) => !keys.includes(key)));
    });
  }

  private async write(keys: string[], act: () => void): Promise<void> {
    const fate = this.dead ? 'dies before' : this.fate(keys);
    if (fate === 'fails') throw new Error('FILE_ERROR_NO_SPACE');
    if (fate !== 'dies before') act();
    if (fate === undefined) return;
    this.dead = true;
    this.died();
    throw new Error('the browser is dead');
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!(value instanceof Object)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

/** Stands in for `navigator.locks`, which Node 20 does not have: one at a time under a name, in the order of asking. */
export class QueueLocks {
  private readonly last = new Map<string, Promise<unknown>>();

  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(name) ?? Promise.resolve()).then(work, work);
    this.last.set(name, turn.catch(() => undefined));
    return turn;
  }
}
