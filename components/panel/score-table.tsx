import { i18n } from '#i18n';
import type { Scorecard } from '@/lib/model/scorecard';
import { outlineOf } from './score-outline';
import { ScoreRow } from './score-row';
import type { PanelModel } from './panel-model';

interface TableProps {
  card: Scorecard;
  open: string;
  onOpen: (line: string) => void;
  model: PanelModel;
}

/** A card as a table: headings with their subtotals, then each line. */
export function ScoreTable({ card, open, onOpen, model }: TableProps) {
  return (
    <table class={card.of > 0 ? 'score-table' : 'score-table is-lamps'}>
      <caption class="unseen">{card.title}</caption>
      <colgroup>
        <col />
        <col class="points" />
      </colgroup>
      <thead class="unseen">
        <tr>
          <th scope="col">{i18n.t('score.columnLine')}</th>
          <th scope="col">{i18n.t('score.columnPoints')}</th>
        </tr>
      </thead>
      <tbody>
        {outlineOf(card).map((row) => {
          if (row.kind === 'group') {
            const { id, label, points, of } = row.group;
            return (
              <tr key={`group ${id}`} class={`score-group depth-${String(row.depth)}`}>
                <th scope="rowgroup">{label}</th>
                <td class="figure">{of > 0 ? i18n.t('score.points', [points, of]) : ''}</td>
              </tr>
            );
          }
          const { line, depth } = row;
          return (
            <ScoreRow
              key={line.id}
              id={`${card.scheme}#${line.id}`}
              line={line}
              scheme={card.scheme}
              depth={depth}
              open={open === line.id}
              onToggle={() => onOpen(open === line.id ? '' : line.id)}
              model={model}
            />
          );
        })}
      </tbody>
    </table>
  );
}
