import { i18n } from '#i18n';
import { useEffect, useId, useState } from 'preact/hooks';
import { strictnesses, type Strictness } from '@/lib/model/profile';

interface ChoiceProps {
  chosen: Strictness;
  onChoose: (strictness: Strictness) => void;
}

/** 宽松 · 标准 · 严格, each with what it means. What is said stands at once, before everything is checked anew. */
export function StrictnessChoice({ chosen, onChoose }: ChoiceProps) {
  const group = useId();
  const [said, setSaid] = useState(chosen);
  useEffect(() => setSaid(chosen), [chosen]);
  return (
    <fieldset class="strictness" aria-label={i18n.t('check.strictness')}>
      {strictnesses.map((strictness) => (
        <div key={strictness}>
          <input
            type="radio"
            id={`${group}-${strictness}`}
            name={group}
            checked={strictness === said}
            aria-describedby={`${group}-${strictness}-why`}
            onChange={() => {
              setSaid(strictness);
              onChoose(strictness);
            }}
          />
          <label for={`${group}-${strictness}`}>{i18n.t(`strictness.${strictness}`)}</label>
          <p id={`${group}-${strictness}-why`} class="faint">
            {i18n.t(`strictnessWhy.${strictness}`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
