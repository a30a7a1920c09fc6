import { check, recheck, type Checked } from '../check/check';
import { rulesOf } from '../check/effort';
import { completeness, missing, type MissingSection } from '../check/completeness';
import { rulesOnPage } from '../check/on-the-page';
import { compileRules, type RuleSet } from '../check/rule-set';
import { parsePlace, type Filing, type Place } from '../model/filing';
import type { Finding } from '../model/finding';
import type { Pack } from '../model/pack';
import { standardProfile, type UnitProfile } from '../model/profile';
import type { Related } from '../model/related';
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
  /** how many rules so large a filing would take too long */
  passedOver = 0;

  readonly #packs: Pack[];
  readonly #all: RuleSet | undefined;
  /** those that the page can answer */
  #rules: RuleSet | undefined;
  readonly #today: string;
  readonly #profile: UnitProfile;
  #checked: Checked | undefined;
  #dismissed: Record<string, string> = {};
  #judged: Record<string, number> = {};
  #evidence: Record<string, string> = {};
  #related: Related = {};

  constructor(packs: Pack[], form: string, today: string, profile: UnitProfile = standardProfile) {
    this.form = form;
    this.#packs = packs;
    this.#all = compileRules(packs, form, profile);
    this.#today = today;
    this.#profile = profile;
  }

  /**
   * All findings anew, with what the user waved away and judged, and the other filings that rules look into (the same object
   * while none of them changes). Scores wait for `score`.
   */
  whole(filing: Filing, record: FilingRecord | null, related: Related = {}): void {
    this.#dismissed = record?.dismissed ?? {};
    this.#judged = record?.judged ?? {};
    this.#evidence = record?.evidence ?? {};
    this.#related = related;
    if (!this.#all) return;
    this.#rules = rulesOnPage(this.#all, filing);
    this.#conclude(check(this.#rules, filing, this.#options()), this.#rules, filing);
  }

  /** Parses every rule, which otherwise waits until it is first asked. */
  warm(): void {
    for (const rule of this.#all?.rules ?? []) rule.asts();
  }

  /** Findings after some places changed. Scores wait for `score`. */
  after(filing: Filing, changed: readonly Place[]): void {
    if (!this.#all || !this.#rules || !this.#checked) return;
    // rows that came may show a column that none had, and rows that went may have taken one away
    if (changed.some((place) => parsePlace(place)?.kind === 'table')) this.#rules = rulesOnPage(this.#all, filing);
    this.#conclude(recheck(this.#checked, this.#rules, filing, changed, this.#options()), this.#rules, filing);
  }

  score(filing: Filing): void {
    this.scores = scoreFiling(this.#packs, filing, {
      today: this.#today,
      judged: this.#judged,
      evidence: this.#evidence,
      related: this.#related,
      parameters: this.#profile.parameters,
    });
  }

  #options() {
    return { today: this.#today, dismissed: this.#dismissed, related: this.#related };
  }

  #conclude(checked: Checked, rules: RuleSet, filing: Filing): void {
    this.#checked = checked;
    this.findings = checked.findings;
    this.passedOver = rulesOf(checked.passedOver);
    this.completeness = completeness(rules.form, filing);
    this.missing = missing(rules.form, filing);
  }
}
