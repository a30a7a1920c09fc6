import { oneOf, shuffled } from './random.js';

const fieldsOf = (portal, planned) => portal.content.fields.filter(({ id }) => planned.includes(portal.key(id)));
const rowsOf = (portal, planned) => portal.content.rows.filter(({ id }) => planned.some((key) => key.startsWith(`${portal.key(id)}:`)));
const same = (a) => (b) => b !== a && b.type === a.type;

function swapLabels(list, wanted, random) {
  const one = oneOf(wanted, random);
  const other = one && oneOf(list.filter(same(one)), random);
  if (!other) return false;
  [one.label, other.label] = [other.label, one.label];
  return true;
}

/** What a person sees of a row. */
const look = (portal, row) => [row.level1, row.level2, ...portal.content.columns.map(({ id }) => portal.get(portal.key(row.id, id)))].join('|');

function set(portal, planned, random, how) {
  const key = oneOf(planned.filter((one) => portal.meaning(one) !== ''), random);
  if (key === undefined) return false;
  portal.shut[key] = how;
  return true;
}

/** What happens to a page's content, by name. Keys go with what they belong to; only words and places change. */
export const changes = {
  'labels-swapped': (portal, planned, random) => swapLabels(portal.content.fields, fieldsOf(portal, planned), random),
  'heads-swapped': (portal, planned, random) =>
    swapLabels(
      portal.content.columns,
      portal.content.columns.filter(({ id }) => planned.some((key) => key.endsWith(`:${id}`))),
      random,
    ),
  'columns-moved': (portal) => {
    portal.content.columns.reverse();
  },
  'fields-moved': (portal, _, random) => {
    portal.content.fields = shuffled(portal.content.fields, random);
  },
  'row-words-swapped': (portal, planned, random) => {
    const one = oneOf(rowsOf(portal, planned), random);
    const other = one && oneOf(portal.content.rows.filter(({ level2 }) => level2 !== one.level2), random);
    if (!other) return false;
    [one.level1, one.level2, other.level1, other.level2] = [other.level1, other.level2, one.level1, one.level2];
  },
  'rows-reordered': (portal, _, random) => {
    // rows that look the same keep their order among themselves: nobody could say which is which
    const { rows } = portal.content;
    const queues = new Map();
    for (const row of rows) queues.set(look(portal, row), [...(queues.get(look(portal, row)) ?? []), row]);
    portal.content.rows = shuffled(rows.map((row) => look(portal, row)), random).map((one) => queues.get(one).shift());
  },
  'row-inserted': (portal, planned, random) => {
    const row = oneOf(rowsOf(portal, planned), random) ?? portal.content.rows[0];
    const at = portal.content.rows.indexOf(row);
    portal.content.rows.splice(at, 0, { ...row, id: `n${portal.edition}${Math.floor(random() * 1e6)}` });
  },
  'row-deleted': (portal, planned, random) => {
    const row = oneOf(rowsOf(portal, planned), random) ?? portal.content.rows[0];
    portal.content.rows = portal.content.rows.filter((one) => one !== row);
  },
  'field-inserted': (portal, planned, random) => {
    const field = oneOf(fieldsOf(portal, planned), random);
    if (!field) return false;
    portal.content.fields.splice(portal.content.fields.indexOf(field), 0, { ...field, id: `n${Math.floor(random() * 1e6)}`, label: '补充说明', code: '' });
  },
  'field-removed': (portal, planned, random) => {
    const field = oneOf(fieldsOf(portal, planned), random);
    if (!field) return false;
    portal.content.fields = portal.content.fields.filter((one) => one !== field);
  },
  'other-project': (portal) => {
    portal.project = portal.project === '甲' ? '乙' : '甲';
    history.pushState(null, '', `?id=${portal.project}#/fill`);
  },
  'other-project-silently': (portal) => {
    portal.project = portal.project === '甲' ? '乙' : '甲';
  },
  'options-changed': (portal, planned, random) => {
    const kinds = planned.map((key) => portal.kind(key)).filter((kind) => kind?.type === 'select');
    const kind = oneOf(kinds, random);
    if (!kind) return false;
    kind.options = kind.options.map((text) => `${text}（新）`);
  },
  'value-changed': (portal, planned, random) => {
    const key = oneOf(planned, random);
    const kind = portal.kind(key);
    if (!kind) return false;
    portal.values[key] = kind.type === 'range' ? '2020-01-01 至 2020-02-03' : kind.options ? oneOf(kind.options, random) : kind.type === 'number' ? '7' : kind.type === 'date' ? '2020-01-01' : '页面改的';
  },
  readonly: (portal, planned, random) => set(portal, planned.filter((key) => ['text', 'area', 'number'].includes(portal.kind(key)?.type)), random, 'readonly'),
  disabled: (portal, planned, random) => set(portal, planned, random, 'disabled'),
  hidden: (portal, planned, random) => set(portal, planned, random, 'hidden'),
  redrawn: Object.assign(() => undefined, { anew: true }),
};
