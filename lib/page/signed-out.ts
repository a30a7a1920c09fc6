import type { PortalWhy } from '@/lib/model/portal-state';

/** An answer of this kind says that the portal no longer knows who asks: 440 is what older servers say for it. */
const unknownUser = new Set([401, 419, 440]);
const asked = /^(?:fetch|xmlhttprequest|iframe)$/;
/** Portals end a session after 20 or 30 minutes without a word from the page. */
const idleAfter = 15 * 60_000;
/** A login that scripts draw comes a moment after its page. */
const looks = [400, 1_500, 4_000];
/** After an answer the page takes a moment to say what came of it. */
const drawn = 300;
const longest = 300;
const words =
  /(?:登录|登陆|会话|身份|认证|令牌|凭证|session|token|login).{0,8}(?:已?(?:超时|过期|失效|失败)|expired|timed? ?out|invalid)|(?:请|需要?)(?:您)?(?:先|重新|再次)登[录陆]|(?:尚?未|没有)登[录陆]|长时间(?:未|没有)操作|sign in again|log ?in again/i;
const loginWords = /登\s*[录陆]|sign ?in|log ?in/i;

/** What `watchSigned` sees: null while nothing speaks for a lost login. */
export type Seen = PortalWhy | null;

/**
 * Notices when the portal seems to have lost who works with it: a login where the page was, a box that says so, answers of
 * the server that refuse, or a long time without any answer. It only looks; a page is told by its words, fields and
 * answers, never by a portal's own names.
 * @param said called when what is seen is another than before
 */
export function watchSigned(document: Document, said: (seen: Seen) => void, signal: AbortSignal): void {
  let told: Seen = null;
  let refused = '';
  /** what is refused again and again while other answers come says nothing of the login */
  const always = new Set<string>();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  const tell = (seen: Seen): void => {
    if (seen === told) return;
    told = seen;
    said(seen);
  };
  const look = (): void => tell(asksToSignIn(document) ?? (refused === '' ? null : 'refused'));
  const soon = (): void => {
    clearTimeout(due);
    due = setTimeout(look, drawn);
  };
  const rest = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => told ?? tell('idle'), idleAfter);
  };
  const answers = new PerformanceObserver((list) => {
    for (const { initiatorType, name, responseStatus } of list.getEntries() as Answer[]) {
      if (!asked.test(initiatorType)) continue;
      const [path = ''] = name.split('?');
      // without a status (a browser before 109, another origin) an answer is an answer
      const isRefusal = unknownUser.has(responseStatus ?? 0);
      if (!isRefusal && refused !== '') always.add(refused);
      refused = isRefusal && !always.has(path) ? path : '';
      rest();
    }
    soon();
  });
  answers.observe({ type: 'resource' });
  // boxes of most libraries are hung at the end of the page
  const boxes = new MutationObserver(soon);
  if (document.body) boxes.observe(document.body, { childList: true });
  rest();
  const timers = looks.map((ms) => setTimeout(look, ms));
  signal.addEventListener('abort', () => {
    answers.disconnect();
    boxes.disconnect();
    for (const timer of [idle, due, ...timers]) clearTimeout(timer);
  });
}

type Answer = PerformanceResourceTiming & { responseStatus?: number };

/** A login in the page's place, or a box over it that says that the login is gone. */
function asksToSignIn(document: Document): Seen {
  const passwords = [...document.querySelectorAll('input[type=password]')].filter((one) => one.checkVisibility?.({ checkVisibilityCSS: true }) ?? true);
  // two of them change a password
  if (passwords.length === 1 && loginWords.test(near(passwords[0]) + document.title)) return 'login';
  const boxes = document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog], [role=alert], [aria-modal=true], body > :not(script, style)');
  for (const box of [...boxes].slice(-40)) {
    const text = box.textContent ?? '';
    if (text.length <= longest && words.test(text) && box.getClientRects().length > 0) return 'expired';
  }
  return null;
}

/** The words of what stands around a field: its form, or a few boxes up. */
function near(field: Element | undefined): string {
  let around = field?.closest('form') ?? field;
  for (let up = 0; around && up < 5 && !loginWords.test(wordsOf(around)); up++) around = around.parentElement ?? undefined;
  return around ? wordsOf(around) : '';
}

const wordsOf = (element: Element): string =>
  (element.textContent ?? '').slice(0, 2_000) + [...element.querySelectorAll('input[type=submit], input[type=button]')].map((one) => one.getAttribute('value')).join(' ');
