import { check, recheck, type Checked } from '../check/check';
import { completeness, missing, type MissingSection } from '../check/completeness';
import { formOnPage, rulesOnPage } from '../check/on-the-page';
import { compileRules, type RuleSet } from '../check/rule-set';
import type { Filing, Place } from '../model/filing';
import type { Finding } from '../model/finding';
import type { Pack } from '../model/pack';
import type { FilingRecord } from '../model/revision';
import type { Scorecard } from '../model/scorecard';
import { scoreFiling } from '../score';
import type { Completeness } from '../model/view';

/** Findings, completeness and scores of one form, kept up to date while it is filled. */
export class Assessor {
  readonly form: string;
  findings: Finding[] = [];
  completeness: Completeness | null = null;
  missing: MissingSection[] = [];
  scores: Scorecard[] = [];

  readonly #packs: Pack[];
  readonly #all: RuleSet | undefined;
  /** those that the page can answer */
  #rules: RuleSet | undefined;
  readonly #today: string;
  #checked: Checked | undefined;
  #dismissed: Record<string, string> = {};
  #judged: Record<string, number> = {};

  constructor(packs: Pack[], form: string, today: string) {
    this.form = form;
    this.#packs = packs;
    this.#all = compileRules(packs, form);
    this.#today = today;
  }

  /** All findings anew, with what the user waved away and judged. Scores wait for `score`. */
  whole(filing: Filing, record: FilingRecord | null): void {
    this.#dismissed = record?.dismissed ?? {};
    this.#judged = record?.judged ?? {};
    if (!this.#all) return;
    this.#rules = rulesOnPage(this.#all, filing);
    this.#conclude(check(this.#rules, filing, this.#options()), this.#rules, filing);
  }

  /** Runs every rule once on an empty form: expressions are compiled when they first run. */
  warm(): void {
    const filing = { id: '', form: this.form, project: '', unit: '', year: null, fields: {}, tables: {} };
    if (this.#all) check(this.#all, filing, this.#options());
  }

  /** Findings after some places changed. Scores wait for `score`. */
  after(filing: Filing, changed: readonly Place[]): void {
    if (!this.#rules || !this.#checked) return;
    this.#conclude(recheck(this.#checked, this.#rules, filing, changed, this.#options()), this.#rules, filing);
  }

  score(filing: Filing): void {
    this.scores = scoreFiling(this.#packs, filing, { judged: this.#judged, today: this.#today });
  }

  #options() {
    return { today: this.#today, dismissed: this.#dismissed };
  }

  #conclude(checked: Checked, rules: RuleSet, filing: Filing): void {
    this.#checked = checked;
    this.findings = checked.findings;
    const form = formOnPage(rules.form, filing);
    this.completeness = completeness(form, filing);
    this.missing = missing(form, filing);
  }
}
