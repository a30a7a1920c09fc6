import { contentBy, valuesBy } from './content.js';
import { changes } from './changes.js';
import { seeded } from './random.js';

/**
 * A page's own model: every value under a key that says whose it is, whatever the page shows where. What controls hand in
 * is written down with what the key meant at that moment.
 */
class Portal {
  /** how the page draws a state: set by the page. `anew`: every node is another one */
  drawing;
  /** whether rows have controls of every kind: set by the page */
  mixed = false;
  /** what fields it has (`content.js`): set by the page */
  size = 'usual';
  /** [key, text, what the key meant, whether it took input] of everything that came in through controls */
  journal = [];
  edition = 0;

  begin(seed) {
    const random = seeded(seed);
    this.random = random;
    this.project = '甲';
    this.content = contentBy(random, this.mixed, this.size);
    this.values = { ...valuesBy('甲', this.content, random), ...valuesBy('乙', this.content, random) };
    this.shut = {};
    this.byIndex = random() < 0.3;
    this.journal = [];
    this.edition++;
    history.replaceState(null, '', `?id=${this.project}#/fill`);
    return this.draw(true);
  }

  /** What is not drawn yet is not what the page says: until then its places mean what they meant. */
  draw(anew = false) {
    if (anew) this.edition++;
    const drawn = () => {
      this.shown = { project: this.project, content: structuredClone(this.content), shut: { ...this.shut } };
    };
    const drawing = this.drawing(this, anew);
    return drawing ? drawing.then(drawn) : drawn();
  }

  key(id, column) {
    return column === undefined ? `${this.project}:${id}` : `${this.project}:${id}:${column}`;
  }

  get(key) {
    return this.values[key] ?? '';
  }

  /** what controls call */
  set(key, text) {
    if (this.values[key] === text) return;
    this.journal.push({ key, text, meaning: this.meaning(key), shut: this.shown.shut[key] ?? '' });
    this.values[key] = text;
    this.heard?.();
  }

  /** every key that the page shows now */
  keys() {
    const { fields, rows, columns } = this.content;
    return [...fields.map(({ id }) => this.key(id)), ...rows.flatMap((row) => columns.map(({ id }) => this.key(row.id, id)))];
  }

  /** what a person would say that a key is: project, words of the row, words of the field; '' for what is not shown */
  meaning(key) {
    const { content, project: shown } = this.shown;
    const [project, id, column] = key.split(':');
    if (project !== shown) return '';
    if (column === undefined) return [project, content.fields.find((one) => one.id === id)?.label ?? ''].join('|');
    const row = content.rows.find((one) => one.id === id);
    const head = content.columns.find((one) => one.id === column);
    return row && head ? [project, row.level1, row.level2, head.label].join('|') : '';
  }

  /** the field or column of a key */
  kind(key) {
    const [, id, column] = key.split(':');
    return column === undefined ? this.content.fields.find((one) => one.id === id) : this.content.columns.find((one) => one.id === column);
  }

  /** Changes what the page holds and draws it again. @returns whether this page could be changed so */
  async change(name, planned, random) {
    const change = changes[name];
    if (!change || change(this, planned, random) === false) return false;
    await this.draw(change.anew === true);
    return true;
  }
}

export const portal = new Portal();
window.portal = portal;
