import type { LabelVia } from '@/lib/model/reading';
import { block, hasContent, textOf, type Box } from './box';
import { labelRef, type LabelRef } from './collector';
import { headingLevel } from './look';
import { mayName } from './near';
import { isManyLines, isNameOf, isPart, isRepeated, longestTitle, nameOfPart, namesItself, pairIn, tabsOver, tagsIn } from './parts';
import { alikePairs, innermost } from './pairs';
import { containerLevel, lineLevel } from './sections';
import type { Context, Pending, Visit } from './visiting';
import { colon, hint, nameAndValue, ordinal, remark, separator, unitAlone, unitFirst, wordy } from './words';

/** The children of one box, read from the first to the last. */
export class Sequence {
  /** texts met since the last control, not yet said to be anything */
  private run: Box[] = [];
  private label: Pending | null;
  private outer: readonly LabelRef[];
  private readonly own: Pending[] = [];
  private place = 0;
  private contents: number | undefined;
  private card: boolean | undefined;
  private afterControl = false;
  private starred = false;

  constructor(
    private readonly on: Visit,
    private readonly box: Box,
    private readonly at: Context,
  ) {
    this.label = at.label;
    this.outer = at.outer;
  }

  read(): void {
    const name = nameOfPart(this.box, this.on);
    if (name !== '') this.on.into.sections.begin(name, containerLevel);
    this.box.children.forEach((child, place) => {
      this.place = place;
      this.take(child);
    });
    this.flush();
    for (const pending of this.own) this.on.into.group(pending.takers);
  }

  private take(child: Box): void {
    if (block.test(child.tag)) this.release();
    if (child.hidden && !this.box.hidden) {
      if (child.conceals || (child.controls > 0 && child.words)) this.concealed(child);
    } else if (child.button || this.on.absorbed.has(child)) return;
    else if (child.controls > 0 || child.grids > 0) this.takeContent(child);
    else if (child.words) this.takeText(child);
    else if (child.conceals) this.on.read(child, this.bare());
  }

  /** What is not drawn now is known, under no label of what is. */
  private concealed(child: Box): void {
    this.flush();
    this.on.read(child, { ...this.bare(), hidden: true });
  }

  private bare(): Context {
    return { ...this.at, label: null, outer: [] };
  }

  /** On a new line a label that has its control waits for no other. */
  private release(): void {
    if (this.label === this.at.label || !this.label || this.label.takers.length === 0) return;
    this.label = this.at.label;
    this.outer = this.at.outer;
  }

  private takeText(child: Box): void {
    const text = textOf(child);
    if (/^[*＊✶✱]+$/.test(text)) this.starred = true;
    if (!wordy.test(text) && !separator.test(text) && !unitAlone.test(text)) return;
    if (this.afterControl && this.run.length === 0 && this.followsControl(child, text)) return;
    this.run.push(child);
  }

  /** A text right after a control: its unit, the word between two inputs of one value, a label that stands behind. */
  private followsControl(child: Box, text: string): boolean {
    const { into } = this.on;
    const index = into.slots.length - 1;
    const last = into.slots[index];
    if (!last) return false;
    if (unitAlone.test(text)) {
      if (last.slot.unit === undefined) into.amend(index, { unit: text.replace(/[（()）【】]/g, '') });
      return true;
    }
    if (separator.test(text)) return true;
    const split = unitFirst.exec(text);
    if (split?.[1] !== undefined && split[2] !== undefined) {
      if (last.slot.unit === undefined) into.amend(index, { unit: split[1] });
      this.await('inside', split[2], child);
      return true;
    }
    const bare = !last.slot.labels.some((label) => label.via !== 'placeholder' && label.via !== 'name');
    if (bare && (child.tag === 'label' || (text.length <= 8 && wordy.test(text) && this.endsLine(child)))) {
      const ref = labelRef(child.tag === 'label' ? 'form-item' : 'inside', text, [child]);
      into.amend(index, { labels: [ref.label, ...last.slot.labels] }, ref);
      return true;
    }
    return false;
  }

  /** Whether a text is the last of its line: no label of a control to come. */
  private endsLine(child: Box): boolean {
    const next = this.box.children[this.place + 1];
    return !block.test(child.tag) && (next === undefined || next.controls === 0);
  }

  private await(via: LabelVia, text: string, box: Box): void {
    if (this.label && this.label === this.at.label) this.outer = [this.label.ref, ...this.outer];
    this.label = { ref: labelRef(via, text, [box], this.starred), takers: [] };
    this.own.push(this.label);
    this.starred = false;
    this.run = [];
  }

  private takeContent(child: Box): void {
    this.noteTabs(child);
    const titled = this.settle(child);
    const into = this.on.into;
    const before = into.slots.length;
    // a label that has its control says nothing of one with words of its own
    const other = this.label !== this.at.label && this.label !== null && this.label.takers.length > 0 && !child.found && namesItself(child);
    const own = !titled && !other;
    const context: Context = { ...this.at, label: own ? this.label : null, outer: own ? this.outer : this.at.outer };
    this.on.read(child, context);
    this.afterControl = into.slots.length > before;
  }

