import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { useWords } from '../words/use-words.js';
import { FormChoice } from './choice.js';
import type { Place, PlaceDevice, PlaceLine, StationPlace } from './place-data.js';
import { Refusal } from './refusal.js';

const STATUSES = {
  station: ['normal', 'suspended', 'revoked'],
  site: ['normal', 'maintenance', 'stopped'],
} as const;

interface PlaceFormProps {
  readonly found: Place;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (next: Place) => void;
  readonly onCancel: () => void;
}

/** What changes in the life of a place: its state, its authorisation, devices after a verification, who left. */
export function PlaceForm({ found, busy, error, onSave, onCancel }: PlaceFormProps): ReactNode {
  const { administration, common, station } = useWords();
  const [next, setNext] = useState<Place>(found);
  const { place } = next;
  const kinds = station.devices as Readonly<Record<string, string>>;
  const statuses = administration.placeStatus as Readonly<Record<string, string>>;
  const write = (part: Partial<Pick<StationPlace, 'name' | 'address' | 'status' | 'lines'>>): void =>
    setNext({ ...next, place: { ...next.place, ...part } } as Place);
  const writeLine = (at: number, part: Partial<PlaceLine>): void =>
    write({ lines: place.lines.map((line, i) => (i === at ? { ...line, ...part } : line)) });
  const writeDevice = (at: number, which: number, part: Partial<PlaceDevice>): void => {
    const line = place.lines[at];
    if (!line) return;
    writeLine(at, { devices: line.devices.map((device, i) => (i === which ? { ...device, ...part } : device)) });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSave(next);
  };
  return (
    <form className="admin-form" onSubmit={send} noValidate>
      <Refusal error={error} />
      <Field
        label={administration.name}
        maxLength={100}
        value={place.name}
        onChange={(event) => write({ name: event.target.value })}
      />
      <Field
        label={administration.address}
        maxLength={300}
        value={place.address ?? ''}
        onChange={(event) => write({ address: event.target.value === '' ? null : event.target.value })}
      />
      <FormChoice
        id="place-status"
        label={administration.state}
        value={place.status}
        onChange={(status) => write({ status })}
        options={STATUSES[next.is].map((one) => [one, statuses[one] ?? one] as const)}
      />
      {next.is === 'station' && (
        <Field
          label={administration.authorisedUntil}
          type="date"
          value={next.place.authorisedUntil ?? ''}
          onChange={(event) =>
            setNext({
              is: 'station',
              place: { ...next.place, authorisedUntil: event.target.value === '' ? null : event.target.value },
            })
          }
        />
      )}
      {place.lines.map((line, at) => (
        <fieldset key={line.lineNo} className="admin-line">
          <legend>{administration.lineNo(line.lineNo)}</legend>
          {line.status !== undefined && (
            <FormChoice
              id={`line-${line.lineNo}`}
              label={administration.state}
              value={line.status}
              onChange={(status) => writeLine(at, { status })}
              options={Object.entries(station.lineStatus)}
            />
          )}
          {line.devices.map((device, which) => (
            <div key={`${device.kind} ${device.serialNo}`} className="admin-two">
              <p>
                {kinds[device.kind] ?? device.kind}
                <span className="muted small">
                  {' '}
                  {device.model} {device.serialNo}
                </span>
              </p>
              {device.validFrom !== undefined && (
                <Field
                  label={administration.validFrom}
                  type="date"
                  value={device.validFrom}
                  onChange={(event) => writeDevice(at, which, { validFrom: event.target.value })}
                />
              )}
              <Field
                label={administration.validUntil}
                type="date"
                value={device.validUntil}
                onChange={(event) => writeDevice(at, which, { validUntil: event.target.value })}
              />
            </div>
          ))}
        </fieldset>
      ))}
      {next.is === 'station' && next.place.staff.length > 0 && (
        <fieldset className="admin-checks">
          <legend>{administration.stillWorks}</legend>
          {next.place.staff.map((one) => (
            <label key={one.staffNo}>
              <input
                type="checkbox"
                checked={one.active}
                onChange={(event) =>
                  setNext({
                    is: 'station',
                    place: {
                      ...next.place,
                      staff: next.place.staff.map((other) =>
                        other.staffNo === one.staffNo ? { ...other, active: event.target.checked } : other,
                      ),
                    },
                  })
                }
              />
              {one.staffNo} {one.name}
            </label>
          ))}
        </fieldset>
      )}
      <div className="row">
        <Button type="submit" look="primary" busy={busy}>
          {common.save}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </form>
  );
}
