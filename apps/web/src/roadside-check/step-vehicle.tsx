import { normalisePlate, PLATE_COLOURS, type PlateColour } from '@app/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { Plate } from '../components/plate.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { Chips } from './chips.js';
import { methodOfFuel, type Draft, type DraftVehicle } from './draft.js';

interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** Which vehicle, where, in which kind of check. What the look-up knows is shown and not asked again. */
export function StepVehicle({ draft, change }: StepProps): ReactNode {
  const { roadside, domain, desk } = useWords();
  const { own } = useAreas();
  const { vehicle } = draft;
  const counties = own.filter((area) => area.level === 'county');
  const [typed] = useState(vehicle.plate === '');
  const put = (part: Partial<DraftVehicle>): void => change({ vehicle: { ...vehicle, ...part } });
  const facts = [
    vehicle.model,
    vehicle.category,
    vehicle.buildYear === null ? null : desk.built(vehicle.buildYear),
    vehicle.stage === null ? null : domain.stage(vehicle.stage),
  ].filter(Boolean);
  return (
    <section className="check-head stack-tight" aria-label={roadside.vehicle}>
      {typed ? (
        <div className="check-plate">
          <Field
            id="check-plate"
            label={roadside.plate}
            value={vehicle.plate}
            autoCapitalize="characters"
            autoComplete="off"
            maxLength={12}
            onChange={(event) => put({ plate: normalisePlate(event.target.value).text })}
          />
          <label className="field">
            <span>{desk.colour}</span>
            <select
              className="input"
              value={vehicle.plateColour ?? ''}
              onChange={(event) => put({ plateColour: (event.target.value || null) as PlateColour | null })}
            >
              <option value="">{desk.colourAny}</option>
              {PLATE_COLOURS.filter((one) => one !== 'other').map((one) => (
                <option key={one} value={one}>
                  {domain.plateColour[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      ) : (
        <div className="row">
          <Plate text={vehicle.plate} colour={vehicle.plateColour} />
          <span className="small">{facts.join(' · ')}</span>
        </div>
      )}
      <Chips
        label={roadside.fuelAsk}
        value={vehicle.fuel === null ? null : (vehicle.fuel.slice(0, 1) as 'A' | 'B' | 'E')}
        options={[
          ['B', roadside.fuels.B],
          ['A', roadside.fuels.A],
          ['E', roadside.fuels.E],
        ]}
        onChange={(fuel) => change({ vehicle: { ...vehicle, fuel }, method: methodOfFuel(fuel) })}
      />
      <Chips
        label={roadside.kind}
        value={draft.kind}
        options={[
          ['roadside', roadside.kinds.roadside],
          ['on_site', roadside.kinds.on_site],
        ]}
        onChange={(kind) => change({ kind })}
      />
      <div className="check-where">
        {counties.length > 1 && (
          <label className="field">
            <span>{roadside.area}</span>
            <AreaSelect id="check-area" value={draft.areaCode} onChange={(areaCode) => change({ areaCode })} />
          </label>
        )}
        <Field
          label={roadside.place}
          placeholder={roadside.placeHelp}
          value={draft.placeName}
          maxLength={200}
          onChange={(event) => change({ placeName: event.target.value })}
        />
        <Locate draft={draft} change={change} />
      </div>
    </section>
  );
}

function AreaSelect({
  id,
  value,
  onChange,
}: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const { roadside } = useWords();
  const { own, nameOf } = useAreas();
  return (
    <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{roadside.areaChoose}</option>
      {own
        .filter((area) => area.level === 'county')
        .map((area) => (
          <option key={area.code} value={area.code}>
            {nameOf(area.code)}
          </option>
        ))}
    </select>
  );
}

/** The position of the phone (WGS-84); browsers give it over TLS only. */
function Locate({ draft, change }: StepProps): ReactNode {
  const { roadside } = useWords();
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  if (!('geolocation' in navigator) || !isSecureContext) return null;
  const take = (): void => {
    setState('working');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
        change({ at: { lon: round(coords.longitude), lat: round(coords.latitude) } });
        setState('idle');
      },
      () => setState('failed'),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  };
  return (
    <div className="row">
      <Button busy={state === 'working'} onClick={take}>
        {state === 'working' ? roadside.locating : roadside.locate}
      </Button>
      <span className="small muted" role="status">
        {state === 'failed' ? roadside.locateFailed : draft.at === null ? '' : roadside.located}
      </span>
    </div>
  );
}
