import type { CheckedFiling } from './checked-filing.ts';

type Card = CheckedFiling['scores'][number];
type Line = Card['lines'][number];

const lampWords = { green: '绿灯', yellow: '黄灯', red: '红灯' };

/** A scorecard as lines for a person: each group with what it comes to, its lines under it. */
export function cardAsText(card: Card): string[] {
  const total = card.of === 0 ? '' : `: ${String(card.total)} of ${String(card.of)}`;
  const head = `  ${card.title}${total}${card.grade === null ? '' : `, ${card.grade}`}`;
  const known = new Set(card.groups.map(({ id }) => id));
  const alone = card.lines.filter(({ group }) => group === null || !known.has(group));
  return [head, ...alone.map((line) => lineAsText(line, 2)), ...groupsIn(card, undefined, 2)];
}

function groupsIn(card: Card, around: string | undefined, depth: number): string[] {
  return card.groups
    .filter((group) => group.in === around)
    .flatMap((group) => {
      const lines = card.lines.filter((line) => line.group === group.id);
      const within = [...lines.map((line) => lineAsText(line, depth + 1)), ...groupsIn(card, group.id, depth + 1)];
      const points = group.of === 0 ? '' : `  ${String(group.points)}/${String(group.of)}`;
      return within.length === 0 ? [] : [`${'  '.repeat(depth)}${group.label}${points}`, ...within];
    });
}

/** A line that gives no points shows its figure and its lamp alone. */
function lineAsText({ label, points, of, figure, lamp, why }: Line, depth: number): string {
  const given = of === 0 ? '' : `${points === null ? '?' : String(points)}/${String(of)}`;
  const told = [given, label, figure ?? '', lamp === null ? '' : lampWords[lamp], why];
  return `${'  '.repeat(depth)}${told.filter((text) => text !== '').join('  ')}`;
}
