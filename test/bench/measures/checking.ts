import type { Figure } from '../figure.ts';
import type { Lab } from '../lab.ts';
import { median, rounded } from '../statistics.ts';

/** Checking and scoring a filing with sixty indicators: CPU, medians of warm runs. */
export async function measureChecking(lab: Lab): Promise<Figure[]> {
  const bench = await lab.bench('');
  const compiling = await bench.cpu('compile');
  const rules = await bench.call('compile');
  const whole = await bench.cpu('checkAll');
  const findings = await bench.call('checkAll');
  const one = await bench.cpu('recheckOne');
  const again = await bench.cpu('checkAllAfterOne');
  const scoring = await bench.cpu('score');
  const lines = await bench.call('score');
  await bench.close();
  return [
    {
      part: 'checking',
      what: 'compile the rules of a form',
      value: median(compiling.runs),
      unit: 'ms',
      note: `${rules} rules`,
    },
    {
      part: 'checking',
      what: 'whole form, 60 indicators',
      value: median(whole.runs),
      unit: 'ms',
      note: `${findings} findings; the first check parses the expressions too: ${rounded(whole.first)} ms`,
    },
    {
      part: 'checking',
      what: 'one keystroke, 60 indicators',
      value: median(one.runs),
      unit: 'ms',
      alternative: { name: 'whole form each time', value: median(again.runs) },
    },
    {
      part: 'scoring',
      what: 'self-evaluation, 60 indicators',
      value: median(scoring.runs),
      unit: 'ms',
      note: `${lines} lines, first ${rounded(scoring.first)} ms`,
    },
  ];
}
