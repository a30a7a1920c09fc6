import type { Binding, Recognition } from '@/lib/model/match';

const at = (bound: Binding | undefined): string =>
  bound && bound.slots.length > 0
    ? `@${bound.slots.map((ref) => `${ref.frame}:${ref.slot}`).join('+')}${bound.writable ? '' : ' shut'}`
    : '@-';
const one = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A recognition as lines, one a field and one a cell, so that a changed expectation is a one-line difference. */
export function transcript({ match, unbound }: Recognition): string {
  if (!match) return 'none\n';
  const lines = [`form ${match.form}`, `year ${match.year ?? '-'}`, `money ${match.moneyUnit || '-'}`];
  for (const [id, bound] of Object.entries(match.fields)) lines.push(`${id} ${at(bound)} | ${one(bound.value)}`);
  for (const [id, table] of Object.entries(match.tables)) {
    table.rows.forEach((row, index) => {
      for (const [column, text] of Object.entries(row.cells)) {
        const bound = row.bindings[column];
        if (text !== '' || bound)
          lines.push(
            `${id}[${index}].${column} ${at(bound)}${bound?.lay === 'folded' ? ' folded' : ''} | ${one(text)}`,
          );
      }
    });
    for (const button of table.add)
      lines.push(`${id} + ${button.frame}:${button.key}${button.level2 === undefined ? '' : ` ${button.level2}`}`);
  }
  for (const id of match.absent) lines.push(`absent ${id}`);
  for (const place of unbound) lines.push(`unbound @${place.frame}:${place.slot} | ${one(place.label)}`);
  return `${lines.join('\n')}\n`;
}
