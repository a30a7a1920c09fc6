import { i18n } from '#i18n';
import { useEffect, useId, useState } from 'preact/hooks';
import { ask } from '@/components/ask';
import { Cited } from '@/components/panel/cited';
import type { Pack, Parameter } from '@/lib/model/pack';
import type { UnitProfile } from '@/lib/model/profile';
import { citationOf } from '@/lib/packs/citation';
import { unfit, valueOf, type Unfit } from '@/lib/packs/parameters';
import { perform } from '../deeds';
import { parameterWords } from './parameter-words';

interface ParametersProps {
  pack: Pack;
  parameters: readonly Parameter[];
  profile: UnitProfile;
}

/** The thresholds of a pack, each to be set for the own unit and put back. */
export function PackParameters({ pack, parameters, profile }: ParametersProps) {
  return (
    <>
      <p class="sheet-lead faint">{i18n.t('packs.parametersWhy')}</p>
      <ul class="rows parameters">
        {parameters.map((parameter) => (
          <ParameterItem key={parameter.id} pack={pack} parameter={parameter} profile={profile} />
        ))}
      </ul>
    </>
  );
}

function ParameterItem({ pack, parameter, profile }: { pack: Pack; parameter: Parameter; profile: UnitProfile }) {
  const field = useId();
  const { label, note, value: standard, unit, cite, options } = parameter;
  const kept = valueOf(pack.id, parameter, profile);
  const own = kept !== standard;
  const [text, setText] = useState(String(kept));
  useEffect(() => setText(String(kept)), [kept]);
  const said = typeof standard === 'number' ? (text.trim() === '' ? Number.NaN : Number(text)) : text;
  const refused = unfit(parameter, said);
  const keep = (value: string | number) => {
    const key = `${pack.id}/${parameter.id}`;
    const rest = Object.entries(profile.parameters).filter(([known]) => known !== key);
    const parameters = Object.fromEntries(value === standard ? rest : [...rest, [key, value]]);
    void perform(ask('profile.set', { profile: { ...profile, parameters } }), () => ({
      text: i18n.t(value === standard ? 'packs.parameterBack' : 'packs.parameterKept', [label]),
      undo: () => ask('profile.set', { profile }),
    }));
  };
  return (
    <li class="row parameter">
      <div class="parameter-field">
        <label for={field}>{label}</label>
        {options === undefined ? (
          <input
            id={field}
            type="number"
            step="any"
            min={parameter.min}
            max={parameter.max}
            value={text}
            aria-invalid={refused !== undefined}
            aria-describedby={`${field}-why`}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onChange={() => {
              if (refused === undefined && said !== kept) keep(said);
            }}
          />
        ) : (
          <select id={field} value={text} aria-describedby={`${field}-why`} onChange={({ currentTarget }) => keep(currentTarget.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
        <span class="unit">{unit}</span>
        {own && (
          <button type="button" class="quiet" onClick={() => keep(standard)}>
            {i18n.t('packs.parameterReset')}
          </button>
        )}
      </div>
      <p id={`${field}-why`} class="faint">
        {refused !== undefined && <span class="is-error">{unfitWords(refused, parameter)} </span>}
        {i18n.t('packs.parameterDefault', [parameterWords(parameter, parameter.value)])}
        {note !== '' && ` · ${note}`}
      </p>
      {cite !== undefined && (
        <details>
          <summary class="faint">{i18n.t('score.basis')}</summary>
          <Cited cite={citationOf(pack, cite)} />
        </details>
      )}
    </li>
  );
}

function unfitWords(why: Unfit, { min, max }: Parameter): string {
  if (why === 'low') return i18n.t('packs.parameterLow', [min ?? '']);
  if (why === 'high') return i18n.t('packs.parameterHigh', [max ?? '']);
  return i18n.t('packs.parameterType');
}
