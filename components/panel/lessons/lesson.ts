import { i18n } from '#i18n';
import type { TeachResult } from '@/lib/model/view';
import type { PanelModel } from '../panel-model';
import { slotRef, type TeachActs } from './teach-acts';

/** The panel's acts about what a page calls things, each told at the foot with its way back. */
export class Lesson {
  constructor(
    readonly model: PanelModel,
    readonly acts: TeachActs,
  ) {}

  point(at: string): void {
    void this.model.run(this.acts.point(at));
  }

  unpoint(): void {
    void this.acts.unpoint();
  }

  /** Says what a slot is; back to where one came from when it was taken. */
  name(at: string, label: string, slot: string): void {
    void this.model.run(this.acts.teach(at, slotRef(slot)), (taught) => {
      if (taught.state !== 'taught') return this.#told(taught, at, label);
      this.model.back();
      void this.acts.unpoint();
      this.learned(label);
    });
  }

  choose(at: string, label: string, slot: string, always: boolean): void {
    void this.model.run(this.acts.choose(at, slotRef(slot), always), (taught) => {
      if (taught.state !== 'taught') return this.#told(taught, at, label);
      if (always) this.learned(label);
      else this.model.tell('done', i18n.t('teach.chosen'));
    });
  }

  prefer(form: string | null): void {
    void this.model.run(this.acts.prefer(form), (taken) => {
      if (taken) this.model.back();
      else this.model.tell('problem', i18n.t('teach.formRefused'));
    });
  }

  forget(at: string, label: string): void {
    void this.model.run(this.acts.forget(at), () => this.model.tell('done', i18n.t('teach.forgotten', [label]), () => this.#recall()));
  }

  learned(label: string): void {
    this.model.tell('done', i18n.t('teach.learned', [label]), () => this.#recall());
  }

  #recall(): void {
    void this.model.run(this.acts.recall(), () => this.model.tell('done', i18n.t('teach.recalled')));
  }

  #told({ state, instead }: TeachResult, at: string, label: string): void {
    this.model.tell('problem', state === 'refused' ? i18n.t('teach.refused', [instead, label]) : unclearText(at, label));
  }
}

/** Why a place that was pointed out could not be taken. */
export const unclearText = (at: string, label: string): string =>
  i18n.t(at.startsWith('fields.') ? 'teach.unclear' : 'teach.unclearColumn', [label]);
