import type { TaughtBinding } from '@/lib/model/match';
import type { TaughtPage } from '@/lib/model/taught-page';

export const address = 'https://jx.example.gov.cn/pm/target/*';

export const binding = (at: string, label: string, more: Partial<TaughtBinding> = {}): TaughtBinding => ({
  at,
  label,
  labelVia: 'cell-left',
  section: '',
  frame: address,
  locator: `#form > input[name="${at}"]`,
  code: '',
  ...more,
});

export const taughtPage = (bindings: TaughtPage['bindings'], more: Partial<TaughtPage> = {}): TaughtPage => ({
  id: 'page-1',
  origin: 'https://jx.example.gov.cn',
  page: address,
  form: 'dalian-union/project-target',
  name: '项目申报',
  updated: '2026-05-01T08:00:00.000Z',
  bindings,
  ...more,
});
