import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { walkRows } from '../arrows';
import { Icon } from '../icon';
import type { PanelModel } from './panel-model';

/** ⋯: what one does seldom. */
export function Menu({ model }: { model: PanelModel }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc inside the menu closes it
    <div
      class="menu"
      ref={root}
      onKeyDown={close}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="quiet icon-only"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={i18n.t('act.menu')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" class="dots" />
      </button>
      {open && (
        <div role="menu" tabIndex={-1} class="menu-items" onKeyDown={walkRows}>
          {items(model).map(({ text, act }) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              data-row
              onClick={() => {
                setOpen(false);
                act();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function items(model: PanelModel): { text: string; act: () => void }[] {
  const { acts } = model;
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
    {
      text: i18n.t('menu.export'),
      act: () => void model.run(acts.export(), () => model.tell('done', i18n.t('told.exported'))),
    },
    { text: i18n.t('menu.workbench'), act: () => acts.openWorkbench() },
    { text: i18n.t('menu.about'), act: () => model.show({ kind: 'about' }) },
  ];
}
