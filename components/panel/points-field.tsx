import { useEffect, useId, useState } from 'preact/hooks';
import { refused, type Range } from '@/lib/score/judgement';
import { problemText } from '../say';

interface PointsProps {
  label: string;
  range: Range;
  points: number | null;
  busy: boolean;
  onGive: (points: number | null) => void;
}

/** One judgement in points: a choice where only single points may be given, else a number. Nothing refused leaves it. */
export function PointsField({ label, range, points, busy, onGive }: PointsProps) {
  const field = useId();
  const single = range.allowed.length > 0 && range.allowed.every((each) => typeof each === 'number');
  return (
    <div class="points-field">
      <label for={field}>{label}</label>
      {single ? (
        <select
          id={field}
          disabled={busy}
          value={points === null ? '' : String(points)}
          onChange={({ currentTarget: { value } }) => onGive(value === '' ? null : Number(value))}
        >
          <option value="">—</option>
          {range.allowed.map((each) => (
            <option key={String(each)} value={String(each)}>
              {String(each)}
            </option>
          ))}
        </select>
      ) : (
        <PointsNumber id={field} range={range} points={points} onGive={onGive} />
      )}
    </div>
  );
}

function PointsNumber({ id, range, points, onGive }: Pick<PointsProps, 'range' | 'points' | 'onGive'> & { id: string }) {
  const kept = points === null ? '' : String(points);
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const given = text.trim() === '' ? null : Number(text);
  const problem = given === null ? undefined : refused(range, given);
  const why = `${id}-why`;
  return (
    <>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={0}
        max={range.of}
        step="any"
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : why}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={() => {
          if (problem === undefined && given !== points) onGive(given);
        }}
      />
      {problem !== undefined && (
        <p id={why} class="is-error" role="alert">
          {problemText(problem)}
        </p>
      )}
    </>
  );
}
