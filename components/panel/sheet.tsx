import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon';

interface SheetProps {
  title: string;
  onBack: () => void;
  children: ComponentChildren;
  foot?: ComponentChildren;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A page over the tabs: a way back at the top, its one act at the bottom. */
export function SheetFrame({ title, onBack, children, foot, onKeyDown }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  // what was pressed to come here is gone; the focus stays in the panel only if it was there
  useEffect(() => {
    if (document.hasFocus()) sheet.current?.focus();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter accepts wherever in it the focus is
    <section class="sheet" ref={sheet} tabIndex={-1} aria-label={title} onKeyDown={onKeyDown}>
      <div class="sheet-head">
        <button type="button" class="quiet icon-only" aria-label={i18n.t('act.back')} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h2>{title}</h2>
      </div>
      <div class="scroll">{children}</div>
      {foot !== undefined && <footer class="foot">{foot}</footer>}
    </section>
  );
}
