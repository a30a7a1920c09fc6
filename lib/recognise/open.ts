import type { OpenCandidate, OpenPlace } from '@/lib/model/match';
import type { Candidate } from './candidates';
import { rounded } from './cell';
import type { BlockColumn } from './column-claims';
import type { FieldsFound } from './fields';
import type { BlockRows } from './rows';
import { cellsUnder } from './row-kind';
import type { TablesFound } from './tables';

/** Candidates further behind the first one than this are none. */
const contends = 0.15;
const listedAtMost = 8;

/** The fields and columns that nothing on the page decides, each with the places it could be, the surest first. */
export function openPlaces(fields: FieldsFound, tables: TablesFound): OpenPlace[] {
  const byField = new Map<string, Candidate[]>();
  for (const one of fields.open) byField.set(one.field.id, [...(byField.get(one.field.id) ?? []), one]);
  const places = [...byField.values()].flatMap((candidates) => {
    const [first] = [...candidates].sort((a, b) => b.merit - a.merit);
    if (!first || first.field.id in fields.fields) return [];
    return [
      {
        at: `fields.${first.field.id}`,
        label: first.field.label,
        candidates: surest(candidates.filter((one) => first.merit - one.merit < contends).map(ofField)),
      },
    ];
  });
  const columns = tables.blocks.flatMap((read) =>
    read.block.open.map(({ column, claims }) => ({
      at: `${read.block.table.table.id}.${column.id}`,
      label: column.label,
      candidates: surest(claims.map((claim) => ofColumn(read, claim))),
    })),
  );
  return [...places, ...columns].filter((place) => place.candidates.length > 0);
}

const surest = (candidates: OpenCandidate[]): OpenCandidate[] =>
  [...candidates].sort((a, b) => b.confidence - a.confidence).slice(0, listedAtMost);

const ofField = ({ places, confidence, evidence }: Candidate): OpenCandidate => ({
  slots: places.map((place) => place.ref),
  value: places[0]?.slot.value ?? '',
  label: evidence[0]?.text.trim() ?? '',
  confidence: rounded(confidence),
});

function ofColumn({ block, sheet, last }: BlockRows, claim: BlockColumn): OpenCandidate {
  const cells = Array.from({ length: Math.max(0, last - block.first) }, (_, row) =>
    cellsUnder({ ...block, sheet }, claim, block.first + row),
  ).flat();
  const places = cells.flatMap((cell) => cell.places);
  return {
    slots: places.map((place) => place.ref),
    value: places[0]?.slot.value ?? cells[0]?.text ?? '',
    label: claim.text.trim(),
    confidence: rounded(claim.quality),
  };
}
