import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { normal } from '@/lib/model/text';
import { walkRows } from '../../arrows';
import { Icon } from '../../icon';

export interface Choice {
  id: string;
  group: string;
  text: string;
  /** what stands behind it: 必填, 已对上 */
  notes: string[];
}

interface ChoiceListProps {
  choices: readonly Choice[];
  hint: string;
  none: string;
  onChoose: (choice: Choice) => void;
}

/** A list under headings, narrowed by a few signs of what one looks for. ↓ goes from the search into it, Enter chooses. */
export function ChoiceList({ choices, hint, none, onChoose }: ChoiceListProps): JSX.Element {
  const [question, setQuestion] = useState('');
  const search = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.hasFocus()) field.current?.focus();
  }, []);
  const wanted = question.split(/\s+/).map(normal).filter((part) => part !== '');
  const shown = choices.filter(({ text, group }) => wanted.every((part) => normal(`${group} ${text}`).includes(part)));
  const groups = [...new Set(shown.map(({ group }) => group))];
  const keys = (event: KeyboardEvent) => {
    const [first] = shown;
    if (event.target === field.current && event.key === 'ArrowDown') {
      event.preventDefault();
      box.current?.querySelector<HTMLElement>('[data-row]')?.focus();
    } else if (event.target === field.current && event.key === 'Enter' && wanted.length > 0 && first !== undefined) {
      event.preventDefault();
      onChoose(first);
    } else walkRows(event);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows walk its rows
    <div ref={box} onKeyDown={keys}>
      <div class="finders choice-search">
        <label for={search} class="unseen">
          {hint}
        </label>
        <input ref={field} id={search} type="search" placeholder={hint} value={question} onInput={({ currentTarget }) => setQuestion(currentTarget.value)} />
      </div>
      {shown.length === 0 && <p class="sheet-lead faint">{none}</p>}
      {groups.map((group) => (
        <section key={group} class="group">
          {group !== '' && <h3>{group}</h3>}
          <ul class="rows">
            {shown
              .filter((choice) => choice.group === group)
              .map((choice) => (
                <li key={choice.id} class="row">
                  <button type="button" class="quiet fold" data-row onClick={() => onChoose(choice)}>
                    <span class="message">{choice.text}</span>
                    {choice.notes.map((note) => (
                      <span key={note} class="chip">
                        {note}
                      </span>
                    ))}
                    <Icon name="open" class="turn" />
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
