const locale = (): string => chrome.i18n.getUILanguage();
const two = (figure: number): string => String(figure).padStart(2, '0');

/** 10:42, in the clock of this machine; '' for no time. */
export function clock(iso: string | null): string {
  const at = iso === null ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(at)) return '';
  const time = new Date(at);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** 2026年3月1日 in the language of the browser. */
export function dayText(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? '' : new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(at);
}

/** 2026-03-01 10:42, for dense tables. */
export function stamp(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${clock(iso)}`;
}
