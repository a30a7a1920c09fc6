import { signal } from '@preact/signals';
import { faceOf, variantOf } from '@/components/sheet/face';
import { foldedMeasures } from '@/components/sheet/folded-measures';
import { laidInto } from '@/components/sheet/blank-contents';
import { SheetModel, type Touched } from '@/components/sheet/sheet-model';
import { Assessor } from '@/lib/assistant/assess';
import { offersFor, type HeldOffer } from '@/lib/assistant/offers';
import { relatedTo } from '@/lib/assistant/related';
import { computed } from '@/lib/check/computed';
import type { Filing } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import type { HeldPlan } from '@/lib/assistant/memory';
import type { UnitProfile } from '@/lib/model/profile';
import type { Receipt } from '@/lib/model/plan';
import type { Related } from '@/lib/model/related';
import { fail, ok, type Result } from '@/lib/model/result';
import type { FilingRecord } from '@/lib/model/revision';
import type { SessionView } from '@/lib/model/view';
import { typesInForce } from '@/lib/packs/expression/types-in-force';
import { formOf } from '@/lib/packs/form-graph';
import { afterPaint } from './after-paint';
import { asStanding, placesInWords } from './as-standing';
import type { Desk } from './desk';
import { FilingKeeper } from './filing-keeper';
import { scoredPlaces } from './scored-places';
import { viewOf, type Words } from './filing-view';
import { identified, ownMoneyUnit } from './identity';

/** Scores, offers and names of places follow the typing at this distance, in milliseconds; findings follow at once. */
const calm = 250;

/** A filing that is open in the workbench: drawn, checked, scored and kept while it is written. */
export class OpenFiling {
  readonly desk: Desk;
  readonly form: FormSpec;
  readonly sheet: SheetModel;
  readonly keeper: FilingKeeper;
  readonly view = signal<SessionView>(viewOf(undefined));
  offers: HeldOffer[] = [];
  /** the last fill, and how it is taken back */
  filled: { receipt: Receipt; undo: () => void } | null = null;
  plan: HeldPlan | null = null;
  reviewed = false;
  declined: string[] = [];

  #assessor: Assessor;
  #related: Related = {};
  /** one look after the other: the answer of an earlier one never stands over that of a later */
  #relating: Promise<void> = Promise.resolve();
  #closed = false;
  /** places written in since the last check */
  readonly #unchecked = new Set<string>();
  #turn = 0;
  #words: Words = { bound: [], sectionOf: {} };
  #later: ReturnType<typeof setTimeout> | undefined;

  static async open(desk: Desk, id: string): Promise<Result<OpenFiling>> {
    const record = await desk.store((store) => store.filings.get(id));
    if (!record.ok) return record;
    const current = await desk.store((store) => store.filings.current(id));
    if (!current.ok) return current;
    const form = formOf(desk.packs, current.value.form);
    if (form === undefined) return fail('no-form', current.value.form);
    const open = new OpenFiling(desk, form, current.value, record.value);
    await open.keeper.start();
    await open.relate();
    return ok(open);
  }

