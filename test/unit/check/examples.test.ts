import { describe, expect, test } from 'vitest';
import { failedExamples } from '@/lib/check/examples';
import { compileRules } from '@/lib/check/rule-set';
import { builtinPacks } from '@/lib/packs/builtin';

const sets = builtinPacks.flatMap((pack) => pack.forms.map((form) => compileRules(builtinPacks, `${pack.id}/${form.id}`)));

describe.each(sets.flatMap((set) => (set?.rules ?? []).map((rule) => ({ id: rule.id, form: set?.form.id, rule, set }))))(
  '$id on $form',
  ({ rule, set }) => {
    test('comes out as its own examples say', () => {
      expect(set && failedExamples(rule, set)).toEqual([]);
    });
  },
);
