import { formServings, reminderServings, ruleServings, schemeServings, templateServings, type Serving } from '../servings';
import type { Complain } from './complain';
import type { PackFiles, Placed } from './files';

/** Requirement ids begin with letters and figures that stand for their document: DL-17d, K19-1. */
export const documentOf = (requirement: string): string => requirement.split('-', 1)[0] ?? '';

/**
 * Checks that whatever serves a requirement of a document whose requirements are known serves one that is there. Ids of
 * catalogues and of documents that no pack lists are left alone.
 */
export function checkServes(found: PackFiles, known: ReadonlySet<string>, complain: Complain): void {
  const documents = new Set([...known].map(documentOf));
  const check = <T>(placed: readonly Placed<T>[], servings: (item: T) => Serving[]) => {
    for (const { it, at } of placed) {
      for (const { serves, path } of servings(it)) {
        serves.forEach((id, index) => {
          if (!documents.has(documentOf(id)) || known.has(id)) return;
          complain('pack-reference', at([...path, 'serves', index]), `没有要求 ${id}`, '写 requirements.yaml 里有的编号');
        });
      }
    }
  };
  check(found.forms, (form) => formServings('', form));
  check(found.rules, (rule) => ruleServings('', rule));
  check(found.schemes, (scheme) => schemeServings('', scheme));
  check(found.reminders, (reminder) => reminderServings('', reminder));
  check(found.templates, (template) => templateServings('', template));
}
