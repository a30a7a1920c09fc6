import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { textOf } from '../source-files';
import { checks } from './catalogue-checks';

const document = 'docs/catalogue.md';
const [begin, end] = ['<!-- checks: begin -->', '<!-- checks: end -->'];

const themes: Record<string, string> = {
  CMP: '完整性', STR: '结构和个数', VAL: '指标值', NAM: '指标名称', CAT: '归类', DAT: '日期', AMT: '金额', SCO: '分值和得分', DEV: '偏差',
  MON: '监控', CON: '前后一致', RPT: '报告', TXT: '文字', ROL: '人员和电话', DLS: '大连评分表', EVD: '佐证', WFL: '流程',
};
const severities = { error: '错误', warning: '警告', hint: '提示' };

/** What tells a check: rules with how severe they are, and reminders. */
function toldBy(id: string): string {
  return wholePacks
    .flatMap((pack) => [
      ...pack.rules.filter(({ serves }) => serves.includes(id)).map((rule) => `\`${pack.id}/${rule.id}\` ${severities[rule.severity]}`),
      ...pack.reminders.filter(({ serves }) => serves.includes(id)).map((reminder) => `\`${pack.id}/${reminder.id}\` 提醒`),
    ])
    .join('<br>');
}

function table(): string {
  return Object.entries(themes)
    .map(([theme, title]) => {
      const rows = checks.filter(({ id }) => id.startsWith(theme)).map(({ id, says, forms }) => `| ${id} | ${says.replaceAll('|', '\\|')} | ${forms.replaceAll('*', '\\*')} | ${toldBy(id)} |`);
      return [`### ${theme} ${title}`, '', '| check | what it says | forms | told by |', '| --- | --- | --- | --- |', ...rows].join('\n');
    })
    .join('\n\n');
}

test('docs/catalogue.md says by which rule each check is told', () => {
  const [before = '', rest = ''] = textOf(document).split(begin);
  const [listed = '', after = ''] = rest.split(end);
  const generated = `\n${table()}\n`;
  if (process.env.UPDATE_DOCS) {
    writeFileSync(join(import.meta.dirname, '../../..', document), `${before}${begin}${generated}${end}${after}`);
    return;
  }
  expect(listed, 'Write it anew: UPDATE_DOCS=1 npx vitest run --project node test/unit/packs/catalogue-table').toBe(generated);
});
