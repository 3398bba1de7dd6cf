import type { ReactNode } from 'react';
import { Panel } from '../components/panel.js';
import { useWords } from '../words/use-words.js';
import type { StationDay, Validity } from './station-data.js';

const SIGNS: Readonly<Record<Validity['state'], string>> = {
  expired: '✕',
  due_7: '!',
  due_30: '◔',
  valid: '●',
  unknown: '?',
};

/** How long something is valid, by sign and word. */
export function ValidityMark({
  state,
  days,
}: {
  readonly state: Validity['state'];
  readonly days?: number | null;
}): ReactNode {
  const { station } = useWords();
  return (
    <span className={`validity validity-${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span>{' '}
      {days == null || state === 'valid' ? station.validityStates[state] : station.daysLeft(days)}
    </span>
  );
}

/** Name of a device kind in words; an unknown kind shows itself. */
export function useDeviceName(): (kind: string) => string {
  const { station } = useWords();
  const names = station.devices as Readonly<Record<string, string>>;
  return (kind) => names[kind] ?? kind;
}

/** Authorisation, lines and devices with the days that are left. */
export function ValidityPanel({ day, updatedAt }: { readonly day: StationDay; readonly updatedAt: number }): ReactNode {
  const { station } = useWords();
  const nameOf = useDeviceName();
  const status = station.lineStatus as Readonly<Record<string, string>>;
  return (
    <Panel title={station.validity} updatedAt={updatedAt}>
      <div className="stack">
        <dl className="validity-list">
          <Entry name={station.authorisation} validity={day.authorisation} />
        </dl>
        {day.lines.map((line) => (
          <section key={line.lineNo} className="stack-tight">
            <h3>
              {station.line(line.lineNo)}{' '}
              <span className={line.status === 'normal' ? 'muted small' : 'stale small'}>
                {status[line.status] ?? line.status}
              </span>
            </h3>
            {line.devices.length === 0 ? (
              <p className="muted">{station.noDevices}</p>
            ) : (
              <dl className="validity-list">
                {line.devices.map((device) => (
                  <Entry key={device.kind} name={nameOf(device.kind)} note={device.model} validity={device} />
                ))}
              </dl>
            )}
          </section>
        ))}
      </div>
    </Panel>
  );
}

interface EntryProps {
  readonly name: string;
  readonly note?: string | null;
  readonly validity: Validity;
}

function Entry({ name, note, validity }: EntryProps): ReactNode {
  return (
    <div>
      <dt>
        {name}
        {note != null && <span className="muted small"> {note}</span>}
      </dt>
      <dd>
        <ValidityMark state={validity.state} days={validity.daysLeft} />
        <span className="muted small"> {validity.validUntil}</span>
      </dd>
    </div>
  );
}
