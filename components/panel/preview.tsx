import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Plan, PlanLine } from '@/lib/model/plan';
import { walkRows } from '../arrows';
import { ChangedText } from '../changed-text';
import { provenanceText } from '../provenance';
import { outcomeText } from '../say';
import { ByHand } from './by-hand';
import type { PanelModel } from './panel-model';
import { SheetFrame } from './sheet';

interface PreviewProps {
  plan: Plan;
  renewed: boolean;
  model: PanelModel;
  onBack: () => void;
}

/** 现在 → 新值, line by line. Empty places first; what holds something apart; what the page does not take, with its reason. */
export function Preview({ plan, renewed, model, onBack }: PreviewProps) {
  const write = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.hasFocus()) write.current?.focus();
  }, []);
  const open = plan.lines.filter(({ blocked }) => blocked === undefined);
  const empty = open.filter(({ from }) => from.trim() === '');
  const over = open.filter(({ from }) => from.trim() !== '');
  const blocked = plan.lines.filter(({ blocked }) => blocked !== undefined);
  const count = open.filter(({ at }) => model.ticked.value.has(at)).length;
  const title = titleOf(plan);
  const accept = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target instanceof Element && event.target.closest('button') !== null)) return;
    event.preventDefault();
    void model.write(plan);
  };
  return (
    <SheetFrame
      title={i18n.t('preview.title')}
      onBack={onBack}
      onKeyDown={accept}
      foot={
        <button
          ref={write}
          type="button"
          class="primary"
          disabled={count === 0 || model.busy.value}
          onClick={() => void model.write(plan)}
        >
          {count === 0 ? i18n.t('preview.none') : i18n.t('preview.write', [count])}
        </button>
      }
    >
      {title !== '' && <p class="sheet-lead">{title}</p>}
      {renewed && <output class="sheet-lead is-accent">{i18n.t('preview.renewed')}</output>}
      {plan.lines.length === 0 && <p class="sheet-lead faint">{i18n.t('preview.same')}</p>}
      <Group title={i18n.t('preview.empty')} lines={empty} model={model} />
      <Group title={i18n.t('preview.over')} lines={over} model={model} />
      {blocked.length > 0 && (
        <section class="group">
          <h3>{i18n.t('preview.blocked')}</h3>
          <ul class="rows">
            {blocked.map((line) => (
              <li key={line.at} class="row is-blocked">
                <span class="line-label">{line.label}</span>
                <ChangedText from={line.from} to={line.to} />
                <span class="reason">
                  {outcomeText(line.blocked ?? '')}
                  {line.over && <span class="faint"> {i18n.t('preview.tooLong', [line.over.length, line.over.limit])}</span>}
                </span>
                <span class="line-acts">
                  <ByHand at={line.at} label={line.label} wanted={line.to} model={model} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="faint sheet-note">{i18n.t('preview.hint')}</p>
    </SheetFrame>
  );
}

function Group({ title, lines, model }: { title: string; lines: PlanLine[]; model: PanelModel }) {
  if (lines.length === 0) return null;
  const ticked = lines.filter(({ at }) => model.ticked.value.has(at)).length;
  return (
    <section class="group">
      <h3>
        <input
          type="checkbox"
          aria-label={i18n.t('preview.all', [title])}
          checked={ticked === lines.length}
          ref={(box) => {
            if (box) box.indeterminate = ticked > 0 && ticked < lines.length;
          }}
          onChange={(event) => model.tick(lines.map(({ at }) => at), event.currentTarget.checked)}
        />
        {title}
        <span class="figure">{`${ticked}/${lines.length}`}</span>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk its boxes */}
      <ul class="rows" onKeyDown={walkRows}>
        {lines.map((line) => (
          <li key={line.at} class="row">
            <label>
              <input
                type="checkbox"
                data-row
                aria-label={i18n.t('preview.tick', [line.label])}
                checked={model.ticked.value.has(line.at)}
                onChange={(event) => model.tick([line.at], event.currentTarget.checked)}
              />
              <span class="line-label">{line.label}</span>
              <span class="line-change">
                <ChangedText from={line.from} to={line.to} />
                <SourceChip line={line} />
                {line.original !== undefined && <span class="faint original">{i18n.t('preview.original', [line.original])}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceChip({ line: { why, provenance } }: { line: PlanLine }) {
  const text = provenance === undefined ? why : provenanceText(provenance);
  if (text === '') return null;
  const full = provenance?.kind === 'library' && provenance.title !== '' ? provenance.title : text;
  const wantsLook = provenance?.kind === 'prior' && provenance.changed === 'amount';
  return (
    <span class={wantsLook ? 'chip is-asking' : 'chip'} title={full}>
      {text}
    </span>
  );
}

function titleOf({ title, parts }: Plan): string {
  if (parts === undefined) return title;
  const words = parts.map((part) =>
    part.provenance === undefined ? part.title : provenanceText(part.provenance),
  );
  return words.join(i18n.t('from.comma'));
}
