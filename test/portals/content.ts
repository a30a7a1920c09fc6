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

function content<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'content', name), 'utf8')) as T;
}

export const projects = content<Project[]>('projects.json');
export const news = content<News>('news.json');
export const quotas = content<Quota[]>('quotas.json');

/** The starting content of a form page. Last year's forms exist for the first project only, and stand for the others. */
export function formContent(page: FormPage, project: number): FormContent {
  if (page === 'priorYear') return content('warmth-2025.json');
  if (page === 'selfEvaluation') return content('warmth-self-evaluation-2025.json');
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
