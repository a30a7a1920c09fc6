import type { Binding, Match, Recognition } from '@/lib/model/match';
import { blank } from '@/lib/model/text';
import type { FieldsFound } from './fields';
import type { FormLexicon } from './lexicon';
import type { Scene } from './scene';
import type { TablesFound } from './tables';

/**
 * What a recognised page holds that the form did not take: every control, in whatever frame, and labelled texts of the
 * form's own frames outside its tables. A text that is itself one of the form's labels holds nothing.
 */
export function unboundOf(
  scene: Scene,
  form: FormLexicon,
  fields: FieldsFound,
  tables: TablesFound,
  match: Match,
): Recognition['unbound'] {
  const taken = new Set(fields.taken);
  const frames = new Set<number>();
  const take = ({ slots }: Binding): void => {
    for (const ref of slots) {
      taken.add(scene.indexOf(ref));
      frames.add(ref.frame);
    }
  };
  for (const bound of Object.values(match.fields)) take(bound);
  for (const table of Object.values(match.tables)) {
    for (const row of table.rows) for (const bound of Object.values(row.bindings)) take(bound);
  }
  return scene.places.flatMap(({ index, ref, slot, labels }) => {
    if (taken.has(index)) return [];
    if (slot.shut === 'text-only') {
      const idle = tables.inside.has(index) || !frames.has(ref.frame) || labels.length === 0 || blank(slot.value);
      if (idle || form.fields.has(scene.words(slot.value).whole)) return [];
    }
    return [{ ...ref, label: labels[0]?.text ?? '' }];
  });
}
