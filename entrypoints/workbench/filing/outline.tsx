import { i18n } from '#i18n';
import { numbered } from '@/components/sheet/numbering';
import { onPaper } from '@/components/sheet/printed-lines';
import type { SheetModel } from '@/components/sheet/sheet-model';

/** The headings of a report, each a way to its section. */
export function Outline({ sheet }: { sheet: SheetModel }) {
  const { body } = onPaper(sheet.face.value);
  return (
    <nav class="outline" aria-label={i18n.t('form.outline')}>
      <ol>
        {body.map(({ id, label }, index) => (
          <li key={id}>
            <button type="button" class="quiet" onClick={() => goTo(id)}>
              {numbered(label, index, 1)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goTo(section: string): void {
  const heading = document.getElementById(`section-${section}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.querySelector<HTMLElement>('[data-at]')?.focus({ preventScroll: true });
}
