import { Dexie } from 'dexie';
import type { Filing } from '@/lib/model/filing';
import type { Problem, Result } from '@/lib/model/result';
import { openStore } from '@/lib/store';
import type { OpenOptions, OpenReport, Store } from '@/lib/store';
import { MemoryArea, QueueLocks } from './browser-parts';

let made = 0;

/** One browser profile: a database, a storage area, and the views that have the store open. */
export class Machine {
  readonly name = `jixiao-${++made}-${Math.random()}`;
  readonly area = new MemoryArea();
  readonly locks = globalThis.navigator?.locks ?? new QueueLocks();
  readonly told: Problem[] = [];
  private readonly views: Store[] = [];

  try(options: OpenOptions = {}): Promise<Result<{ store: Store; report: OpenReport }>> {
    const { name, locks } = this;
    return openStore(this.area, { name, locks, tell: (problem) => this.told.push(problem), ...options });
  }

  async open(options: OpenOptions = {}): Promise<{ store: Store; report: OpenReport }> {
    const opened = value(await this.try(options));
    this.views.push(opened.store);
    return opened;
  }

  constructor() {
    this.area.died = () => this.quit();
  }

  /** Closes all views, as the end of the browser does. */
  quit(): void {
    for (const view of this.views.splice(0)) view.close();
  }

  /** After a death or an end: starts again, and opens the store. */
  async restart(options: OpenOptions = {}): Promise<{ store: Store; report: OpenReport }> {
    this.quit();
    this.area.revive();
    return this.open(options);
  }

  async wipeDatabase(): Promise<void> {
    this.quit();
    await Dexie.delete(this.name);
  }

  /** Changes a record of the second copy behind our back. */
  tamper(key: string, edit: (envelope: { v: number; seq: number; sha256: string; body: string }) => void): void {
    const envelope = structuredClone(this.area.items[key]) as Parameters<typeof edit>[0];
    edit(envelope);
    this.area.items = { ...this.area.items, [key]: envelope };
  }

  /** The database without our code between, to put things into it that our code never would. */
  async raw<T>(work: (dexie: Dexie) => Promise<T>): Promise<T> {
    const dexie = await new Dexie(this.name).open();
    try {
      return await work(dexie);
    } finally {
      dexie.close();
    }
  }
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.at ?? ''} ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code);

export function filing(id: string, fields: Record<string, string> = {}, more: Partial<Filing> = {}): Filing {
  return {
    id,
    form: 'dalian-union/project-target',
    project: '困难职工帮扶项目',
    unit: '某市总工会',
    year: 2026,
    fields,
    tables: {},
    ...more,
  };
}
