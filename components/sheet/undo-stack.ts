/** One edit of rows that can be taken back. `kept`: it may still be once something was typed. */
export interface Undo {
  kept: boolean;
  run: () => void;
}

const most = 100;

/** Edits of rows, newest last. What is typed has the control's own undo and ends those that it stands in the way of. */
export class UndoStack {
  #edits: Undo[] = [];
  /** nothing was typed since the last edit: Ctrl+Z means that one */
  #newest = false;

  add(undo: Undo): void {
    this.#edits = [...this.#edits, undo].slice(-most);
    this.#newest = true;
  }

  typed(): void {
    this.#edits = this.#edits.filter(({ kept }) => kept);
    this.#newest = false;
  }

  /** Takes the last edit back, if nothing was typed since. */
  undo(): boolean {
    const last = this.#edits.at(-1);
    return this.#newest && last !== undefined && this.#takeBack(last);
  }

  /** How the edit that was just made is taken back later: false once what came after it stands in the way. */
  undoOfLast(): () => boolean {
    const last = this.#edits.at(-1);
    return () => last !== undefined && (last.kept || last === this.#edits.at(-1)) && this.#takeBack(last);
  }

  #takeBack(undo: Undo): boolean {
    if (!this.#edits.includes(undo)) return false;
    this.#edits = this.#edits.filter((one) => one !== undo);
    this.#newest = this.#edits.length > 0;
    undo.run();
    return true;
  }
}
