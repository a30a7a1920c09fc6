import type { SchemeLine, SchemeSpec, ScorePart } from '@/lib/model/pack';
import type { Complain } from './complain';
import type { Placed } from './files';
import type { Path } from './yaml-file';

/** Notes a problem of a scheme's points at a place within it. */
type Note = (path: Path, what: string, remedy: string) => void;

/** Checks the points of a scheme: headings, lines and parts are told apart and add up, and what is asked can be given. */
export function checkPoints({ it, at }: Placed<SchemeSpec>, complain: Complain): void {
  const note: Note = (path, what, remedy) => complain('pack-rule', at(path), what, remedy);
  distinct(it.lines, ['lines'], note);
  distinct(it.groups, ['groups'], note);
  checkGroups(it, note);
  it.lines.forEach((line, index) => checkLinePoints(line, ['lines', index], note));
  const froms = it.grades.map(({ from }) => from);
  if (froms.some((from, index) => index > 0 && from >= (froms[index - 1] ?? from))) {
    note(['grades'], '等次没有从高到低排列', '把分数高的等次写在前面');
  }
}

function distinct(items: readonly { id: string }[], path: Path, note: Note): void {
  const ids = items.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) note([...path, index, 'id'], `编号 ${id} 重复`, '每个编号各不相同');
  });
}

/** A heading's points are those of the lines and headings right under it; the whole scheme's are those at the top. */
function checkGroups(it: SchemeSpec, note: Note): void {
  const ids = it.groups.map(({ id }) => id);
  it.groups.forEach((group, index) => {
    if (group.in === undefined || ids.slice(0, index).includes(group.in)) return;
    note(['groups', index, 'in'], `${group.in} 不是前面的分组`, '先写外层分组，再写里层的');
  });
  it.lines.forEach(({ group }, index) => {
    if (group === undefined || ids.includes(group)) return;
    note(['lines', index, 'group'], `没有分组 ${group}`, '写 groups 里有的分组编号');
  });
  it.groups.forEach(({ id, of }, index) => adds(it, id, of, ['groups', index, 'of'], note));
  it.lines.forEach((line, index) => {
    if (line.groupBy !== undefined && line.each === undefined) note(['lines', index, 'groupBy'], '没有写 each，不写 groupBy', '写 group');
  });
  adds(it, undefined, it.of, ['of'], note);
}

/** Lines whose points come from the form, or that are there only sometimes, add up to whatever they do. */
function adds(it: SchemeSpec, group: string | undefined, of: number | string, path: Path, note: Note): void {
  if (typeof of === 'string' || it.groups.some((each) => typeof each.of === 'string')) return;
  const within = new Set(it.groups.filter((each) => each.in === group).map(({ id }) => id));
  const lines = it.lines.filter((line) => line.group === group);
  const under = it.lines.filter((line) => line.group === group || isUnder(it, line.group, within));
  if (under.some((line) => typeof line.of === 'string' || line.each !== undefined || line.when !== undefined)) return;
  const parts = [...lines.map((line) => Number(line.of)), ...it.groups.filter(({ id }) => within.has(id)).map((each) => Number(each.of))];
  const sum = total(parts);
  if (sum !== of) note(path, `分值是 ${String(of)}，下面各项加起来是 ${String(sum)}`, '改成一致的分值');
}

function isUnder(it: SchemeSpec, group: string | undefined, tops: ReadonlySet<string>): boolean {
  let at = group;
  for (let steps = 0; at !== undefined && steps <= it.groups.length; steps++) {
    if (tops.has(at)) return true;
    const inner = at;
    at = it.groups.find(({ id }) => id === inner)?.in;
  }
  return false;
}

/** A sum of points without the noise of binary fractions. */
const total = (points: readonly number[]): number => Math.round(points.reduce((sum, each) => sum + each, 0) * 1e6) / 1e6;

function checkLinePoints(line: SchemeLine, path: Path, note: Note): void {
  const asks = line.ask !== undefined || line.parts.some(({ ask }) => ask !== undefined);
  const gives = line.points !== undefined || line.parts.length > 0 || line.ask !== undefined;
  const shows = line.figure !== undefined || line.lamp !== undefined;
  if (!gives && !shows) note(path, '既不给分，也不请人判断，也不显示什么', '写 points、parts 或 ask，或写 figure、lamp');
  if (gives && line.of === 0) note([...path, 'of'], '给分的行没有写分值', '写 of');
  if (line.points !== undefined && line.parts.length > 0) note([...path, 'parts'], 'points 和 parts 只能写一样', '去掉其中一样');
  if (line.suggest !== undefined && !asks) note([...path, 'suggest'], '没有请人判断，不写 suggest', '写 ask，或改用 points');
  if (line.evidence && !asks) note([...path, 'evidence'], '没有请人判断，不写 evidence', '写 ask，或去掉 evidence');
  if (typeof line.of === 'number') checkAllowed(line.allowed, line.of, [...path, 'allowed'], note);
  checkParts(line, path, note);
}

function checkParts({ parts, of }: SchemeLine, path: Path, note: Note): void {
  distinct(parts, [...path, 'parts'], note);
  parts.forEach((part, index) => {
    const place = [...path, 'parts', index];
    if (part.points === undefined && part.ask === undefined) note(place, '既算不出分，也不请人判断', '写 points 或 ask');
    checkAllowed(part.allowed, part.of, [...place, 'allowed'], note);
  });
  const added = parts.filter(({ deduct }) => !deduct).map((part) => part.of);
  if (added.length === 0 || typeof of !== 'number' || total(added) === of) return;
  note([...path, 'parts'], `分值是 ${String(of)}，各部分加起来是 ${String(total(added))}`, '改成一致的分值');
}

function checkAllowed(allowed: ScorePart['allowed'], of: number, path: Path, note: Note): void {
  allowed.forEach((each, index) => {
    const [low, high] = typeof each === 'number' ? [each, each] : each;
    if (low < 0 || high > of || low > high) note([...path, index], '可给的分数超出分值，或上下限颠倒', `写 0 到 ${String(of)} 之间的分数，低的在前`);
  });
}
