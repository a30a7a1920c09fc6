import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/icon';

interface SearchFieldProps {
  /** what is searched, in the empty field */
  hint: string;
  question: string;
  onQuestion: (question: string) => void;
  /** the caret begins here */
  first?: boolean;
}

/** The search of a page, at the head of its list. */
export function SearchField({ hint, question, onQuestion, first = false }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) input.current?.focus();
  }, [first]);
  return (
    <label class="search">
      <Icon name="search" />
      <span class="unseen">{i18n.t('act.search')}</span>
      <input ref={input} type="search" placeholder={hint} value={question} onInput={({ currentTarget }) => onQuestion(currentTarget.value)} />
    </label>
  );
}
