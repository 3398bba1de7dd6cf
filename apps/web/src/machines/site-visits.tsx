import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '../api/client.js';
import { useCursorList } from '../api/use-cursor-list.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable } from '../components/data-table/data-table.js';
import { KeyNumber } from '../components/key-number.js';
import { Panel } from '../components/panel.js';
import { ReasonText } from '../components/reason-text.js';
import { Empty, Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { readVisits, type MachineVisit } from './machine-data.js';
import { MachineCode, wordOf } from './machine-marks.js';

/** Machines on sites: who is there, who too long, and who where it may not be. */
export function SiteVisits({ alarms }: { readonly alarms: boolean }): ReactNode {
  const { machines } = useWords();
  const { area } = useAreas();
  const [params, setParams] = useSearchParams();
  const show = params.get('show');
  const sites = useQuery({
    queryKey: ['machines', 'sites'],
    queryFn: () => answer(api.GET('/api/v1/machines/sites')),
    refetchInterval: 60_000,
  });
  const list = useCursorList<MachineVisit>(
    ['machines', 'visits', show, area],
    (cursor) => readVisits({ show, area: alarms ? area : null }, cursor),
    { refreshMs: 60_000 },
  );
  useLiveRefresh(
    ['machine.'],
    [
      ['machines', 'visits'],
      ['machines', 'sites'],
      ['machines', 'alarms'],
    ],
  );
  const sum = (key: 'present' | 'overstaying'): number =>
    (sites.data?.items ?? []).reduce((all, one) => all + one[key], 0);
  return (
    <>
      <div className="key-row">
        <KeyNumber label={machines.sitesTitle} value={sites.data?.items.length} />
        <KeyNumber label={machines.present} value={sum('present')} unit={machines.units} />
        <KeyNumber label={machines.overstaying} value={sum('overstaying')} unit={machines.units} />
      </div>
      <DataTable
        id="machine-visits"
        caption={machines.tabs.sites}
        columns={useColumns(alarms)}
        list={list}
        rowKey={(row) => row.id}
        tools={
          <select
            className="input machine-select"
            aria-label={machines.tabs.sites}
            value={show ?? ''}
            onChange={(event) => setParams(event.target.value === '' ? {} : { show: event.target.value })}
          >
            <option value="">{machines.showAll}</option>
            <option value="present">{machines.showPresent}</option>
            <option value="overstay">{machines.showOverstay}</option>
          </select>
        }
        empty={
          <Empty title={machines.visitsEmpty}>
            <p>{machines.visitsEmptyHow}</p>
          </Empty>
        }
      />
      {alarms && <Alarms area={area} />}
    </>
  );
}

function useColumns(linked: boolean): readonly Column<MachineVisit>[] {
  const { machines } = useWords();
  const { nameOf } = useAreas();
  const time = (key: 'enteredAt' | 'leaveBy' | 'leftAt', title: string): Column<MachineVisit> => ({
    key,
    title,
    value: (row) => row[key],
    cell: (row) => <TimeText at={row[key]} show="exact" />,
  });
  return [
    {
      key: 'code',
      title: machines.code,
      value: (row) => row.code,
      cell: (row) => {
        const code = <MachineCode code={row.code} stage={row.stage} />;
        return linked ? <Link to={`/machines/${row.machineId}`}>{code}</Link> : code;
      },
    },
    { key: 'kind', title: machines.fields.kind, value: (row) => wordOf(machines.kind, row.kind) },
    { key: 'site', title: machines.site, value: (row) => row.siteName },
    { key: 'area', title: machines.county, value: (row) => nameOf(row.areaCode) },
    time('enteredAt', machines.enteredAt),
    time('leaveBy', machines.leaveBy),
    time('leftAt', machines.leftAt),
    {
      key: 'marks',
      title: machines.fields.state,
      value: (row) => (row.overstay ? machines.overstay : row.leftAt === null ? machines.present : ''),
      cell: (row) => (
        <span className="row">
          {row.overstay && <span className="machine-mark-bad">▲ {machines.overstay}</span>}
          {!row.overstay && row.leftAt === null && <span className="machine-mark-good">● {machines.present}</span>}
          {!row.zoneAllowed && <span className="machine-mark-bad">▲ {machines.notAllowed}</span>}
        </span>
      ),
    },
  ];
}

function Alarms({ area }: { readonly area: string | null }): ReactNode {
  const { machines } = useWords();
  const local = useLocalText();
  const query = useQuery({
    queryKey: ['machines', 'alarms', area],
    queryFn: () =>
      answer(api.GET('/api/v1/machines/zone-alarms', { params: { query: area === null ? {} : { area } } })),
  });
  return (
    <Panel title={machines.alarms} updatedAt={query.dataUpdatedAt}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{machines.alarmsEmpty}</p>
          ) : (
            <ol className="machine-history">
              {items.map((alarm) => (
                <li key={alarm.machineId + alarm.zoneCode + alarm.day}>
                  <Link to={`/machines/${alarm.machineId}`}>
                    <MachineCode code={alarm.code} stage={alarm.stage} />
                  </Link>{' '}
                  {local({ zh: alarm.zoneNameZh, en: alarm.zoneNameEn })} · {alarm.day} ·{' '}
                  {machines.alarmSource[alarm.source]} × {alarm.times}
                  {alarm.reasons.map((reason) => (
                    <p key={reason.code} className="small">
                      <ReasonText code={reason.code} data={reason.data} />
                    </p>
                  ))}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}
