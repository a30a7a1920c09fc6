import { apply, fillPlaces, locate, plan, review, stop } from '@/lib/assistant/acts';
import { explainedOf } from '@/lib/assistant/explained';
import { exportOf } from '@/lib/assistant/export';
import { collect, judge, keepPrior, kept } from '@/lib/assistant/keep-acts';
import { point, unpoint } from '@/lib/assistant/pointing';
import type { Session } from '@/lib/assistant/session';
import { choose, forget, prefer, recall, teach, teachable } from '@/lib/assistant/teach';
import { undo, undoFormer } from '@/lib/assistant/undo';
import { viewOf } from '@/lib/assistant/view';
import type { Admitted, panelMessages } from '@/lib/messages';
import type { LibraryEntry } from '@/lib/model/library';
import { fail, ok, type Result } from '@/lib/model/result';
import { refreshPacks, refreshProfile, store } from './desk';
import type { Sessions } from './sessions';

type PanelMessage = Admitted<typeof panelMessages>;
type TabMessage = Extract<PanelMessage, { name: `session.${string}` }>;

/** Does what a panel asks for. */
export async function acts(sessions: Sessions, message: PanelMessage): Promise<Result<unknown>> {
  if (message.name === 'filing.keep-prior') {
    const { filing } = message.body;
    const kept = await store((opened) => opened.filings.keepPrior(filing));
    return kept.ok ? ok(null) : kept;
  }
  if (message.name === 'packs.use') {
    const { packs } = message.body;
    const set = await store((opened) => opened.settings.set('packs', packs));
    if (set.ok && (await refreshPacks())) sessions.recogniseAnew();
    return set;
  }
  if (message.name === 'profile.set') {
    const { profile } = message.body;
    const set = await store((opened) => opened.settings.set('profile', profile));
    if (set.ok && (await refreshProfile())) sessions.recogniseAnew();
    return set;
  }
  if (message.name === 'library.add') {
    const added = message.body.indicators.map(entryFrom);
    const put = await store((opened) => opened.library.put(added));
    return put.ok ? ok({ added: added.length }) : put;
  }
  const { tab } = message.body;
  const known = await sessions.of(tab);
  if (!known) return fail('no-form');
  await sessions.rebuilt(known);
  // the tab may have gone to another portal meanwhile
  return act((await sessions.of(tab)) ?? known, message);
}

function entryFrom(indicator: Partial<LibraryEntry>): LibraryEntry {
  const blank = { level1: '', level2: '', name: '', operator: '', value: '', unit: '', domain: '', year: null };
  return { ...blank, source: { title: '', quality: 'own' }, ...indicator, id: crypto.randomUUID(), used: 0 };
}

async function act(session: Session, message: TabMessage): Promise<Result<unknown>> {
  switch (message.name) {
    case 'session.view':
      return ok(viewOf(session));
    case 'session.reread':
      await reread(session);
      return ok(viewOf(session));
    case 'session.read-all':
      await reread(session, true);
      return ok(viewOf(session));
    case 'session.plan':
      return plan(session, message.body);
    case 'session.apply':
      return apply(session, message.body.plan, message.body.ticked);
    case 'session.stop':
      return stop(session);
    case 'session.undo':
      return message.body.plan === undefined ? undo(session, message.body.at) : undoFormer(session, message.body.plan);
    case 'session.fill':
      return fillPlaces(session, message.body.set);
    case 'session.locate':
      return locate(session, message.body.at);
    case 'session.teachable':
      return ok(teachable(session));
    case 'session.point':
      return point(session, message.body.at);
    case 'session.unpoint':
      return unpoint(session);
    case 'session.teach':
      return teach(session, message.body.at, message.body.slot);
    case 'session.choose':
      return choose(session, message.body.at, message.body.slot, message.body.always);
    case 'session.prefer':
      return prefer(session, message.body.form);
    case 'session.forget':
      return forget(session, message.body.at);
    case 'session.recall':
      return recall(session);
    case 'session.review':
      return review(session);
    case 'session.keep-prior':
      return keepPrior(session);
    case 'session.collect':
      return collect(session, message.body.rows);
    case 'session.export':
      return ok(exportOf(session));
    case 'session.explain':
      return ok(explainedOf(session));
    case 'session.decline':
      session.remember({ declined: [...session.memory.declined, message.body.offer] });
      await session.offer();
      return ok(null);
    case 'session.dismiss': {
      const { rule, at, reason } = message.body;
      return kept(session, (filing) => session.keeper?.dismiss(filing, `${rule}@${at}`, reason));
    }
    case 'session.judge': {
      const { scheme, line, part, points } = message.body;
      return judge(session, { scheme, line, part, points });
    }
    case 'session.support': {
      const { scheme, line, evidence } = message.body;
      return kept(session, (filing) => session.keeper?.support(filing, `${scheme}#${line}`, evidence));
    }
    case 'session.approve': {
      const { revision } = message.body;
      const approved = await kept(session, (filing) => session.keeper?.approve(filing, revision));
      await session.relate();
      return approved;
    }
  }
}

async function reread(session: Session, all = false): Promise<void> {
  await Promise.all(
    [...session.inbox.frames.keys()].map(async (frame) => {
      const read = await session.desk.frames.read(frame, false, all);
      if (read.ok) await session.inbox.until(frame, read.value.reading, 3_000);
      else session.gone(frame);
    }),
  );
  await session.offer();
}
