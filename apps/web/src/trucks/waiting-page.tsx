import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '../api/client.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Button } from '../components/button.js';
import { DataTable, wholeList, type Column } from '../components/data-table/data-table.js';
import { Field } from '../components/field.js';
import { SidePanel } from '../components/side-panel.js';
import { ErrorBox, Loaded, NotFound } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { readTruck, readTrucks, type Truck } from './truck-data.js';

const originOf = (words: Readonly<Record<string, string>>, origin: string): string => words[origin] ?? origin;

/** Terminals that were heard of and are not accepted yet. */
export function WaitingPage(): ReactNode {
  const { trucks } = useWords();
  const { nameOf } = useAreas();
  const query = useQuery({
    queryKey: ['trucks', 'waiting'],
    // one that waits has no area as a rule: the area of the bar would hide it
    queryFn: () => readTrucks(null, 'waiting'),
    refetchInterval: 60_000,
  });
  useLiveRefresh(['truck.'], [['trucks', 'waiting']]);
  const columns: readonly Column<Truck>[] = [
    { key: 'vin', title: trucks.vin, value: (row) => row.vin },
    { key: 'plate', title: trucks.plate, value: (row) => row.plate },
    {
      key: 'firstSeen',
      title: trucks.firstSeen,
      value: (row) => row.firstSeenAt,
      cell: (row) => <TimeText at={row.firstSeenAt} />,
    },
    {
      key: 'last',
      title: trucks.lastHeard,
      value: (row) => row.lastReceivedAt,
      cell: (row) => <TimeText at={row.lastReceivedAt} />,
    },
    { key: 'origin', title: trucks.origin, value: (row) => originOf(trucks.origins, row.origin) },
    { key: 'forwarder', title: trucks.forwarder, value: (row) => row.forwarder },
    { key: 'enterprise', title: trucks.enterprise, value: (row) => row.enterprise },
    { key: 'area', title: trucks.area, value: (row) => nameOf(row.areaCode) },
    { key: 'iccid', title: 'ICCID', value: (row) => row.iccid, optional: true },
  ];
  return (
    <DataTable
      id="trucks-waiting"
      caption={trucks.waiting}
      columns={columns}
      list={wholeList(query.data, query)}
      rowKey={(row) => String(row.id)}
      rowHref={(row) => `/trucks/waiting/${row.id}`}
      empty={<p>{trucks.noWaiting}</p>}
    />
  );
}

/** One that waits, and the decision. */
export function WaitingPanel(): ReactNode {
  const { trucks } = useWords();
  const { truckId: idText = '' } = useParams();
  const truckId = Number(idText);
  const known = /^\d{1,9}$/.test(idText);
  const query = useQuery({ queryKey: ['trucks', 'one', truckId], queryFn: () => readTruck(truckId), enabled: known });
  return (
    <SidePanel title={trucks.decide} back="/trucks/waiting">
      {known ? <Loaded query={query}>{({ truck }) => <Decision key={truck.id} truck={truck} />}</Loaded> : <NotFound />}
    </SidePanel>
  );
}

function Decision({ truck }: { readonly truck: Truck }): ReactNode {
  const { trucks } = useWords();
  const { role } = useMe();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [trucks.vin, truck.vin],
    [trucks.plate, truck.plate ?? '–'],
    [trucks.origin, originOf(trucks.origins, truck.origin)],
    [trucks.forwarder, truck.forwarder ?? '–'],
    [trucks.model, truck.modelCode ?? '–'],
    ['ICCID', truck.iccid ?? '–'],
    [
      trucks.activated,
      truck.activatedAt === null ? trucks.notActivated : <TimeText at={truck.activatedAt} show="exact" />,
    ],
    [trucks.lastHeard, <TimeText key="last" at={truck.lastReceivedAt} show="exact" />],
  ];
  return (
    <div className="stack">
      <dl className="truck-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {truck.state !== 'waiting' ? (
        <p role="status">
          {trucks.decided} <TimeText at={truck.decidedAt} show="exact" /> {truck.decisionReason}
        </p>
      ) : role === 'administrator' || role === 'supervisor' ? (
        <DecisionForm truck={truck} />
      ) : (
        <p className="muted">{trucks.readOnly}</p>
      )}
    </div>
  );
}

function DecisionForm({ truck }: { readonly truck: Truck }): ReactNode {
  const { trucks } = useWords();
  const { own, nameOf } = useAreas();
  const client = useQueryClient();
  const [areaCode, setArea] = useState(truck.areaCode ?? '');
  const [enterprise, setEnterprise] = useState(truck.enterprise ?? '');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'area' | 'reason' | null>(null);
  const [busy, setBusy] = useState<'accept' | 'refuse' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const decide = async (decision: 'accept' | 'refuse'): Promise<void> => {
    const lacking =
      decision === 'accept' && areaCode === ''
        ? 'area'
        : decision === 'refuse' && reason.trim() === ''
          ? 'reason'
          : null;
    setMissing(lacking);
    if (lacking !== null) return;
    setBusy(decision);
    setError(null);
    const body = {
      decision,
      ...(areaCode === '' ? {} : { areaCode }),
      ...(enterprise.trim() === '' ? {} : { enterprise: enterprise.trim() }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    try {
      await answer(api.POST('/api/v1/trucks/{truckId}/decision', { params: { path: { truckId: truck.id } }, body }));
      await client.invalidateQueries({ queryKey: ['trucks'] });
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(null);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label htmlFor="truck-area">{trucks.area}</label>
        <select
          id="truck-area"
          className="select"
          value={areaCode}
          aria-invalid={missing === 'area' || undefined}
          aria-describedby={missing === 'area' ? 'truck-area-error' : undefined}
          onChange={(event) => setArea(event.target.value)}
        >
          <option value="">{trucks.chooseArea}</option>
          {own.map((area) => (
            <option key={area.code} value={area.code}>
              {nameOf(area.code)}
            </option>
          ))}
        </select>
        {missing === 'area' && (
          <p id="truck-area-error" className="field-error">
            {trucks.areaMissing}
          </p>
        )}
      </div>
      <Field
        label={trucks.enterprise}
        maxLength={100}
        value={enterprise}
        onChange={(event) => setEnterprise(event.target.value)}
      />
      <Field
        label={trucks.reason}
        help={trucks.reasonHelp}
        maxLength={500}
        value={reason}
        error={missing === 'reason' ? trucks.reasonMissing : null}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <ErrorBox error={error} />}
      <p className="muted small">
        {trucks.samplesHeld} {trucks.refuseNote}
      </p>
      <div className="row">
        <Button look="primary" busy={busy === 'accept'} onClick={() => void decide('accept')}>
          {trucks.accept}
        </Button>
        <Button look="danger" busy={busy === 'refuse'} onClick={() => void decide('refuse')}>
          {trucks.refuse}
        </Button>
      </div>
    </form>
  );
}
