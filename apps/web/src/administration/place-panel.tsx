import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { Button } from '../components/button.js';
import { SidePanel } from '../components/side-panel.js';
import { Loaded, NotFound } from '../components/states.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { Link } from 'react-router';
import { PLACES_KEY, readPlaces, savePlace, type Place } from './place-data.js';
import { PlaceForm } from './place-form.js';
import { EndDay } from './place-list.js';

/** One station, site or van: lines, devices and staff with their dates; administrators keep them up. */
export function PlacePanel(): ReactNode {
  const { code = '' } = useParams();
  const query = useQuery({ queryKey: PLACES_KEY, queryFn: readPlaces });
  const found = query.data?.find((one) => one.place.code === code);
  return (
    <SidePanel title={found?.place.name ?? code} back="/administration/places">
      <Loaded query={query} lines={8}>
        {() => (found === undefined ? <NotFound /> : <OnePlace found={found} key={code} />)}
      </Loaded>
    </SidePanel>
  );
}

function OnePlace({ found }: { readonly found: Place }): ReactNode {
  const { administration } = useWords();
  const { role } = useMe();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const save = useMutation({
    mutationFn: savePlace,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: PLACES_KEY });
      setEditing(false);
    },
  });
  if (editing) {
    return (
      <PlaceForm
        found={found}
        busy={save.isPending}
        error={save.error}
        onSave={(next) => save.mutate(next)}
        onCancel={() => setEditing(false)}
      />
    );
  }
  return (
    <div className="stack">
      <PlaceFacts found={found} />
      {role === 'administrator' && (
        <div>
          <Button onClick={() => setEditing(true)}>{administration.change}</Button>
        </div>
      )}
      <Lines found={found} />
      {found.is === 'station' && <Staff staff={found.place.staff} />}
      <Link to={`/administration/audit?objectKind=${found.is}&objectId=${found.place.code}`}>
        {administration.trailOf}
      </Link>
    </div>
  );
}

function PlaceFacts({ found }: { readonly found: Place }): ReactNode {
  const { administration } = useWords();
  const { nameOf } = useAreas();
  const { place } = found;
  const statuses = administration.placeStatus as Readonly<Record<string, string>>;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [administration.code, <code key="c">{place.code}</code>],
    [administration.area, nameOf(place.areaCode)],
    [administration.address, place.address ?? '–'],
    [
      administration.position,
      place.lon === null || place.lat === null ? '–' : `${place.lon.toFixed(5)}, ${place.lat.toFixed(5)} (WGS-84)`,
    ],
    [administration.state, statuses[place.status] ?? place.status],
    ...(found.is === 'station'
      ? ([
          [administration.altitude, found.place.altitudeM === null ? '–' : `${found.place.altitudeM} m`],
          [administration.authorisedUntil, <EndDay key="a" day={found.place.authorisedUntil} />],
          [administration.software, found.place.softwareVersions.join(', ') || '–'],
        ] as const)
      : ([
          [administration.kind, administration.siteKinds[found.place.kind]],
          [administration.slope, found.place.slopeDeg === null ? '–' : `${found.place.slopeDeg}°`],
        ] as const)),
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ found }: { readonly found: Place }): ReactNode {
  const { administration, domain, station } = useWords();
  const kinds = station.devices as Readonly<Record<string, string>>;
  const methods = domain.method as Readonly<Record<string, string>>;
  const statuses = station.lineStatus as Readonly<Record<string, string>>;
  return (
    <>
      {found.place.lines.map((line) => (
        <section key={line.lineNo} className="stack-tight">
          <h3>
            {administration.lineNo(line.lineNo)} {line.name ?? ''}
            {line.status !== undefined && (
              <span className={line.status === 'normal' ? 'muted small' : 'admin-warn small'}>
                {' '}
                {statuses[line.status] ?? line.status}
              </span>
            )}
          </h3>
          {line.methods && <p className="muted small">{line.methods.map((one) => methods[one] ?? one).join('、')}</p>}
          <div className="admin-scroll" tabIndex={0} role="region" aria-label={administration.devices}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{administration.device}</th>
                  <th scope="col">{administration.model}</th>
                  <th scope="col">{administration.serialNo}</th>
                  <th scope="col">{administration.validUntil}</th>
                </tr>
              </thead>
              <tbody>
                {line.devices.map((device) => (
                  <tr key={`${device.kind} ${device.serialNo} ${device.validUntil}`}>
                    <td>{kinds[device.kind] ?? device.kind}</td>
                    <td>{device.model ?? '–'}</td>
                    <td>{device.serialNo ?? '–'}</td>
                    <td>
                      {device.validFrom !== undefined && <span className="muted">{device.validFrom} – </span>}
                      <EndDay day={device.validUntil} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}

function Staff({
  staff,
}: {
  readonly staff: readonly { staffNo: string; name: string; position: string; active: boolean }[];
}): ReactNode {
  const { administration } = useWords();
  if (staff.length === 0) return null;
  const positions = administration.positions as Readonly<Record<string, string>>;
  return (
    <section className="stack-tight">
      <h3>{administration.staff}</h3>
      <ul className="stack-tight">
        {staff.map((one) => (
          <li key={one.staffNo} className={one.active ? '' : 'admin-off'}>
            {one.staffNo} {one.name} · {positions[one.position] ?? one.position}
            {!one.active && ` · ${administration.left}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
