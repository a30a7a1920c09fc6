import type { Environment } from '@marcbachmann/cel-js';
import { Big } from 'big.js';
import { compareDays } from '@/lib/model/day';
import { answered, answeredDay, Decimal, inUnit, Money, unanswerable, type Day } from './values';

type Numeric = Money | Decimal | bigint | number;
type Arithmetic = '+' | '-' | '*' | '/' | '%';
const comparisons = { '<': -1, '<=': -1, '>': 1, '>=': 1 } as const;

/** A literal's own digits: the decimal that was written, not the binary number nearest to it. */
const exact = (value: Numeric): Big =>
  typeof value === 'object' ? answered(value) : new Big(String(value));

function alike(a: Numeric, b: Numeric): [Big, Big] {
  const right = exact(b);
  return a instanceof Money && b instanceof Money ? [exact(a), inUnit(right, b.unit, a.unit)] : [exact(a), right];
}

function calculate(operator: Arithmetic, a: Numeric, b: Numeric): Big {
  const [left, right] = alike(a, b);
  if (operator === '+') return left.plus(right);
  if (operator === '-') return left.minus(right);
  if (operator === '*') return left.times(right);
  if (right.eq(0)) return unanswerable('unreadable');
  return operator === '%' ? left.mod(right) : left.div(right);
}

/** What comes of an operation: money by plain numbers stays money, money by money is a quotient, money times money is nothing. */
function outcome(operator: Arithmetic, left: string, right: string): 'Money' | 'Decimal' | undefined {
  const [moneyLeft, moneyRight] = [left === 'Money', right === 'Money'];
  if (!moneyLeft && !moneyRight) return 'Decimal';
  if (operator === '%') return undefined;
  if (operator === '*') return moneyLeft && moneyRight ? undefined : 'Money';
  if (operator === '/') return moneyRight ? (moneyLeft ? 'Decimal' : undefined) : 'Money';
  return 'Money';
}

const unitOf = (a: Numeric, b: Numeric) => (a instanceof Money ? a.unit : b instanceof Money ? b.unit : '');
const sides = ['Money', 'Decimal', 'int', 'double'] as const;

/** Registers what money, exact numbers and days can do. A text can do none of it. */
export function registerOperators(environment: Environment): void {
  for (const left of sides) {
    for (const right of sides) {
      const typed = [left, right].some((side) => side === 'Money' || side === 'Decimal');
      if (typed) registerNumeric(environment, left, right);
    }
  }
  environment.registerOperator('-Money', (a: Money) => new Money(answered(a).neg(), a.unit));
  environment.registerOperator('-Decimal', (a: Decimal) => new Decimal(answered(a).neg()));
  registerDays(environment);
}

function registerNumeric(environment: Environment, left: string, right: string): void {
  for (const operator of ['+', '-', '*', '/', '%'] as const) {
    const result = outcome(operator, left, right);
    if (result === undefined) continue;
    environment.registerOperator(`${left} ${operator} ${right}: ${result}`, (a: Numeric, b: Numeric) =>
      result === 'Money' ? new Money(calculate(operator, a, b), unitOf(a, b)) : new Decimal(calculate(operator, a, b)),
    );
  }
  for (const [operator, sign] of Object.entries(comparisons)) {
    environment.registerOperator(`${left} ${operator} ${right}: bool`, (a: Numeric, b: Numeric) => {
      const [x, y] = alike(a, b);
      const difference = x.cmp(y);
      return difference === sign || (difference === 0 && operator.endsWith('='));
    });
  }
  const leads = left === 'Money' || (left === 'Decimal' && right !== 'Money');
  if (leads) {
    environment.registerOperator(`${left} == ${right}: bool`, (a: Numeric, b: Numeric) => {
      const [x, y] = alike(a, b);
      return x.eq(y);
    });
  }
}

const compare = (a: Day, b: Day) => Math.sign(compareDays(answeredDay(a), answeredDay(b)));

function registerDays(environment: Environment): void {
  for (const [operator, sign] of Object.entries(comparisons)) {
    environment.registerOperator(`Day ${operator} Day: bool`, (a: Day, b: Day) => {
      const difference = compare(a, b);
      return difference === sign || (difference === 0 && operator.endsWith('='));
    });
  }
  environment.registerOperator('Day == Day: bool', (a: Day, b: Day) => compare(a, b) === 0);
}
