import type { FormPage } from './portal.ts';

interface Entry<Model> {
  model: Model;
  posts: { auto: number; saved: number; submitted: number };
}

/** What a portal's server holds: one model a form page and project, and whether the session still runs. */
export class Held<Model> {
  readonly #initial: (page: FormPage, project: number) => Model;
  readonly #entries = new Map<string, Entry<Model>>();
  live = true;

  constructor(initial: (page: FormPage, project: number) => Model) {
    this.#initial = initial;
  }

  entry(page: FormPage, project: number): Entry<Model> {
    const key = `${page}/${project}`;
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { model: this.#initial(page, project), posts: { auto: 0, saved: 0, submitted: 0 } };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  put(page: FormPage, project: number, model: Model, how: 'auto' | 'saved' | 'submitted'): void {
    const entry = this.entry(page, project);
    entry.model = model;
    entry.posts[how]++;
  }

  reset(): void {
    this.#entries.clear();
    this.live = true;
  }
}
