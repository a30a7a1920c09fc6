/** The pages that hold a form. Every sample portal has them all; which form stands on one is the portal's. */
export const formPages = ['target', 'selfEvaluation', 'priorYear', 'monitor', 'scoreSheet', 'ministryTarget'] as const;
export type FormPage = (typeof formPages)[number];

export const pageNames = [...formPages, 'news', 'list', 'quota', 'login'] as const;
export type PageName = (typeof pageNames)[number];

export type Row = Record<string, string>;

export interface TruthPlace {
  /** the label as the page prints it */
  label: string;
  writable: boolean;
  /** ids of rows where the page works the cell out itself */
  computedIn?: string[];
}

/**
 * A portal's own list of what a form page holds, told in the field and column ids of the extension: what recognising
 * and filling are compared with. Values come from the model that the portal's server holds, as a person sees them.
 */
export interface Truth {
  form:
    | 'dalian-union/project-target'
    | 'national/project-self-evaluation'
    | 'national/monitor'
    | 'national/project-target'
    | 'national/unit-target'
    | 'qinhuangdao-union/monitor-overall'
    | 'dalian-union/score-sheet';
  year: number | null;
  fields: Record<string, TruthPlace & { value: string }>;
  /** rows in the page's order; a column that the page folds into another (`≥500人次` in one cell) is not listed apart */
  tables: Record<string, Row[]>;
  columns: Record<string, Record<string, TruthPlace>>;
  /** the portal's own model, under its own names */
  model: unknown;
  /** how often the page posted its model by itself, was saved, was sent to approval */
  posts: { auto: number; saved: number; submitted: number };
}

/** A portal that runs. */
export interface Portal {
  origin: string;
  /** full addresses; forms are those of project 1 */
  pages: Record<PageName, string>;
  /** the address of a form page of another project (1 to 3) */
  pageOf(page: FormPage, project: number): string;
  /** what the portal's server holds for a form page */
  model(page: FormPage, project?: number): Promise<unknown>;
  truth(page: FormPage, project?: number): Promise<Truth>;
  /** back to the state of the start, session included */
  reset(): Promise<void>;
  /** the session runs out: until the next login or reset the server takes no model and shows its time-out page */
  expire(): Promise<void>;
}
