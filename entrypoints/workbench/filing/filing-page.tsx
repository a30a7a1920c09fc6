import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { Sheet } from '@/components/sheet/sheet';
import type { SheetActs } from '@/components/sheet/sheet-keys';
import { withStore } from '@/components/store';
import { ok, type Result } from '@/lib/model/result';
import { deed, undoing, type Deed } from '../deeds';
import { Loaded } from '../loaded';
import { openDesk } from './desk';
import { Elsewhere } from './elsewhere';
import { FilingBar } from './filing-bar';
import { FilingPane } from './filing-pane';
import { OpenFiling } from './open-filing';
import { Outline } from './outline';
import { UnknownFiling } from './unknown-filing';

/** One filing, drawn as its form is printed and filled in place, with checks, scores and offers beside it. */
export function FilingPage({ id }: { id: string }) {
  const [answer, setAnswer] = useState<Result<OpenFiling> | null>(null);
  useEffect(() => {
    const life = new AbortController();
    let opened: OpenFiling | undefined;
    const open = async () => {
      const found = await OpenFiling.open(await openDesk(), id);
      if (life.signal.aborted) {
        if (found.ok) await found.value.close();
        return;
      }
      setAnswer(found);
      if (!found.ok) return;
      opened = found.value;
      attend(opened, life.signal);
    };
    void open();
    return () => {
      life.abort();
      void opened?.close();
    };
  }, [id]);
  if (answer !== null && !answer.ok && answer.problem.code === 'no-form') return <UnknownFiling id={id} />;
  return <Loaded answer={answer}>{(open) => <Opened open={open} />}</Loaded>;
}

/** Hears what other pages do with the filing, and writes what waits when this page goes out of sight. */
function attend(open: OpenFiling, until: AbortSignal): void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') void open.keeper.flush();
  };
  document.addEventListener('visibilitychange', hidden, { signal: until });
  window.addEventListener('beforeprint', () => open.sheet.reveal(), { signal: until });
  window.addEventListener('pagehide', () => void open.keeper.flush(), { signal: until });
  void withStore((store) => {
    store.changes((changes) => {
      const filings = changes.filter(({ table }) => table === 'filings');
      if (filings.some(({ id }) => id === open.filing.id)) void open.keeper.heard().then(() => open.publish());
      if (filings.some(({ id }) => id !== open.filing.id)) void open.relate();
    }, until);
    return Promise.resolve(ok(null));
  });
}

function Opened({ open }: { open: OpenFiling }) {
  const { sheet } = open;
  const [pane, setPane] = useState(true);
  const tell = (tone: Deed['tone'], text: string) => {
    deed.value = { tone, text, undo: undoing(sheet.undoOfLast()) };
  };
  const acts: SheetActs = {
    onRemoveRow: (table, row) => {
      const to = sheet.removeRow(table, row);
      if (to !== undefined) tell('done', i18n.t('form.rowRemoved'));
      return to;
    },
    onPaste: ({ laid, left }) =>
      left === 0 ? tell('done', i18n.t('form.pasted', [laid])) : tell('problem', i18n.t('form.pastedSome', [laid, left])),
    onUndo: () => {
      deed.value = { tone: 'done', text: i18n.t('work.undone') };
    },
  };
  return (
    <div class={`filing ${pane ? '' : 'without-pane'}`}>
      <FilingBar open={open} pane={pane} onPane={() => setPane(!pane)} />
      <Elsewhere open={open} />
      <div class="filing-body">
        {sheet.face.value.kind === 'report' && <Outline sheet={sheet} />}
        <div class="desk">
          <Sheet sheet={sheet} moneyUnit={open.moneyUnit} acts={acts} />
        </div>
        {pane && <FilingPane open={open} />}
      </div>
    </div>
  );
}
