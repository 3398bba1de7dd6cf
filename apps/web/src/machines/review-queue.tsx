import { REGISTRATION_STATES } from '@app/domain';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable } from '../components/data-table/data-table.js';
import { Empty } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { readRegistrations, type RegistrationBrief } from './machine-data.js';
import { RegistrationMark, wordOf } from './machine-marks.js';

/** What owners have sent, in the order it is due. */
export function ReviewQueue(): ReactNode {
  const { machines } = useWords();
  const { area, nameOf } = useAreas();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? 'submitted';
  const list = useCursorList<RegistrationBrief>(
    ['machines', 'registrations', state, area],
    (cursor) => readRegistrations({ state, area }, cursor),
    { refreshMs: 60_000 },
  );
  useLiveRefresh(['machine_registration.'], [['machines', 'registrations']]);
  const columns: readonly Column<RegistrationBrief>[] = [
    {
      key: 'kind',
      title: machines.fields.kind,
      value: (row) => `${wordOf(machines.kind, row.kind)} ${row.model ?? ''}`,
    },
    { key: 'manufacturer', title: machines.fields.manufacturer, value: (row) => row.manufacturer },
    { key: 'area', title: machines.county, value: (row) => nameOf(row.areaCode) },
    { key: 'owner', title: machines.fields.owner, value: (row) => row.ownerName },
    {
      key: 'submitted',
      title: machines.submittedAt,
      value: (row) => row.submittedAt,
      cell: (row) => <TimeText at={row.submittedAt} />,
    },
    {
      key: 'due',
      title: machines.due,
      value: (row) => row.dueOn,
      cell: (row) =>
        row.overdue ? (
          <span className="machine-mark-bad">
            ▲ {row.dueOn} {machines.overdue}
          </span>
        ) : (
          row.dueOn
        ),
    },
    { key: 'doubts', title: machines.doubts, numeric: true, value: (row) => row.doubts },
    {
      key: 'state',
      title: machines.fields.state,
      value: (row) => wordOf(machines.registrationState, row.state),
      cell: (row) => <RegistrationMark state={row.state} />,
    },
  ];
  return (
    <DataTable
      id="machine-registrations"
      caption={machines.tabs.review}
      columns={columns}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/machines/review/${row.id}`}
      tools={
        <select
          className="input machine-select"
          aria-label={machines.fields.state}
          value={state}
          onChange={(event) => setParams({ state: event.target.value })}
        >
          {REGISTRATION_STATES.map((one) => (
            <option key={one} value={one}>
              {machines.registrationState[one]}
            </option>
          ))}
        </select>
      }
      empty={
        <Empty title={machines.reviewEmpty}>
          <p>{machines.reviewEmptyHow}</p>
        </Empty>
      }
    />
  );
}
