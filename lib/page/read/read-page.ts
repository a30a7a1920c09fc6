import type { LiveReading } from '@/lib/page/page';
import { addButtons } from './add-buttons';
import { findBlocks } from './blocks';
import { Collector, type LiveSlot } from './collector';
import { documentElementOf, pageTitleOf, urlOf } from './dom';
import { live } from './live';
import { Looks } from './look';
import { nameByPlace } from './near';
import { Paths } from './paths';
import { pressedIn } from './pressed';
import { Regions } from './regions';
import { inTree } from './registered';
import { nameUnreadable } from './unreadable';
import type { Visit } from './visiting';
import { walk, type Stirred, type Walked } from './walk';

/** A reading with the shadow roots it went through, so that a follower can watch them too. */
export interface PageReading extends LiveReading {
  shadows: ShadowRoot[];
  slots: readonly LiveSlot[];
  walked: Walked;
}

/**
 * Reads a document into plain data: grids with spans resolved, every control and shown value with its labels, sections,
 * notes, buttons that add a row, and what could not be read. One pass; the page is only looked at. With the reading
 * `before` and what was stirred since, the same comes out, and what is still the same costs next to nothing.
 */
export function readPage(root: Document, before?: PageReading, stirred?: Stirred): PageReading {
  const top = documentElementOf(root);
  if (!top) throw new Error('a document without an element');
  const walked = walk(top, before?.walked, stirred);
  const { at, absorbed } = findBlocks(walked.root);
  const into = new Collector(new Paths(walked.ids));
  const pressed = pressedIn(walked.root);
  const reading: Visit = {
    ties: {
      label: (id, element) => {
        const own = inTree(id, element, walked);
        regions.ask(own);
        return walked.labels.get(own);
      },
      named: (id) => (regions.ask(id), walked.ids.get(id)),
    },
    blocks: at,
    absorbed,
    into,
    pressed,
    looks: new Looks(),
    pairs: new Set(),
    titles: new Map(),
    read: (box, where) => regions.read(box, where),
  };
  const regions = new Regions(reading, walked, before?.walked);
  reading.read(walked.root, { label: null, outer: [], cell: null, hidden: false });
  nameByPlace(into);
  addButtons(pressed.adds, into);
  nameUnreadable(walked.opaque, into);
  return live(
    {
      url: urlOf(root),
      title: pageTitleOf(root),
      sections: into.sections.list,
      slots: into.slots.map(({ slot }) => slot),
      grids: into.grids.map(({ grid }) => grid),
      addButtons: into.buttons.map(({ button }) => button),
      notes: into.notes,
      unreadable: into.unreadable,
      controls: into.controls,
    },
    into.slots,
    walked,
  );
}
