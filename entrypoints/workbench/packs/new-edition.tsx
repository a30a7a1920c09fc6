import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { Pack } from '@/lib/model/pack';
import { inForce, withImported } from '@/lib/packs/imported';
import { ChangeList } from './change-list';
import { PackRules } from './pack-rules';
import { PackTrial } from './pack-trial';
import { install } from './putting-in-force';
import type { Kept, ShelfPack } from './shelf';

interface EditionProps {
  pack: Pack;
  text: string;
  shelf: readonly ShelfPack[];
  kept: Kept;
  onInstalled: () => void;
}

/** A pack that was read well: what it is, what it changes, how it tries out, and the one act that installs it. */
export function NewEdition({ pack, text, shelf, kept, onInstalled }: EditionProps) {
  const former = shelf.find(({ id }) => id === pack.id);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(0);
  const sets = useMemo(() => {
    const present = shelf.flatMap((each) => each.pack ?? []);
    const named = kept.named.length === 0 ? [] : [...kept.named, pack.id];
    return { before: inForce(present, kept.named), after: inForce(withImported(present, [pack]), named) };
  }, [shelf, kept.named, pack]);
  return (
    <>
      <div class="edition-lead">
        <h2>{pack.title}</h2>
        <p>{relation(pack, former)}</p>
        <p class="faint">
          {[pack.region, i18n.t('packs.version', [pack.version]), ...pack.sources.map(({ document }) => document)].filter((part) => part !== '').join(' · ')}
        </p>
        <div class="acts">
          <button
            type="button"
            class="accent"
            disabled={busy}
            onClick={() => {
              setBusy(true);
              void install(shelf, pack, text).then((installed) => {
                setBusy(false);
                if (installed) onInstalled();
              });
            }}
          >
            {i18n.t(failed > 0 ? 'packs.installAnyway' : 'packs.install')}
          </button>
          <span class="faint">{i18n.t('packs.installWhy')}</span>
        </div>
      </div>
      <PackTrial pack={pack} sets={sets} profile={kept.profile} onFailed={setFailed} />
      <section>
        <h2>{i18n.t(former?.pack === undefined ? 'packs.holds' : 'packs.changes')}</h2>
        <ChangeList before={former?.pack ?? nothingOf(pack)} after={pack} />
        {pack.rules.length > 0 && <RulesToRead pack={pack} all={sets.after} />}
      </section>
    </>
  );
}

function relation(pack: Pack, former: ShelfPack | undefined): string {
  if (former?.pack === undefined) return i18n.t('packs.isNew');
  if (former.current === undefined) return i18n.t('packs.overBuiltin', [former.pack.version]);
  return i18n.t('packs.overEdition', [former.pack.version]);
}

/** Every rule with its article and examples, to be read before anything is installed. */
function RulesToRead({ pack, all }: { pack: Pack; all: readonly Pack[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="group" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('packs.readRules', [pack.rules.length])}</summary>
      {open && <PackRules pack={pack} all={all} rules={pack.rules} />}
    </details>
  );
}

/** A pack before there was one: what is new is all of it. */
const nothingOf = (pack: Pack): Pack => ({
  ...pack,
  sources: [],
  articles: [],
  parameters: [],
  forms: [],
  rules: [],
  schemes: [],
  reminders: [],
  templates: [],
  requirements: [],
});