  private noteTabs(child: Box): void {
    const last = this.run.at(-1);
    const tabs = last ? tabsOver(last, child) : [];
    for (const [panel, title] of tabs) this.on.titles.set(panel, title);
    if (tabs.length > 0) this.run.pop();
  }

  /** Says what the texts before a control are. @returns whether they only head it, as a title does */
  private settle(child: Box): boolean {
    const last = this.run.at(-1);
    if (!last) return false;
    const text = textOf(last);
    // items that are said in words alone, before one with a control
    this.notePairs();
    const item = this.on.pairs.has(innermost(last));
    if (!item && (isPart(child) || this.heads(last, child))) {
      this.run.forEach((box) => this.say(box, box === last));
      this.run = [];
      if (this.label !== this.at.label) this.label = null;
      return this.label === null;
    }
    if (ordinal.test(text)) {
      this.run.pop();
      return this.settle(child);
    }
    if (item || text.length > longestTitle * 2 || (child.controls > 1 && isManyLines(last)) || (remark.test(text) && !colon.test(text))) {
      this.flush();
      return false;
    }
    this.sayAll(this.run.slice(0, -1));
    this.await(this.viaOf(last, child), text, last);
    return false;
  }

  /** A text before something with words of its own: a title, unless it looks like the label of one item. */
  private heads(text: Box, child: Box): boolean {
    if (headingLevel(text) > 0) return true;
    if (block.test(child.tag) && this.on.looks.banner(text)) return true;
    if (child.found || !namesItself(child) || text.tag === 'label' || colon.test(textOf(text))) return false;
    this.contents ??= this.box.children.filter(hasContent).length;
    return child.controls > 1 || this.contents > 2;
  }

  private viaOf(text: Box, child: Box): LabelVia {
    if (this.box.tag === 'label') return 'for';
    if (text.tag === '#text' && this.at.cell) return 'inside';
    const addon = this.at.label?.takers.length === 0 && !colon.test(textOf(text));
    if (addon && child.controls === 1 && text.tag !== 'label') return 'group';
    return this.at.cell ? 'inside' : 'form-item';
  }

  /** Texts that no control took. */
  private flush(): void {
    this.notePairs();
    const run = this.run;
    this.run = [];
    this.starred = false;
    this.sayAll(run);
  }

  private sayAll(run: readonly Box[]): void {
    for (let index = 0; index < run.length; index++) {
      const [box, next] = [run[index], run[index + 1]];
      if (!box) continue;
      if (next && (isNameOf(box, next) || (index === 0 && run.length === 2 && this.on.pairs.has(this.box)))) {
        this.show(box, next);
        index++;
      } else this.say(box, false);
    }
  }

  private show(label: Box, value: Box): void {
    const ref = labelRef(this.at.cell ? 'inside' : 'form-item', textOf(label), [label]);
    this.on.into.shown(value, textOf(value), [ref, ...this.at.outer], this.at);
  }

  /** Name and value in one text of a repeated part: what the page states of the thing that its controls are filled in for. */
  private showStated(box: Box, text: string): void {
    const said = remark.test(text) || hint.test(text) ? null : nameAndValue.exec(text);
    if (said?.[1] === undefined || said[2] === undefined || pairIn(box)) return;
    this.on.into.shown(box, said[2], [labelRef('inside', said[1], [box]), ...this.at.outer], this.at);
  }

  private pairsNoted = false;

  /** Items side by side of which some hold text only: their neighbours tell that the first part is a name. */
  private notePairs(): void {
    if (this.pairsNoted || this.run.length < 2) return;
    this.pairsNoted = true;
    for (const box of alikePairs(this.box.children)) this.on.pairs.add(innermost(box));
  }

  /** A text of the page for itself: a title, a pair of label and value, a note. */
  private say(box: Box, title: boolean): void {
    const text = textOf(box);
    if (!wordy.test(text)) return;
    const level = headingLevel(box);
    const short = text.length <= longestTitle;
    const repeated = level === 0 && (this.card ??= isRepeated(this.box));
    const tags = title && repeated ? tagsIn(box) : '';
    if (repeated) this.showStated(box, text);
    if (tags !== '') this.on.into.sections.begin(tags, lineLevel);
    else if (level > 0 && short) this.on.into.sections.begin(text, level);
    else if (pairIn(box) || isManyLines(box) || this.on.pairs.has(innermost(box))) this.on.read(box, this.bare());
    else if (short && !remark.test(text) && (title || this.on.looks.title(box))) this.on.into.sections.begin(text, lineLevel);
    else if (box.tag !== 'a') {
      if (mayName(text) && !remark.test(text)) this.on.into.free.push(box);
      this.on.into.note(text);
    }
  }
}
