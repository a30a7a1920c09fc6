import type { Contents } from '@/lib/model/filing';
import type { Pack, RuleCase, SchemeSpec } from '@/lib/model/pack';
import type { Scorecard } from '@/lib/model/scorecard';
import { fullForm } from '@/lib/packs/form-graph';
import { compileSchemes, type CompiledScheme } from './scheme';
import { applies, applyScheme, bound, type ScoreOptions } from './score';

type Example = SchemeSpec['examples'][number];

/** An example of a scheme that does not come out as its writer says. */
export interface FailedSchemeExample {
  /** `<pack>/<scheme>` */
  scheme: string;
  title: string;
  /** what came out otherwise: `total`, a line's id, `when` for a scheme that is not for the example at all */
  at: string;
  /** what the writer says */
  wanted: string;
  came: string;
}

/** The day on which an example is scored that names none. */
const exampleDay = '2026-06-30';

/** Runs the worked examples of all schemes of a pack; one that names no form is tried on its scheme's first. */
export function failedSchemeExamples(packs: readonly Pack[], pack: Pack): FailedSchemeExample[] {
  return pack.schemes.flatMap((spec) => {
    const forms = spec.forms.map((form) => fullForm(pack.id, form));
    return forms.flatMap((form) => {
      const scheme = compileSchemes(packs, form).find(({ id }) => id === `${pack.id}/${spec.id}`);
      const own = spec.examples.filter(({ filing }) => fullForm(pack.id, filing.form ?? spec.forms[0] ?? '') === form);
      return scheme === undefined ? [] : own.flatMap((example) => differences(scheme, example));
    });
  });
}

function differences(scheme: CompiledScheme, example: Example): FailedSchemeExample[] {
  const filing = contentsOf(scheme, example.filing);
  const options = optionsOf(scheme, example);
  const failed = (at: string, wanted: unknown, came: unknown): FailedSchemeExample[] =>
    wanted === came ? [] : [{ scheme: scheme.id, title: example.title, at, wanted: String(wanted), came: String(came) }];
  const card = applyScheme(scheme, filing, options);
  const line = (id: string) => card.lines.find((each) => each.id === id);
  return [
    ...failed('when', true, applies(scheme, bound(scheme, filing, options))),
    ...failed('total', example.total, card.total),
    ...Object.entries(example.lines).flatMap(([id, points]) => failed(id, points, pointsAt(card, id))),
    ...Object.entries(example.lamps).flatMap(([id, lamp]) => failed(id, lamp, line(id)?.lamp)),
    ...Object.entries(example.suggested).flatMap(([id, points]) => failed(id, points, line(id)?.suggested)),
  ];
}

/** Points of a line, of one of its parts (`<line>.<part>`), or of a group. */
function pointsAt({ lines, groups }: Scorecard, id: string): number | null | undefined {
  const line = lines.find((each) => each.id === id || each.parts?.some((part) => `${each.id}.${part.id}` === id));
  if (line === undefined) return groups?.find((group) => group.id === id)?.points;
  return line.id === id ? line.points : line.parts?.find((part) => `${line.id}.${part.id}` === id)?.points;
}

function optionsOf(scheme: CompiledScheme, { filing, judged }: Example): ScoreOptions {
  const named = Object.entries(judged).map(([line, points]) => [`${scheme.id}#${line}`, points] as const);
  const related = Object.entries(filing.related).map(([role, other]) => [role, { ...other, form: fullForm(packOf(scheme), other.form) }]);
  return { today: filing.today ?? exampleDay, judged: Object.fromEntries(named), related: Object.fromEntries(related) };
}

const packOf = ({ id }: CompiledScheme): string => id.split('/')[0] ?? '';

/** An example as a filing: every declared column is there. */
function contentsOf(scheme: CompiledScheme, { fields, tables, moneyUnit }: RuleCase): Contents {
  const whole = scheme.types.form.tables.map(({ id, columns }) => {
    const empty = Object.fromEntries(columns.map((column) => [column.id, '']));
    return [id, (tables[id] ?? []).map((row) => ({ ...empty, ...row }))] as const;
  });
  return { fields, tables: Object.fromEntries(whole), ...(moneyUnit === undefined ? {} : { moneyUnit }) };
}
