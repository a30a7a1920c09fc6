import { severities } from '@/lib/model/finding';
import type { Pack, RuleSpec } from '@/lib/model/pack';
import { fullForm } from '../form-graph';
import type { Complain } from './complain';
import { cycleOf, wayInWords } from './compute-cycles';
import type { Placed } from './files';

/** What another rule has to know of a rule to hide it. */
export interface KnownRule {
  severity: RuleSpec['severity'];
  cited: boolean;
  /** full ids of the rules that it hides */
  hides: readonly string[];
}

/** The rules of packs by their full ids. */
export const knownRules = (packs: readonly Pick<Pack, 'id' | 'rules'>[]): ReadonlyMap<string, KnownRule> =>
  new Map(
    packs.flatMap(({ id: pack, rules }) =>
      rules.map(({ id, severity, cite, hides }) => [`${pack}/${id}`, { severity, cited: cite !== undefined, hides: hides.map((hidden) => fullForm(pack, hidden)) }] as const),
    ),
  );

/**
 * Checks what the rules of a pack hide: rules that there are, and no circle, in which none would speak. What another pack's
 * document says is not silenced by something milder.
 */
export function checkHiding(own: readonly Placed<RuleSpec>[], pack: string, rules: ReadonlyMap<string, KnownRule>, complain: Complain): void {
  for (const { it, at } of own) {
    it.hides.forEach((id, index) => {
      const full = fullForm(pack, id);
      const hidden = rules.get(full);
      const place = at(['hides', index]);
      if (hidden === undefined) complain('pack-reference', place, `没有规则 ${id}`, '写已有的规则编号，别的包的写成 包/规则');
      else if (hidden.cited && !full.startsWith(`${pack}/`) && severities.indexOf(it.severity) > severities.indexOf(hidden.severity)) {
        complain('pack-rule', place, `不能用较轻的规则隐藏别的包有条款的规则 ${id}`, '去掉，或与它同样轻重');
      }
    });
  }
  const circle = cycleOf(new Map([...rules].map(([id, { hides }]) => [id, hides] as const)));
  const first = own.find(({ it }) => circle?.includes(`${pack}/${it.id}`));
  if (circle !== undefined && first !== undefined) complain('pack-rule', first.at(['hides']), `规则互相隐藏：${wayInWords(circle)}`, '去掉其中一环');
}