  private constructor(desk: Desk, form: FormSpec, filing: Filing, record: FilingRecord) {
    this.desk = desk;
    this.form = form;
    const face = faceOf(form, variantOf(form, filing.variant));
    const { fields, tables } = laidInto(face, filing);
    const laid: Filing = { ...filing, fields, tables: foldedMeasures(face, { tables }) };
    this.sheet = new SheetModel(laid, face, (touched) => this.#touched(touched));
    this.keeper = new FilingKeeper(desk.store, laid, record);
    this.#assessor = new Assessor(desk.packs, filing.form, desk.today(), desk.profile);
    this.#follow();
    this.reassess();
  }

  get filing(): Filing {
    return this.sheet.filing;
  }

  get findings(): SessionView['findings'] {
    return this.#assessor.findings;
  }

  /** The filing as what is proposed is laid over it. */
  standing() {
    this.settle();
    return asStanding(this.filing.form, this.sheet.face.peek(), this.filing);
  }

  /** Checks what was written since the last check; at once, for whoever needs the findings now. */
  settle(): void {
    if (this.#unchecked.size === 0) return;
    const changed = [...this.#unchecked];
    this.#unchecked.clear();
    this.#assessor.after(this.filing, [...changed, ...this.#follow()]);
    this.#mark();
    this.publish();
  }

  /** Everything anew: after a dismissal, a judgement, another content. */
  reassess(): void {
    this.#unchecked.clear();
    this.#assessor.whole(this.filing, this.keeper.record.peek(), this.#related);
    this.#mark();
    this.#tell();
  }

  /** Looks up the other filings of the project or unit, and checks anew where they are others now. */
  relate(): Promise<void> {
    this.#relating = this.#relating.then(async () => {
      const related = await relatedTo(this.filing, this.desk, this.#related);
      if (related === this.#related || this.#closed) return;
      this.#related = related;
      this.#follow();
      this.reassess();
    });
    return this.#relating;
  }

  /** The unit checks in another way now. */
  checkBy(profile: UnitProfile): void {
    this.desk.profile = profile;
    this.#assessor = new Assessor(this.desk.packs, this.filing.form, this.desk.today(), profile);
    this.reassess();
  }

  get scores(): SessionView['scores'] {
    return this.#assessor.scores;
  }

  /** 提交前检查 is looked at: blanks are marked in earnest from now on. */
  review(): void {
    this.reviewed = true;
    this.#mark();
    this.publish();
  }

  /** Draws another face of the form. */
  choose(variant: string): void {
    this.filing.variant = variant;
    const face = faceOf(this.form, variantOf(this.form, variant));
    this.sheet.face.value = face;
    this.#lay(this.filing);
    // what the face does not have cannot be checked: which rules can be asked is another question now
    this.reassess();
  }

  /** 元 or 万元, in which its amounts stand; '' for a form without any. */
  get moneyUnit(): '元' | '万元' | '' {
    return this.filing.moneyUnit ?? ownMoneyUnit(this.form) ?? '';
  }

  /** Its amounts are meant in another unit from now on; what is written stays as it is. */
  count(unit: '元' | '万元'): void {
    this.filing.moneyUnit = unit;
    this.keeper.draft();
    this.reassess();
  }

  /** Takes over what another page wrote. */
  become(filing: Filing): void {
    this.#lay(filing);
  }

  #lay(contents: Pick<Filing, 'fields' | 'tables'>): void {
    const face = this.sheet.face.peek();
    const { fields, tables } = laidInto(face, contents);
    this.sheet.replace({ fields, tables: foldedMeasures(face, { tables }) });
  }

  publish(): void {
    this.view.value = viewOf({ open: this, assessor: this.#assessor, words: this.#words });
  }

  /** Offers again. Of two looks at the same time the one that was asked for last counts. */
  async offer(): Promise<void> {
    const turn = ++this.#turn;
    const offers = await offersFor(this.standing(), this.desk, null, this.declined);
    if (turn !== this.#turn || this.#closed) return;
    this.offers = offers;
    this.publish();
  }

  /** Keeps what stands there now as a version. */
  async keepVersion(): Promise<Result<null>> {
    await this.keeper.version('typed');
    this.publish();
    const problem = this.keeper.problem.peek();
    return problem === null ? ok(null) : { ok: false, problem };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#later);
    await this.keeper.close();
  }

  #touched({ places, tables }: Touched): void {
    Object.assign(this.filing, identified(this.filing, this.form));
    this.keeper.draft();
    if (this.#unchecked.size === 0) afterPaint(() => this.settle());
    for (const place of [...places, ...tables]) this.#unchecked.add(place);
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#tell();
      void this.relate();
    }, calm);
  }

  /** Places with a formula of the form come to what it says. */
  #follow(): string[] {
    const types = typesInForce(this.desk.packs, this.filing.form);
    if (types === undefined) return [];
    const values = computed(types, this.filing, { today: this.desk.today(), related: this.#related, kept: this.sheet.kept() });
    return this.sheet.follow({ ...scoredPlaces(this.form, this.filing, this.#assessor.scores), ...values });
  }

  /** A score sheet holds what its own scheme comes to. */
  #takeScores(): void {
    if (this.form.kind !== 'sheet') return;
    const followed = [...this.#follow(), ...this.#follow()];
    if (followed.length === 0) return;
    this.#assessor.after(this.filing, followed);
    this.#assessor.score(this.filing);
    this.#mark();
    this.keeper.draft();
  }

  #mark(): void {
    this.sheet.markAll(this.#assessor.findings, !this.reviewed);
  }

  /** What follows the typing in its pauses. */
  #tell(): void {
    this.settle();
    this.#assessor.score(this.filing);
    this.#takeScores();
    this.#words = placesInWords(this.standing());
    this.publish();
    void this.offer();
  }
}
