/** `system` leaves the choice to the browser's own preference. */
export type Theme = 'system' | 'light' | 'dark';

/** Kept beside the store's setting so that a page is in its colours before the database is open. */
const key = 'theme';

/** Puts a page of ours into the chosen colours, and into later ones chosen in another page. */
export function wearTheme(): void {
  wear(localStorage.getItem(key));
  window.addEventListener('storage', (event) => {
    if (event.key === key) wear(event.newValue);
  });
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  wear(theme);
}

function wear(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}
