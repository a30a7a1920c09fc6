import { i18n } from '#i18n';
import type { Evidence } from '@/lib/model/match';
import type { BoundPlace, SessionView } from '@/lib/model/view';
import { walkRows } from '../arrows';
import { evidenceText } from '../say';
import { bySection } from './placing';
import type { PanelModel } from './panel-model';
import { SheetFrame } from './sheet';

const percent = (share: number): string => i18n.t('bindings.sure', [Math.round(share * 100)]);

/** Why each place was taken for what it is; what is absent, what no field took, what cannot be read. */
export function Bindings({ view, model, onBack }: { view: SessionView; model: PanelModel; onBack: () => void }) {
  const { form } = view;
  return (
    <SheetFrame title={i18n.t('bindings.title')} onBack={onBack} onKeyDown={walkRows}>
      {form !== undefined && (
        <section class="group">
          <h3>
            {i18n.t('bindings.form')}
            <span class="figure">{percent(form.confidence)}</span>
          </h3>
          <p class="plain-text">
            {form.title} <EvidenceChips evidence={form.evidence} />
          </p>
        </section>
      )}
      <Names title={i18n.t('bindings.absent')} names={view.absent} />
      <Names title={i18n.t('bindings.unbound')} names={view.unbound.map(({ label }) => label)} />
      <Names title={i18n.t('bindings.unreadable')} names={view.unreadable.map(({ what, why }) => (why === '' ? what : i18n.t('bindings.because', [what, why])))} />
      {bySection(view, view.bound).map(({ id, label, things }) => (
        <section key={id} class="group">
          <h3>
            {label === '' ? i18n.t('check.other') : label}
            <span class="figure">{things.length}</span>
          </h3>
          <ul class="rows">
            {things.map((place) => (
              <Bound key={place.at} place={place} model={model} />
            ))}
          </ul>
        </section>
      ))}
    </SheetFrame>
  );
}

function Bound({ place, model }: { place: BoundPlace; model: PanelModel }) {
  const { at, label, value, writable, confidence, evidence } = place;
  return (
    <li class="row">
      <button type="button" class="quiet binding" data-row title={i18n.t('act.locate')} onClick={() => void model.locate(at, label)}>
        <span class="line-label">{label}</span>
        <span class={confidence < 0.8 ? 'is-warning figure' : 'figure'}>{percent(confidence)}</span>
        <span class={value === '' ? 'faint value' : 'value'}>{value === '' ? i18n.t('bindings.blank') : value}</span>
        {!writable && <span class="chip">{i18n.t('bindings.readonly')}</span>}
        <EvidenceChips evidence={evidence} />
      </button>
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
