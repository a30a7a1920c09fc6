import { i18n } from '#i18n';
import type { Evidence } from '@/lib/model/match';
import type { BoundPlace, SessionView } from '@/lib/model/view';
import { walkRows } from '../arrows';
import { Icon } from '../icon';
import { evidenceText } from '../say';
import { Correspondence } from './lessons/correspondence';
import type { Lesson } from './lessons/lesson';
import { Repoint } from './lessons/unplaced';
import { bySection } from './placing';
import type { PanelModel } from './panel-model';
import { SheetFrame } from './sheet';
import { unreadableText } from './unreadable-text';

const percent = (share: number): string => i18n.t('bindings.sure', [Math.round(share * 100)]);

interface BindingsProps {
  view: SessionView;
  model: PanelModel;
  /** where the panel stands beside a page, which may be taught */
  lesson: Lesson | undefined;
  onBack: () => void;
}

/** Why each place was taken for what it is; what is absent, what no field took, what cannot be read. */
export function Bindings({ view, model, lesson, onBack }: BindingsProps) {
  const { form } = view;
  return (
    <SheetFrame title={i18n.t('bindings.title')} onBack={onBack} onKeyDown={walkRows}>
      {lesson !== undefined && <Correspondence view={view} lesson={lesson} />}
      <Names title={i18n.t('bindings.unreadable')} names={view.unreadable.map(unreadableText)} />
      {form !== undefined && (
        <details class="group">
          <summary>
            <Icon name="open" class="turn" />
            {i18n.t('bindings.form')}
            <span class="figure">{view.lessons.named ? i18n.t('teach.formNamed') : percent(form.confidence)}</span>
          </summary>
          <p class="plain-text">
            {form.title} <EvidenceChips evidence={form.evidence} />
          </p>
        </details>
      )}
      {bySection(view, view.bound).map(({ id, label, things }) => (
        <section key={id} class="group">
          <h3>
            {label === '' ? i18n.t('check.other') : label}
            <span class="figure">{things.length}</span>
          </h3>
          <ul class="rows">
            {things.map((place) => (
              <Bound key={place.at} place={place} model={model} lesson={lesson} />
            ))}
          </ul>
        </section>
      ))}
    </SheetFrame>
  );
}

function Bound({ place, model, lesson }: { place: BoundPlace; model: PanelModel; lesson: Lesson | undefined }) {
  const { at, label, value, writable, confidence, evidence } = place;
  const taught = evidence.some(({ via }) => via === 'taught');
  return (
    <li class="row bound-row">
      <button type="button" class="quiet binding" data-row title={i18n.t('act.locate')} onClick={() => void model.locate(at, label)}>
        <span class="line-label">{label}</span>
        <span class={confidence < 0.8 ? 'is-warning figure' : 'figure'}>{percent(confidence)}</span>
        <span class={value === '' ? 'faint value' : 'value'}>{value === '' ? i18n.t('bindings.blank') : value}</span>
        {!writable && <span class="chip">{i18n.t('bindings.readonly')}</span>}
        <EvidenceChips evidence={evidence} />
      </button>
      {lesson !== undefined && at.startsWith('fields.') && <Repoint at={at} label={label} bound taught={taught} lesson={lesson} />}
    </li>
  );
}

function EvidenceChips({ evidence }: { evidence: Evidence[] }) {
  return (
    <>
      {evidence.map(({ via, text }, index) => (
        <span key={index} class="chip evidence" title={text}>
          {evidenceText(via)} {text}
        </span>
      ))}
    </>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <section class="group">
      <h3>
        {title}
        <span class="figure is-warning">{names.length}</span>
      </h3>
      <ul class="plain">
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
