import { i18n } from '#i18n';
import { useEffect, useId, useState } from 'preact/hooks';
import { withStore } from '@/components/store';
import type { Store } from '@/lib/store';
import { perform } from '../deeds';
import { useStored } from '../use-stored';

const kept = (store: Store) => store.settings.get('unit');

/** The name of the own unit, kept when the field is left. */
export function UnitName() {
  const field = useId();
  const answer = useStored(['settings'], kept);
  const name = answer?.ok ? answer.value : '';
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const keep = (said: string) =>
    void perform(
      withStore((store) => store.settings.set('unit', said)),
      () => ({ text: i18n.t('work.saved'), undo: () => withStore((store) => store.settings.set('unit', name)) }),
    );
  return (
    <div class="unit-name">
      <label for={field}>{i18n.t('settings.unitName')}</label>
      <input
        id={field}
        maxLength={200}
        value={text}
        autoComplete="organization"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={() => {
          if (text.trim() !== name) keep(text.trim());
        }}
      />
      <p class="faint">{i18n.t('settings.unitWhy')}</p>
    </div>
  );
}
