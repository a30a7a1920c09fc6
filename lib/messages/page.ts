import * as z from 'zod/mini';
import { portalWhys } from '../model/portal-state';
import { index, text } from './bounded';
import { message, nothing } from './message';

/** What a frame tells the background. */
export const pageMessages = {
  /** A frame's document is new: what was known of the frame is of an older one. */
  'page.hello': message('page', nothing, nothing),
  /** A frame's document goes away, or into the back-forward cache. */
  'page.left': message('page', nothing, nothing),
  /** A frame looked at itself: whether it is worth a reading, and what finding that out took in milliseconds. */
  'page.sensed': message('page', z.strictObject({ controls: index, worth: z.boolean(), ms: z.number() }), nothing),
  /** One part of a frame's reading as JSON text; `reading` counts up within the document, `ms` is what it took. */
  'page.reading': message(
    'page',
    z.strictObject({ reading: index, part: index, of: index, text, ms: z.number() }),
    nothing,
  ),
  /** The same for what is different from reading number `base`, as JSON text of a `ReadingDelta`. */
  'page.changed': message(
    'page',
    z.strictObject({ reading: index, base: index, part: index, of: index, text, ms: z.number() }),
    nothing,
  ),
  /** Values typed or set since reading number `reading`. */
  'page.values': message(
    'page',
    z.strictObject({
      reading: index,
      values: z.array(z.strictObject({ slot: index, value: text })).check(z.maxLength(6000)),
    }),
    nothing,
  ),
  /** The slot of reading number `reading` that the user's focus came to. */
  'page.focused': message('page', z.strictObject({ reading: index, slot: index }), nothing),
  /** Why the portal seems to have lost who works with it; null once nothing speaks for that any more. */
  'page.signed': message('page', z.strictObject({ seen: z.nullable(z.enum(portalWhys)) }), nothing),
  /** The place that a person pointed out, by its key; '' where there is none that holds a value: the pointing goes on. */
  'page.pointed': message('page', z.strictObject({ key: text }), nothing),
  /** The person ended the pointing, or let too much time pass. */
  'page.unpointed': message('page', nothing, nothing),
  /** One step of a run is done; `of` steps in all. */
  'page.step': message('page', z.strictObject({ run: z.string(), done: index, of: index }), nothing),
} as const;
export type PageMessages = typeof pageMessages;
