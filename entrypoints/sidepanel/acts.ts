import { ask } from '@/components/ask';
import type { PanelActs } from '@/components/panel/acts';
import { ok } from '@/lib/model/result';

/** The panel's acts on one tab, over the background and the store. `docked`: the panel has a window of its own. */
export function actsOn(tab: number, docked: boolean): PanelActs {
  return {
    plan: (wish) => ask('session.plan', { tab, ...wish }),
    apply: (plan, ticked) => ask('session.apply', { tab, plan, ticked }),
    stop: () => ask('session.stop', { tab }),
    undo: (plan) => ask('session.undo', { tab, ...(plan !== undefined && { plan }) }),
    review: () => ask('session.review', { tab }),
    locate: async (at) => {
      if (docked) await bringForward(tab);
      return ask('session.locate', { tab, at });
    },
    dismiss: (rule, at, reason) => ask('session.dismiss', { tab, rule, at, reason }),
    judge: (scheme, line, points, part) => ask('session.judge', { tab, scheme, line, points, ...(part === undefined ? {} : { part }) }),
    support: (scheme, line, evidence) => ask('session.support', { tab, scheme, line, evidence }),
    approve: (revision) => ask('session.approve', { tab, revision }),
    // the database is fetched only for this
    setStrictness: async (strictness) => {
      const { setStrictness } = await import('@/components/strictness');
      const set = await setStrictness(strictness);
      return set.ok ? ok(null) : set;
    },
    decline: (offer) => ask('session.decline', { tab, offer }),
    keepPrior: () => ask('session.keep-prior', { tab }),
    collect: () => ask('session.collect', { tab, rows: [] }),
    reread: () => ask('session.reread', { tab }),
    // the packs and the database are fetched only for this
    compare: async (earlier, later) => (await import('./compare')).compare(earlier, later),
    export: async () => {
      const found = await ask('session.export', { tab });
      if (!found.ok) return found;
      download(`jixiao-${new Date().toISOString().slice(0, 10)}.json`, JSON.stringify(found.value, null, 2));
      return ok(null);
    },
    teach: {
      teachable: () => ask('session.teachable', { tab }),
      point: async (at) => {
        if (docked) await bringForward(tab);
        return ask('session.point', { tab, at });
      },
      unpoint: () => ask('session.unpoint', { tab }),
      teach: (at, slot) => ask('session.teach', { tab, at, slot }),
      choose: (at, slot, always) => ask('session.choose', { tab, at, slot, always }),
      prefer: (form) => ask('session.prefer', { tab, form }),
      forget: (at) => ask('session.forget', { tab, at }),
      recall: () => ask('session.recall', { tab }),
    },
    beside: {
      fill: (at, to) => ask('session.fill', { tab, set: [{ at, to }] }),
      readAll: () => ask('session.read-all', { tab }),
      takeBack: (at) => ask('session.undo', { tab, at }),
    },
    openWorkbench: () => void chrome.tabs.create({ url: chrome.runtime.getURL('workbench.html') }),
  };
}

async function bringForward(tab: number): Promise<void> {
  const found = await chrome.tabs.update(tab, { active: true }).catch(() => undefined);
  if (found?.windowId !== undefined) await chrome.windows.update(found.windowId, { focused: true });
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
