import type { JSX } from 'preact';

/** One set: 16 units square, a 1.5 stroke with round ends, drawn in the colour of the text. */
const paths = {
  error: 'M8 1.75 14.25 8 8 14.25 1.75 8Z M8 5v3.5 M8 10.9v.1',
  warning: 'M8 2 14.5 13.5h-13Z M8 6.5v3 M8 11.4v.1',
  hint: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5Z M8 7.5v3.5 M8 5v.1',
  done: 'M3 8.5 6.5 12 13 4.5',
  open: 'M6 3.5 10.5 8 6 12.5',
  more: 'M3 8h.1 M8 8h.1 M13 8h.1',
  locate: 'M8 3.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 0 1 0-8.5Z M8 1v2.5 M8 12.5V15 M1 8h2.5 M12.5 8H15',
  close: 'M3.5 3.5 12.5 12.5 M12.5 3.5 3.5 12.5',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  copy: 'M5.5 5.5h7.75v8.25H5.5Z M10.5 5.25v-3H2.75v8.25h2.5',
  undo: 'M6 3 2.75 6.25 6 9.5 M3 6.25h6.25a3.75 3.75 0 0 1 0 7.5H6',
  search: 'M7 2.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 0 1 0-9.5Z M10.5 10.5 14 14',
  add: 'M8 3v10 M3 8h10',
  edit: 'M10.5 3 13 5.5 5.5 13H3v-2.5Z',
  remove: 'M3 4.5h10 M6.25 4.5V2.75h3.5V4.5 M4.25 4.5 5 13.25h6l.75-8.75',
  panel: 'M2.25 2.75h11.5v10.5H2.25Z M10 2.75v10.5',
  library: 'M3 2.75h3v10.5H3Z M6 4.5h3v8.75H6Z M10 4.75l2.6-.7 2 8.4-2.6.7Z',
  filing: 'M3.5 1.75h6l3 3v9.5h-9Z M9.5 1.75v3h3 M6 8h4 M6 10.75h4',
  pack: 'M8 1.75 13.75 4.5v7L8 14.25 2.25 11.5v-7Z M2.25 4.5 8 7.25l5.75-2.75 M8 7.25v7',
  settings: 'M2 4.5h6.5 M11.5 4.5H14 M10 3v3 M2 11.5h2.5 M7.5 11.5H14 M6 10v3',
  shield: 'M8 1.75 13 3.5v4c0 3.25-2 5.5-5 6.75-3-1.25-5-3.5-5-6.75v-4Z',
  unlocked: 'M4 7.25h8v6H4Z M5.75 7.25V5a2.25 2.25 0 0 1 4.4-.7',
  sheet: 'M2.25 2.75h11.5v10.5H2.25Z M2.25 6.25h11.5 M6.25 6.25v7',
  calendar: 'M2.25 3.5h11.5v10.25H2.25Z M2.25 6.75h11.5 M5.25 1.75v3 M10.75 1.75v3',
  clock: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5Z M8 4.5V8l2.5 1.5',
} as const;
export type IconName = keyof typeof paths;

/** Says nothing to a screen reader: the word stands beside it, or on the button around it. */
export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }): JSX.Element {
  return (
    <svg class={`icon ${extra}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
