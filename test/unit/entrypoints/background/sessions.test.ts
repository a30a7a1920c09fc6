import { expect, test, vi } from 'vitest';
import { Sessions } from '@/entrypoints/background/sessions';
import { standardProfile } from '@/lib/model/profile';
import { fail } from '@/lib/model/result';

/** What a session works with that has neither packs nor a store. */
const bareDesk = {
  packs: [],
  taught: [],
  profile: standardProfile,
  store: () => Promise.resolve(fail('internal')),
  library: () => Promise.resolve([]),
  today: () => '2026-03-01',
  now: () => '2026-03-01T00:00:00.000Z',
};

/** `chrome.storage.session` with nothing in it, which answers each question when it is let. */
function slowMemory(): (() => void)[] {
  const answers: (() => void)[] = [];
  const get = () => new Promise((resolve) => answers.push(() => resolve({})));
  vi.stubGlobal('chrome', { storage: { session: { get, set: () => Promise.resolve() } } });
  return answers;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what frames say stays in its order while the memory of their tab is being looked up', async () => {
  const answers = slowMemory();
  const sessions = new Sessions(bareDesk, () => undefined);
  const heard: string[] = [];
  const say = (frame: number, what: string) => sessions.heard(1, 'http://portal.test', frame).then(() => heard.push(what));
  const first = [say(0, 'the page is there'), say(4, 'the form is there')];
  answers[0]?.();
  await settled();
  const second = say(4, 'the form reads');
  await settled();
  for (const answer of answers) answer();
  await Promise.all([...first, second]);
  expect(heard).toEqual(['the page is there', 'the form is there', 'the form reads']);
});

test('all that is heard of one tab at once comes to one session', async () => {
  const answers = slowMemory();
  const sessions = new Sessions(bareDesk, () => undefined);
  const heard = [0, 3, 5].map((frame) => sessions.heard(1, 'http://portal.test', frame));
  await settled();
  for (const answer of answers) answer();
  expect(new Set(await Promise.all(heard)).size).toBe(1);
});
