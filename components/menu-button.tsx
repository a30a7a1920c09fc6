import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { walkRows } from './arrows';

interface MenuButtonProps {
  /** what the button is called where its face is only a sign */
  label?: string;
  class?: string;
  items: readonly { text: string; act: () => void }[];
  children: ComponentChildren;
}

/** A button that opens a list of acts; arrows walk it, Esc closes it and gives the button the focus again. */
export function MenuButton({ label, class: look = '', items, children }: MenuButtonProps) {
  const [shown, setShown] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown) root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [shown]);
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !shown) return;
    event.preventDefault();
    setShown(false);
    button.current?.focus();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !root.current?.contains(relatedTarget)) setShown(false);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc inside the menu closes it
    <div class="menu" ref={root} onKeyDown={escape} onFocusOut={leave}>
      <button ref={button} type="button" class={look} aria-label={label} aria-haspopup="menu" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {children}
      </button>
      {shown && (
        <div role="menu" tabIndex={-1} class="menu-items" onKeyDown={walkRows}>
          {items.map(({ text, act }) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              data-row
              onClick={() => {
                setShown(false);
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
