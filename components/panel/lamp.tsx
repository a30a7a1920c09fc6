import { i18n } from '#i18n';
import type { Lamp } from '@/lib/model/scorecard';
import { Icon, type IconName } from '../icon';

const signs: Record<Lamp, IconName> = { red: 'error', yellow: 'warning', green: 'done' };

/** A lamp by its word and its sign, never by its colour alone. */
export function LampSign({ lamp }: { lamp: Lamp }) {
  return (
    <span class={`lamp is-${lamp}`}>
      <Icon name={signs[lamp]} />
      {i18n.t(`score.lamp.${lamp}`)}
    </span>
  );
}
