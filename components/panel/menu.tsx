import { i18n } from '#i18n';
import { Icon } from '../icon';
import { MenuButton } from '../menu-button';
import type { PanelModel } from './panel-model';

/** ⋯: what one does seldom. */
export function Menu({ model }: { model: PanelModel }) {
  return (
    <MenuButton label={i18n.t('act.menu')} class="quiet icon-only" items={items(model)}>
      <Icon name="more" class="dots" />
    </MenuButton>
  );
}

function items(model: PanelModel): { text: string; act: () => void }[] {
  const { acts } = model;
  const { beside } = acts;
  return [
    {
      text: i18n.t('menu.keepPrior'),
      act: () =>
        void model.run(acts.keepPrior(), ({ year }) =>
          model.tell('done', year === null ? i18n.t('told.priorKeptNoYear') : i18n.t('told.priorKept', [year])),
        ),
    },
    {
      text: i18n.t('menu.collect'),
      act: () =>
        void model.run(acts.collect(), ({ added }) =>
          model.tell('done', added === 0 ? i18n.t('told.collectedNone') : i18n.t('told.collected', [added])),
        ),
    },
    {
      text: i18n.t('menu.reread'),
      act: () => void model.run(acts.reread(), () => model.tell('done', i18n.t('told.reread'))),
    },
    ...(beside === undefined
      ? []
      : [{ text: i18n.t('menu.readAll'), act: () => void model.run(beside.readAll(), () => model.tell('done', i18n.t('told.readAll'))) }]),
    {
      text: i18n.t('menu.export'),
      act: () => void model.run(acts.export(), () => model.tell('done', i18n.t('told.exported'))),
    },
    ...(acts.teach === undefined ? [] : [{ text: i18n.t('teach.otherForm'), act: () => model.show({ kind: 'name-form' }) }]),
    { text: i18n.t('menu.strictness'), act: () => model.show({ kind: 'strictness' }) },
    { text: i18n.t('menu.workbench'), act: () => acts.openWorkbench() },
    { text: i18n.t('menu.about'), act: () => model.show({ kind: 'about' }) },
  ];
}
