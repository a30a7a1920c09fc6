import { describe, expect, test } from 'vitest';
import type { Desk, Mark } from '@/lib/assistant/desk';
import { emptyMemory, type Memory } from '@/lib/assistant/memory';
import { Session } from '@/lib/assistant/session';
import { standardProfile } from '@/lib/model/profile';
import { fail, ok } from '@/lib/model/result';
import { builtinPacks } from '@/lib/packs/builtin';
import { asOneTable } from '../recognise/dalian';
import { reading } from '../recognise/reading-builder';

/** What a session draws on the page, one entry for each time. Nothing is kept: the store does not open. */
function marksOf(memory: Memory | undefined): { session: Session; drawn: Mark[][] } {
  const drawn: Mark[][] = [];
  const desk: Desk = {
    packs: builtinPacks,
    taught: [],
    profile: standardProfile,
    store: async () => fail('store-blocked'),
    library: async () => [],
    frames: {
      read: async () => ok({ reading: 1 }),
      write: async () => fail('frame-silent'),
      marks: async (_frame, _reading, marks) => {
        drawn.push(marks);
        return ok({});
      },
      receipt: async () => ok({ receipts: [], running: false }),
      here: async () => true,
      stop: async () => ok({}),
      point: async () => ok(null),
      unpoint: () => undefined,
      locate: async () => ok({ found: true }),
    },
    remember: () => undefined,
    today: () => '2026-01-12',
    now: () => '2026-01-12T08:00:00.000Z',
  };
  const session = new Session(1, 'https://portal.example', desk, memory, () => undefined);
  session.warm();
  session.take(0, 'd', 1, reading(asOneTable));
  return { session, drawn };
}

const remembered = (form: string, document = 'd'): Memory => ({ ...emptyMemory(), frames: [0], form, document });

describe('a background that was stopped', () => {
  const never = marksOf(undefined);

  test('marks at once what one that was never stopped marks, and no more after that', () => {
    const woken = marksOf(remembered('dalian-union/project-target'));
    expect(woken.drawn).toEqual(never.drawn);
    expect(woken.drawn[0]).not.toHaveLength(0);
  });

  test('recognises all that one that was never stopped recognises', () => {
    const woken = marksOf(remembered('dalian-union/project-target'));
    expect(woken.session.recognition).toEqual(never.session.recognition);
  });

  test.each([
    ['of a form that the page no longer shows', 'chongqing-women/project-target'],
    ['of a form that looks much like the one shown', 'national/project-target'],
    ['of a form that no pack has any more', 'gone/project-target'],
  ])('with a memory %s comes to the form shown', (_, form) => {
    const woken = marksOf(remembered(form));
    expect(woken.session.standing?.match).toEqual(never.session.standing?.match);
    expect(woken.drawn.at(-1)).toEqual(never.drawn.at(-1));
  });

  test('does not take a document that was opened since for the one it remembers', () => {
    const woken = marksOf(remembered('national/project-target', 'another'));
    expect(woken.drawn).toEqual(never.drawn);
  });
});
