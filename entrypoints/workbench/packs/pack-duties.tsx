import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/icon';
import { Cited } from '@/components/panel/cited';
import type { Due, Pack, Reminder, Template } from '@/lib/model/pack';
import { citationOf } from '@/lib/packs/citation';

/** What the documents ask of people: deadlines, lists to tick off, notes. */
export function PackReminders({ pack, reminders }: { pack: Pack; reminders: readonly Reminder[] }) {
  return (
    <ul class="rows">
      {reminders.map(({ id, kind, title, text, items, who, due, cite }) => (
        <li key={id} class="row">
          <Folded title={title} chip={i18n.t(`packs.kind.${kind}`)} note={[due === undefined ? '' : dueWords(due), who].filter(Boolean).join(' · ')}>
            {text !== '' && <p>{text}</p>}
            {items.length > 0 && (
              <ul class="plain">
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
            <Cited cite={citationOf(pack, cite)} />
          </Folded>
        </li>
      ))}
    </ul>
  );
}

/** The outlines of the written documents. */
export function PackTemplates({ pack, templates }: { pack: Pack; templates: readonly Template[] }) {
  return (
    <ul class="rows">
      {templates.map(({ id, title, outline, cite }) => (
        <li key={id} class="row">
          <Folded title={title} chip="" note="">
            <ul class="outline-list">
              {outline.map(({ heading, depth, guide }, at) => (
                <li key={`${String(at)} ${heading}`} class={`depth-${String(depth)}`}>
                  {heading}
                  {guide !== '' && <span class="faint"> {guide}</span>}
                </li>
              ))}
            </ul>
            <Cited cite={citationOf(pack, cite)} />
          </Folded>
        </li>
      ))}
    </ul>
  );
}

function Folded({ title, chip, note, children }: { title: string; chip: string; note: string; children: ComponentChildren }) {
  return (
    <details>
      <summary>
        <Icon name="open" class="turn" />
        <span class="strong">{title}</span>
        {chip !== '' && <span class="chip">{chip}</span>}
        <span class="faint">{note}</span>
      </summary>
      <div class="opened">{children}</div>
    </details>
  );
}

/** 下一年2月28日前 · 项目完成后1个月内 */
function dueWords(due: Due): string {
  if ('month' in due) return i18n.t(`packs.due.${due.year}`, [due.month, due.day]);
  const months = due.months === 0 ? '' : i18n.t('packs.months', [due.months]);
  const days = due.days === 0 ? '' : i18n.t('packs.days', [due.days]);
  return i18n.t('packs.dueAfter', [due.after, months + days]);
}
