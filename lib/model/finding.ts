/** Severity, worst first. A rule without an article is never an error. */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Where a rule stands: a document and its article or annex item, with the short excerpt that the panel opens. */
export interface Citation {
  /** as officials cite it: 大工财〔2022〕3号 */
  document: string;
  at: string;
  /** '' for a document whose text is not in the pack: then only number and name are shown */
  excerpt: string;
}

/** 问题: one result of a rule. */
export interface Finding {
  /** `<pack>/<rule>` */
  rule: string;
  severity: Severity;
  at: string;
  message: string;
  fix: string;
  /** undefined: 参考做法, no article */
  cite?: Citation;
  serves: string[];
  /** a certain mend: the value that makes the finding go, offered as one click */
  mend?: string;
  /** true for rules that only say that something required is blank */
  blank: boolean;
}
