import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answer, api } from '../api/client.js';
import { TimeText } from '../components/time-text.js';
import { Loaded } from '../components/states.js';
import { useDeviceName, ValidityMark } from '../station/validity.js';
import '../station/station.css';
import { useWords } from '../words/use-words.js';

/** A site's own account of itself: online, clock, firmware, devices with their validity, last calibrations. */
export function SiteHealth({ code }: { readonly code: string }): ReactNode {
  const { dataIn } = useWords();
  const nameOf = useDeviceName();
  const query = useQuery({
    queryKey: ['data-in', 'site-state', code],
    queryFn: () => answer(api.GET('/api/v1/sites/{code}/state', { params: { path: { code } } })),
    refetchInterval: 60_000,
  });
  return (
    <section className="stack-tight">
      <h3>{dataIn.health}</h3>
      <Loaded query={query} lines={4}>
        {(state) => (
          <>
            <dl className="facts">
              <Fact name={dataIn.online}>
                {state.online === null ? (
                  dataIn.onlineUnknown
                ) : (
                  <>
                    {state.online ? dataIn.isOnline : dataIn.isOffline} · <TimeText at={state.since} show="both" />
                  </>
                )}
              </Fact>
              <Fact name={dataIn.lastMessage}>
                <TimeText at={state.lastMessageAt} show="both" />
              </Fact>
              <Fact name={dataIn.clockSkew}>
                {state.clockSkewS === null ? '–' : dataIn.seconds(state.clockSkewS.toFixed(1))}
              </Fact>
              <Fact name={dataIn.firmware}>
                {firmwareOf(state.birth) ?? '–'} {state.birthAt !== null && <TimeText at={state.birthAt} />}
              </Fact>
            </dl>
            <ul className="validity-list">
              {state.devices.map((device) => (
                <li key={device.lineNo + device.kind} className="row row-between">
                  <span>
                    {dataIn.line(device.lineNo)} {nameOf(device.kind)}
                    {device.model !== null && <span className="muted small"> {device.model}</span>}
                  </span>
                  <span>
                    <ValidityMark state={device.state} days={device.daysLeft} />
                    <span className="muted small"> {device.validUntil}</span>
                  </span>
                </li>
              ))}
            </ul>
            {state.calibrations.length === 0 ? (
              <p className="muted">{dataIn.noCalibration}</p>
            ) : (
              <ul>
                {state.calibrations.map((one) => (
                  <li key={one.lineNo + one.kind} className="row row-between">
                    <span>
                      {dataIn.line(one.lineNo)} {dataIn.calibration} <span className="muted small">{one.kind}</span>
                    </span>
                    <span className={one.passed ? '' : 'stale'}>
                      {one.passed ? dataIn.calPassed : dataIn.calFailed} · <TimeText at={one.at} show="both" />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function firmwareOf(birth: unknown): string | null {
  const said = typeof birth === 'object' && birth !== null ? (birth as { firmware?: unknown }).firmware : null;
  return typeof said === 'string' ? said : null;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
