import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon';

/** A good or calm state, said well: what is so, and what would change it. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name={icon} class={icon === 'done' ? 'large is-done' : 'large'} />
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}
