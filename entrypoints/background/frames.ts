import type { Frames } from '@/lib/assistant/desk';
import { frameMessages, type FrameMessages, type ReplyOf, type RequestOf } from '@/lib/messages';
import { point, unpoint } from './pointing';
import { fail, ok, type Result } from '@/lib/model/result';
import { bring } from './bring';

/**
 * A page's alert or confirm freezes its scripts: nobody waits for a frame without an end. Who writes gives a frame up that has
 * told of no step for long; this is the end of all patience.
 */
const patience = { 'frame.read': 4_000, 'frame.read-all': 60_000, 'frame.write': 3_600_000 } as const;
const usual = 2_000;

async function call<Name extends keyof FrameMessages>(
  tab: number,
  frame: number,
  name: Name,
  body: RequestOf<FrameMessages, Name>,
): Promise<Result<ReplyOf<FrameMessages, Name>>> {
  const limit = name in patience ? patience[name as keyof typeof patience] : usual;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  const answer = chrome.tabs.sendMessage(tab, { name, body }, { frameId: frame }).catch(() => undefined);
  const raw: unknown = await Promise.race([answer, silence]);
  clearTimeout(timer);
  const reply = frameMessages[name].reply.safeParse(raw);
  return reply.success ? ok(reply.data as ReplyOf<FrameMessages, Name>) : fail('frame-silent', String(frame));
}

/** A frame that its page has taken away answers with an error at once; one that is only busy is silent. */
const isHere = (tab: number, frame: number): Promise<boolean> =>
  Promise.race([
    chrome.tabs.sendMessage(tab, { name: 'frame.receipt', body: { run: '' } }, { frameId: frame }).then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(true), usual)),
  ]);

/** Speaks to the content scripts of one tab. Every call ends, with the reply or with the problem `frame-silent`. */
export function framesOf(tab: number): Frames {
  return {
    read: async (frame, anyway = false, all = false) => (all && (await bring('writer.js', tab, frame)) ? call(tab, frame, 'frame.read-all', {}) : call(tab, frame, 'frame.read', { anyway })),
    marks: async (frame, reading, marks) => {
      const told = await call(tab, frame, 'frame.marks', { reading, marks });
      if (told.ok && !told.value.drawn) await bring('marker.js', tab, frame);
      return told;
    },
    write: async (frame, run, steps) =>
      (await bring('writer.js', tab, frame)) ? call(tab, frame, 'frame.write', { run, steps }) : fail('frame-silent', String(frame)),
    receipt: (frame, run) => call(tab, frame, 'frame.receipt', { run }),
    here: (frame) => isHere(tab, frame),
    stop: (frame, run) => call(tab, frame, 'frame.stop', { run }),
    point: (wanted) => point(tab, wanted),
    unpoint: () => unpoint(tab),
    locate: (frame, key) => call(tab, frame, 'frame.locate', { key }),
  };
}
