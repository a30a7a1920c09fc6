import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormPage, Row } from './portal.ts';

/** One filled form in the ids of the extension: the common source from which each portal builds its own model. */
export interface FormContent {
  form: string;
  year: number;
  fields: Record<string, string>;
  tables: Record<string, Row[]>;
}

export interface Project {
  id: number;
  code: string;
  name: string;
  dept: string;
  amount: string;
  status: string;
  target: string;
}

export interface News {
  title: string;
  date: string;
  origin: string;
  paragraphs: string[];
  caption: string;
  head: string[];
  rows: string[][];
  others: string[];
}

export interface Quota {
  code: string;
  name: string;
  source: string;
  amount: string;
  available: string;
  executed: string;
}

export interface ScoreLine {
  id: string;
  level1: string;
  weight1: string;
  level2: string;
  weight2: string;
  label: string;
  of: string;
  standard: string;
}

function content<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'content', name), 'utf8')) as T;
}

export const projects = content<Project[]>('projects.json');
export const news = content<News>('news.json');
/** 附件7: the lines of the score sheet as they are printed, with 附件6 beside them. */
export const scoreLines = content<ScoreLine[]>('score-lines.json');
export const quotas = content<Quota[]>('quotas.json');

type ContentOf = Record<Exclude<FormPage, 'target'>, readonly string[]>;

/** What stands on a page, by project; the last one stands for the projects that have none of their own. */
const contentOf: Record<'classic' | 'modern', ContentOf> = {
  classic: {
    priorYear: ['warmth-2025'],
    selfEvaluation: ['warmth-self-evaluation-2025'],
    monitor: ['unit-monitor-2026', 'unit-monitor-begun-2026'],
    ministryTarget: ['unit-target-2026'],
    scoreSheet: ['warmth-score-2025'],
  },
  modern: {
    priorYear: ['warmth-2025'],
    selfEvaluation: ['warmth-self-evaluation-2025'],
    monitor: ['warmth-monitor-2025'],
    ministryTarget: ['warmth-national-2026', 'warmth-national-begun-2026'],
    scoreSheet: ['warmth-score-2025'],
  },
};

/** The starting content of a form page. */
export function formContent(portal: keyof typeof contentOf, page: FormPage, project: number): FormContent {
  if (page !== 'target') {
    const names = contentOf[portal][page];
    return content(`${names[project - 1] ?? names.at(-1) ?? ''}.json`);
  }
  const target = projects.find(({ id }) => id === project)?.target ?? projects[0]?.target ?? '';
  return content(target);
}

/** The 二级指标 of the target form, in the order in which the form prints them. */
export const levels = [
  { level1: '产出指标', level2: '数量指标' },
  { level1: '产出指标', level2: '质量指标' },
  { level1: '产出指标', level2: '时效指标' },
  { level1: '产出指标', level2: '成本指标' },
  { level1: '效益指标', level2: '经济效益指标' },
  { level1: '效益指标', level2: '社会效益指标' },
  { level1: '效益指标', level2: '可持续影响指标' },
  { level1: '满意度指标', level2: '服务对象满意度指标' },
] as const;

/** The printed sources of money of the self-evaluation form, by row id. */
export const fundRows = [
  { id: 'total', label: '年度资金总额' },
  { id: 'fiscal', label: '其中：当年财政拨款' },
  { id: 'carryover', label: '上年结转资金' },
  { id: 'other', label: '其他资金' },
] as const;
