import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import { MenuButton } from '@/components/menu-button';
import { isNextYear, formOf, successors } from '@/lib/packs/form-graph';
import { perform } from '../deeds';
import { goTo } from '../route';
import { carriedOn } from './carried-on';
import type { OpenFiling } from './open-filing';

/** 下一环节: the forms that follow this one; choosing one makes it, with what this one holds in it. */
export function NextForms({ open }: { open: OpenFiling }) {
  const { desk, filing, form } = open;
  const next = successors(desk.packs, filing.form);
  if (next.length === 0) return null;
  const follow = (id: string) => {
    const made = async () => {
      await open.keeper.version('typed');
      const carried = await carriedOn(desk, open.filing, id);
      if (carried.ok) await goTo('filings', carried.value.filing);
      return carried;
    };
    void perform(made(), ({ found }) => ({ text: found ? i18n.t('form.nextFound') : i18n.t('form.nextMade') }));
  };
  const items = next.map((id) => {
    const follower = formOf(desk.packs, id);
    const title = follower?.titles[0] ?? id;
    const later = follower !== undefined && isNextYear(form, follower);
    return { text: later ? i18n.t('form.nextYear', [title]) : title, act: () => follow(id) };
  });
  return (
    <MenuButton items={items}>
      {i18n.t('form.next')}
      <Icon name="open" />
    </MenuButton>
  );
}
