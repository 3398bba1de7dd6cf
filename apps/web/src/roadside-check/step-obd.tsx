import type { ReactNode } from 'react';
import { Field } from '../components/field.js';
import { useWords } from '../words/use-words.js';
import { Chips } from './chips.js';
import { codesOf } from './draft-to-check.js';
import type { Draft, DraftObd } from './draft.js';

interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** The OBD read-out: lamp, codes, readiness. The text of a scan tool may be pasted as it is. */
export function StepObd({ draft, change }: StepProps): ReactNode {
  const { roadside } = useWords();
  const { obd } = draft;
  const put = (part: Partial<DraftObd>): void => change({ obd: { ...obd, ...part } });
  const found = codesOf(obd.codes).length;
  return (
    <div className="stack-tight">
      <Chips
        label={roadside.steps.obd}
        value={obd.asked}
        options={[
          ['none', roadside.obdNone],
          ['typed', roadside.obdTyped],
        ]}
        onChange={(asked) =>
          put({ asked, ...(asked === 'typed' && obd.communication === null ? { communication: 'yes' } : {}) })
        }
      />
      {obd.asked === 'typed' && (
        <>
          <div className="check-pair">
            <Chips
              label={roadside.obdTalks}
              value={obd.communication}
              options={[
                ['yes', roadside.yes],
                ['no', roadside.no],
              ]}
              onChange={(communication) => put({ communication })}
            />
            <Chips
              label={roadside.obdMil}
              value={obd.milOn}
              options={[
                ['no', roadside.obdMilOff],
                ['yes', roadside.obdMilOn],
              ]}
              onChange={(milOn) => put({ milOn })}
            />
          </div>
          <label className="field">
            <span>{roadside.obdCodes}</span>
            <textarea
              className="input"
              rows={2}
              value={obd.codes}
              placeholder={roadside.obdCodesHelp}
              onChange={(event) => put({ codes: event.target.value.slice(0, 2000) })}
            />
          </label>
          {found > 0 && (
            <p className="small" role="status">
              {roadside.obdFound(found)} · {codesOf(obd.codes).join(' ')}
            </p>
          )}
          <div className="check-pair">
            <Field
              label={roadside.obdNotReady}
              inputMode="numeric"
              value={obd.notReady}
              onChange={(event) => put({ notReady: event.target.value.replace(/\D/g, '').slice(0, 2) })}
            />
            <Field
              label={roadside.obdVin}
              autoCapitalize="characters"
              value={obd.vin}
              maxLength={30}
              onChange={(event) => put({ vin: event.target.value.toUpperCase() })}
            />
          </div>
        </>
      )}
    </div>
  );
}
