import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { chosen, tickedCount, untickedCount } from './choosing';
import { Empty } from './empty';
import { FormerFills } from './former-fills';
import { Here } from './here';
import { Gaps } from './lessons/gaps';
import type { Lesson } from './lessons/lesson';
import { LibraryOffer } from './library-offer';
import type { PanelModel } from './panel-model';
import { ReceiptCard } from './receipt-card';
import { WholeOffer } from './whole-offer';

const order = ['draft', 'rest', 'prior', 'library'] as const;

/** 填报: what could be carried into the form, sources first; one act previews what is chosen. */
export function FillTab({ view, model, lesson }: { view: SessionView; model: PanelModel; lesson: Lesson | undefined }) {
  const taken = chosen(view.offers, model.said.value);
  const lines = taken.flatMap(({ choice }) => choice.lines);
  const count = tickedCount(lines);
  // what is being written is offered no more; what is left is offered anew afterwards
  const offers = view.running === null ? order.flatMap((kind) => view.offers.filter((offer) => offer.kind === kind)) : [];
  return (
    <>
      <div class="scroll">
        {view.focused !== null && model.acts.beside !== undefined && <Here place={view.focused} model={model} beside={model.acts.beside} />}
        {lesson !== undefined && view.running === null && <Gaps view={view} lesson={lesson} />}
        {view.receipt !== null && <ReceiptCard receipt={view.receipt} view={view} model={model} />}
        {view.former.length > 0 && <FormerFills view={view} model={model} />}
        {offers.map((offer) => {
          const choice = taken.find((one) => one.offer === offer)?.choice.id ?? null;
          const choose = (id: string | null) => model.choose(view.offers, offer, id);
          const decline = () => void model.run(model.acts.decline(offer.id));
          return offer.kind === 'library' ? (
            <LibraryOffer key={offer.id} offer={offer} choice={choice} onChoose={choose} onDecline={decline} />
          ) : (
            <WholeOffer key={offer.id} offer={offer} choice={choice} onChoose={choose} onDecline={decline} />
          );
        })}
        {view.running !== null && (
          <Empty icon="edit" title={i18n.t('running.title')}>
            <p>{i18n.t('running.why')}</p>
          </Empty>
        )}
        {offers.length === 0 && view.running === null && (view.receipt === null || view.receipt.undone) && (
          <Empty icon="library" title={i18n.t('fill.none')}>
            <p>{i18n.t('fill.noneWhy')}</p>
          </Empty>
        )}
      </div>
      <footer class="foot">
        <button
          type="button"
          class="primary"
          disabled={lines.length === 0 || model.busy.value || view.running !== null}
          onClick={() => void model.preview({ choices: taken.map(({ offer, choice }) => ({ offer: offer.id, choice: choice.id })) })}
        >
          {primaryText(view, count, untickedCount(lines))}
        </button>
      </footer>
    </>
  );
}

function primaryText({ offers, running }: SessionView, ticked: number, unticked: number): string {
  if (running !== null) return i18n.t('running.title');
  if (ticked > 0) return i18n.t('fill.preview', [ticked]);
  if (unticked > 0) return i18n.t('fill.previewDiffers', [unticked]);
  return offers.length > 0 ? i18n.t('fill.choosePlease') : i18n.t('fill.nothing');
}
