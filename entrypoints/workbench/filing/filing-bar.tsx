import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import { MenuButton } from '@/components/menu-button';
import { clock } from '@/components/time';
import { facesOf, variantOf, wholeForm } from '@/components/sheet/face';
import { perform } from '../deeds';
import { linkTo } from '../route';
import { actsOn } from './filing-acts';
import { NextForms } from './next-forms';
import type { OpenFiling } from './open-filing';

interface FilingBarProps {
  open: OpenFiling;
  pane: boolean;
  onPane: () => void;
}

/** Above the form: whose it is, when it was saved, its faces, what follows it, printing. */
export function FilingBar({ open, pane, onPane }: FilingBarProps) {
  const { form, completeness, filing } = open.view.value;
  const saved = filing?.savedAt ?? null;
  return (
    <header class="bar filing-bar">
      <a class="back" href={linkTo('filings')}>
        <Icon name="back" />
        {i18n.t('work.nav.filings')}
      </a>
      <span class="project" title={form?.project}>
        {form?.project || form?.unit || i18n.t('panel.noProject')}
      </span>
      {completeness !== null && (
        <span class="figure" title={i18n.t('panel.completeOf', [completeness.filled, completeness.required])}>
          {i18n.t('panel.complete', [Math.floor(completeness.share * 100)])}
        </span>
      )}
      <output class="figure saved">{saved === null ? i18n.t('panel.unsaved') : i18n.t('panel.saved', [clock(saved)])}</output>
      <Faces open={open} />
      <MoneyUnit open={open} />
      <NextForms open={open} />
      <button type="button" onClick={() => print(open)}>
        {i18n.t('form.print')}
      </button>
      <MenuButton class="quiet icon-only" label={i18n.t('act.menu')} items={seldom(open)}>
        <Icon name="more" class="dots" />
      </MenuButton>
      <button type="button" aria-pressed={pane} onClick={onPane}>
        <Icon name="panel" />
        {i18n.t('form.pane')}
      </button>
    </header>
  );
}

/** Prints once every row is drawn. */
function print({ sheet }: OpenFiling): void {
  sheet.reveal();
  requestAnimationFrame(() => window.print());
}

/** What one does seldom with a filing. */
function seldom(open: OpenFiling) {
  const acts = actsOn(open);
  return [
    {
      text: i18n.t('form.keepVersion'),
      act: () => void perform(open.keepVersion(), () => ({ text: i18n.t('form.versionKept') })),
    },
    {
      text: i18n.t('menu.keepPrior'),
      act: () =>
        void perform(acts.keepPrior(), ({ year }) => ({
          text: year === null ? i18n.t('told.priorKeptNoYear') : i18n.t('told.priorKept', [year]),
        })),
    },
    {
      text: i18n.t('menu.collect'),
      act: () =>
        void perform(acts.collect(), ({ added }) => ({
          text: added === 0 ? i18n.t('told.collectedNone') : i18n.t('told.collected', [added]),
        })),
    },
  ];
}

/** The form as other places print it. */
function Faces({ open }: { open: OpenFiling }) {
  const { form, sheet } = open;
  void sheet.face.value;
  const faces = facesOf(form);
  if (faces.length === 0) return null;
  return (
    <label class="choose">
      {i18n.t('form.face')}
      <select value={variantOf(form, open.filing.variant)?.id ?? wholeForm} onChange={({ currentTarget }) => open.choose(currentTarget.value)}>
        {faces.map(({ id, label }) => (
          <option key={id} value={id}>
            {label === '' ? i18n.t('form.printed') : label}
          </option>
        ))}
        <option value={wholeForm}>{i18n.t('form.allColumns')}</option>
      </select>
    </label>
  );
}

function MoneyUnit({ open }: { open: OpenFiling }) {
  void open.view.value;
  if (open.moneyUnit === '') return null;
  return (
    <label class="choose">
      {i18n.t('form.moneyUnit')}
      <select value={open.moneyUnit} onChange={({ currentTarget }) => open.count(currentTarget.value === '元' ? '元' : '万元')}>
        <option value="万元">万元</option>
        <option value="元">元</option>
      </select>
    </label>
  );
}
