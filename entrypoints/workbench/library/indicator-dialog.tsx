import { i18n } from '#i18n';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { LibraryEntry } from '@/lib/model/library';

const textFields = ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'domain', 'year', 'source'] as const;
type Field = (typeof textFields)[number];
type Draft = Record<Field, string>;

interface IndicatorDialogProps {
  /** null: a new one */
  entry: LibraryEntry | null;
  onSave: (entry: LibraryEntry) => Promise<boolean>;
  onClose: () => void;
}

/** Adding or editing one indicator. It closes only when the entry is on disk. */
export function IndicatorDialog({ entry, onSave, onClose }: IndicatorDialogProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(entry));
  const [tried, setTried] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const wrong = mistakes(draft);
  const submit = async () => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    if (await onSave(entryOf(draft, entry))) onClose();
  };
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={entry === null ? i18n.t('library.addTitle') : i18n.t('library.editTitle')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2>{entry === null ? i18n.t('library.addTitle') : i18n.t('library.editTitle')}</h2>
        <div class="fields">
          {textFields.map((field) => (
            <TextField
              key={field}
              field={field}
              value={draft[field]}
              mistake={tried ? (wrong[field] ?? '') : ''}
              onInput={(value) => setDraft({ ...draft, [field]: value })}
            />
          ))}
        </div>
        <div class="acts end">
          <button type="button" onClick={onClose}>
            {i18n.t('act.cancel')}
          </button>
          <button type="submit" class="accent">
            {i18n.t('act.save')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface TextFieldProps {
  field: Field;
  value: string;
  mistake: string;
  onInput: (value: string) => void;
}

function TextField({ field, value, mistake, onInput }: TextFieldProps) {
  const id = useId();
  return (
    <div class={`field ${field}`}>
      <label for={id}>{i18n.t(`library.${field}`)}</label>
      <input
        id={id}
        value={value}
        maxLength={300}
        inputMode={field === 'year' ? 'numeric' : 'text'}
        placeholder={field === 'source' ? i18n.t('library.sourceHint') : ''}
        aria-invalid={mistake !== ''}
        aria-describedby={`${id}-mistake`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <span id={`${id}-mistake`} class="is-error">
        {mistake}
      </span>
    </div>
  );
}

function draftOf(entry: LibraryEntry | null): Draft {
  const { level1 = '', level2 = '', name = '', operator = '', value = '', unit = '', domain = '' } = entry ?? {};
  return { level1, level2, name, operator, value, unit, domain, year: String(entry?.year ?? ''), source: entry?.source.title ?? '' };
}

function mistakes(draft: Draft): Partial<Record<Field, string>> {
  return {
    ...(draft.name.trim() === '' ? { name: i18n.t('library.nameNeeded') } : {}),
    ...(/^(\d{4})?$/.test(draft.year.trim()) ? {} : { year: i18n.t('library.yearShape') }),
  };
}

function entryOf({ year, source, ...texts }: Draft, before: LibraryEntry | null): LibraryEntry {
  const trimmed = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim()])) as typeof texts;
  const same = before !== null && before.source.title === source.trim();
  return {
    ...trimmed,
    id: before?.id ?? crypto.randomUUID(),
    year: year.trim() === '' ? null : Number(year),
    // an indicator whose source was rewritten by hand is the user's own word for it
    source: same ? before.source : { title: source.trim(), quality: 'own' },
    used: before?.used ?? 0,
  };
}
