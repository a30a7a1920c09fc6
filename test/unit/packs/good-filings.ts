import { application, selfEvaluation, type Contents } from './well-filled';
import { chongqingMonitor, kunmingMonitor, nationalMonitor, qinhuangdaoMonitor } from './well-filled-monitor';
import { chongqingExAnte, evaluationReport, nationalExAnte, scoreSheet, selfReport } from './well-filled-report';
import { chongqingSelfEvaluation, dalianSelfEvaluation, kunmingSelfEvaluation, nationalUnitSelfEvaluation } from './well-filled-self-evaluation';
import { chongqingTarget, kunmingTarget, kunmingUnitTarget, nationalTarget, nationalUnitTarget } from './well-filled-target';
import { duties, unitSelfEvaluation, unitSelfReport } from './well-filled-unit';

/** A filing as a careful person fills it, and the day on which it is checked. */
export interface GoodFiling {
  form: string;
  whole: Contents;
  today: string;
  /** rules that rightly speak on the way from an empty form to a full one */
  onTheWay: string[];
}

const overall: Contents = { ...qinhuangdaoMonitor, fields: Object.fromEntries(Object.entries(qinhuangdaoMonitor.fields).filter(([id]) => id !== 'name')) };

/** One for every form of every built-in pack. */
export const goodFilings: GoodFiling[] = [
  { form: 'dalian-union/project-target', whole: application, today: '2025-11-10', onTheWay: ['dalian-union/core-indicators', 'dalian-union/no-satisfaction'] },
  { form: 'dalian-union/project-self-evaluation', whole: dalianSelfEvaluation, today: '2027-01-20', onTheWay: ['national/unreached-without-reason'] },
  { form: 'dalian-union/self-report', whole: selfReport, today: '2027-01-20', onTheWay: [] },
  { form: 'dalian-union/evaluation-report', whole: evaluationReport, today: '2027-03-20', onTheWay: [] },
  { form: 'dalian-union/score-sheet', whole: scoreSheet, today: '2027-03-20', onTheWay: [] },
  { form: 'national/project-target', whole: nationalTarget, today: '2025-11-10', onTheWay: [] },
  { form: 'national/unit-target', whole: nationalUnitTarget, today: '2025-11-10', onTheWay: [] },
  { form: 'national/monitor', whole: nationalMonitor, today: '2026-08-05', onTheWay: [] },
  { form: 'national/project-self-evaluation', whole: selfEvaluation, today: '2022-02-20', onTheWay: ['national/unreached-without-reason'] },
  { form: 'national/unit-self-evaluation', whole: nationalUnitSelfEvaluation, today: '2027-01-20', onTheWay: ['national/unreached-without-reason'] },
  { form: 'national/ex-ante', whole: nationalExAnte, today: '2025-09-20', onTheWay: [] },
  { form: 'kunming-union/project-target-2023', whole: kunmingTarget, today: '2025-11-10', onTheWay: [] },
  { form: 'kunming-union/unit-target-2023', whole: kunmingUnitTarget, today: '2025-11-10', onTheWay: [] },
  { form: 'kunming-union/monitor-2023', whole: kunmingMonitor, today: '2026-08-05', onTheWay: [] },
  { form: 'kunming-union/project-self-evaluation-2023', whole: kunmingSelfEvaluation, today: '2027-01-20', onTheWay: ['kunming-union/unreached-without-reason'] },
  { form: 'kunming-union/unit-self-report-2019', whole: unitSelfReport, today: '2020-03-20', onTheWay: [] },
  { form: 'kunming-union/unit-self-evaluation-2019', whole: unitSelfEvaluation, today: '2020-03-20', onTheWay: [] },
  { form: 'kunming-union/unit-duties-2019', whole: duties, today: '2020-03-20', onTheWay: [] },
  { form: 'qinhuangdao-union/monitor-overall', whole: overall, today: '2026-07-02', onTheWay: [] },
  { form: 'qinhuangdao-union/monitor-special', whole: qinhuangdaoMonitor, today: '2026-07-02', onTheWay: [] },
  { form: 'qinhuangdao-union/monitor-key', whole: qinhuangdaoMonitor, today: '2026-07-02', onTheWay: [] },
  { form: 'chongqing-women/ex-ante', whole: chongqingExAnte, today: '2025-09-20', onTheWay: [] },
  { form: 'chongqing-women/project-target', whole: chongqingTarget, today: '2025-11-10', onTheWay: [] },
  { form: 'chongqing-women/monitor', whole: chongqingMonitor, today: '2026-08-05', onTheWay: [] },
  { form: 'chongqing-women/project-self-evaluation', whole: chongqingSelfEvaluation, today: '2027-01-20', onTheWay: ['national/unreached-without-reason'] },
];

export function goodFiling(form: string): GoodFiling {
  const found = goodFilings.find((each) => each.form === form);
  if (found === undefined) throw new Error(`no good filing of ${form}`);
  return found;
}
