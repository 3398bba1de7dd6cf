import { ROLES } from '@app/domain';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable, type FilterChip } from '../components/data-table/data-table.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { BarChoice } from './choice.js';
import { shortId } from './short-id.js';
import { searchUsers, type User, type UserFilter } from './user-data.js';

const WAIT_MS = 300;

/** Accounts of the caller's areas; the part of a name that is looked for stays out of the address. */
export function UserList(): ReactNode {
  const { administration, domain } = useWords();
  const { role: own } = useMe();
  const { area, nameOf } = useAreas();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const role = ROLES.find((one) => one === params.get('role'));
  const stateAsked = params.get('state');
  const state = stateAsked === 'active' || stateAsked === 'disabled' ? stateAsked : undefined;
  const filter: UserFilter = {
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
    ...(area === null ? {} : { area }),
    ...(text === '' ? {} : { text }),
  };
  const list = useCursorList(['administration', 'users', filter], (cursor) => searchUsers(filter, cursor));
  const set = (key: string, value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(key);
      else next.set(key, value);
      return next;
    });
  const filters: FilterChip[] = [
    ...(role === undefined ? [] : [{ key: 'role', value: role, label: domain.role[role] }]),
    ...(state === undefined ? [] : [{ key: 'state', value: state, label: administration.userStates[state] }]),
  ];
  const columns: readonly Column<User>[] = [
    { key: 'username', title: administration.username, value: (row) => row.username },
    {
      key: 'displayName',
      title: administration.displayName,
      value: (row) => row.displayName,
      cell: (row) => <span className="source-name">{row.displayName}</span>,
    },
    { key: 'role', title: administration.role, value: (row) => domain.role[row.role] },
    {
      key: 'areas',
      title: administration.worksFor,
      value: (row) => (row.subject === null ? row.areas.map(nameOf).join('、') : shortId(row.subject.id)),
    },
    {
      key: 'state',
      title: administration.state,
      value: (row) => administration.userStates[row.state === 'active' ? 'active' : 'disabled'],
      cell: (row) => <UserState user={row} />,
    },
    {
      key: 'secondFactor',
      title: administration.secondFactor,
      value: (row) => (row.secondFactor ? administration.enrolled : administration.notEnrolled),
    },
    { key: 'openSessions', title: administration.openSessions, value: (row) => row.openSessions, numeric: true },
    {
      key: 'lastSignInAt',
      title: administration.lastSignIn,
      value: (row) => row.lastSignInAt,
      cell: (row) => (row.lastSignInAt === null ? administration.never : <TimeText at={row.lastSignInAt} />),
    },
    {
      key: 'createdAt',
      title: administration.createdAt,
      value: (row) => row.createdAt,
      cell: (row) => <TimeText at={row.createdAt} show="day" />,
      optional: true,
    },
  ];
  return (
    <DataTable
      id="administration-users"
      caption={administration.tab.users}
      columns={columns}
      list={list}
      rowKey={(row) => row.id}
      rowHref={(row) => `/administration/users/${row.id}`}
      filters={filters}
      onFilters={(next) => setParams({ ...next })}
      tools={
        <>
          {own === 'administrator' && (
            <Link className="button button-primary" to="/administration/users/new">
              {administration.newUser}
            </Link>
          )}
          <input
            className="input bar-select admin-find"
            type="search"
            aria-label={administration.findUser}
            placeholder={administration.findUser}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <BarChoice
            label={administration.role}
            value={role ?? ''}
            onChange={(value) => set('role', value)}
            options={[['', administration.anyRole], ...ROLES.map((one) => [one, domain.role[one]] as const)]}
          />
          <BarChoice
            label={administration.state}
            value={state ?? ''}
            onChange={(value) => set('state', value)}
            options={[
              ['', administration.anyState],
              ['active', administration.userStates.active],
              ['disabled', administration.userStates.disabled],
            ]}
          />
        </>
      }
      empty={<p>{administration.noUsers}</p>}
    />
  );
}

/** State in words, with what keeps the account from working. */
export function UserState({ user }: { readonly user: User }): ReactNode {
  const { administration } = useWords();
  if (user.state !== 'active') return <span className="admin-off">{administration.userStates.disabled}</span>;
  if (user.lockedUntil !== null) return <span className="admin-bad">{administration.locked}</span>;
  if (user.mustChangePassword) return <span className="admin-warn">{administration.mustChange}</span>;
  return <>{administration.userStates.active}</>;
}
