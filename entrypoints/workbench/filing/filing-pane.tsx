import { useMemo } from 'preact/hooks';
import { Panel } from '@/components/panel/panel';
import { FocusCard } from './focus-card';
import { actsOn } from './filing-acts';
import type { OpenFiling } from './open-filing';

/** Beside the form: what is known of the place that has the caret, then 填报 检查 评分 历史 as beside a portal. */
export function FilingPane({ open }: { open: OpenFiling }) {
  const acts = useMemo(() => actsOn(open), [open]);
  return (
    <aside class="pane">
      <FocusCard open={open} />
      <Panel view={open.view.value} acts={acts} bare />
    </aside>
  );
}
