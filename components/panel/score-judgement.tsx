import { i18n } from '#i18n';
import { useEffect, useId, useState } from 'preact/hooks';
import type { ScoreLine, ScorePart } from '@/lib/model/scorecard';
import { rangeWords } from '@/lib/score/judgement';
import type { PanelModel } from './panel-model';
import { PointsField } from './points-field';

interface JudgementProps {
  line: ScoreLine;
  scheme: string;
  model: PanelModel;
}

/** What a person has to say of a line: its points or those of its parts, and on what they rest. */
export function Judgement({ line, scheme, model }: JudgementProps) {
  const asked = line.parts?.filter(({ ask }) => ask !== undefined) ?? [];
  const give = (points: number | null, part?: string) => void model.run(model.acts.judge(scheme, line.id, points, part));
  return (
    <div class="judgement">
      {line.ask !== undefined && <p class="is-asked">{line.ask}</p>}
      {line.suggested !== undefined && line.suggested !== line.points && (
        <button type="button" disabled={model.busy.value} onClick={() => give(line.suggested ?? null)}>
          {i18n.t('score.take', [line.suggested])}
        </button>
      )}
      {asked.length === 0 && line.ask !== undefined && (
        <PointsField
          label={i18n.t('score.judge', [line.label, rangeWords({ of: line.of, allowed: line.allowed ?? [] })])}
          range={{ of: line.of, allowed: line.allowed ?? [] }}
          points={line.points}
          busy={model.busy.value}
          onGive={give}
        />
      )}
      {asked.map((part) => (
        <Part key={part.id} part={part} model={model} onGive={(points) => give(points, part.id)} />
      ))}
      {line.evidence !== undefined && <Evidence line={line} scheme={scheme} model={model} />}
    </div>
  );
}

function Part({ part, model, onGive }: { part: ScorePart; model: PanelModel; onGive: (points: number | null) => void }) {
  const { label, of, deduct, allowed, points, ask } = part;
  return (
    <div class="part">
      <PointsField
        label={i18n.t(deduct ? 'score.deduct' : 'score.part', [label, rangeWords({ of, allowed })])}
        range={{ of, allowed }}
        points={points}
        busy={model.busy.value}
        onGive={onGive}
      />
      {ask !== undefined && ask !== label && <p class="faint">{ask}</p>}
    </div>
  );
}

/** On what the judgement rests, kept when the field is left. */
function Evidence({ line, scheme, model }: JudgementProps) {
  const field = useId();
  const kept = line.evidence ?? '';
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  return (
    <div class="evidence-field">
      <label for={field}>{i18n.t('score.evidence')}</label>
      <textarea
        id={field}
        rows={2}
        maxLength={2000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={() => {
          const said = text.trim();
          if (said !== kept) void model.run(model.acts.support(scheme, line.id, said === '' ? null : said));
        }}
      />
    </div>
  );
}
