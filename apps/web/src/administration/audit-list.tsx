import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable, type FilterChip } from '../components/data-table/data-table.js';
import { TimeText } from '../components/time-text.js';
import { exactText } from '../components/time.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { readAudit, type AuditFilter, type AuditLine } from './audit-data.js';
import { ChainState } from './chain-state.js';
import { BarChoice } from './choice.js';
import { shortId } from './short-id.js';
import { useAuditWords } from './use-audit-words.js';

const KEYS = ['actor', 'action', 'objectKind', 'objectId', 'from', 'to'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Days of the address as moments: from the first moment of one to the end of the other, Beijing time. */
function filterOf(params: URLSearchParams): AuditFilter {
  const found = Object.fromEntries(KEYS.flatMap((key) => (params.get(key) ? [[key, params.get(key) ?? '']] : [])));
  const { from, to, ...rest } = found;
  return {
    ...rest,
    ...(from !== undefined && DAY.test(from) ? { from: `${from}T00:00:00+08:00` } : {}),
    ...(to !== undefined && DAY.test(to)
      ? { to: new Date(Date.parse(`${to}T00:00:00+08:00`) + DAY_MS).toISOString() }
      : {}),
  };
}

/** Who did what, newest first; the chain that proves that nobody changed it. */
export function AuditList(): ReactNode {
  const { administration, domain } = useWords();
  const { actionText, actorText, subjects } = useAuditWords();
  const { nameOf } = useAreas();
  const [params, setParams] = useSearchParams();
  const [actorName, setActorName] = useState<string | null>(null);
  const filter = filterOf(params);
  const list = useCursorList(['administration', 'audit', filter], (cursor) => readAudit(filter, cursor));
  const set = (changes: Readonly<Record<string, string>>): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [key, value] of Object.entries(changes)) {
        if (value === '') next.delete(key);
        else next.set(key, value);
      }
      return next;
    });
  const labels: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    actor: (value) => `${administration.actor} ${actorName ?? value}`,
    action: (value) => subjects.find(([key]) => key === value)?.[1] ?? actionText(value),
    objectKind: (value) => `${administration.object} ${administration.objectKinds[value as never] ?? value}`,
    objectId: (value) => value,
    from: (value) => `${administration.from} ${value}`,
    to: (value) => `${administration.to} ${value}`,
  };
  const filters: FilterChip[] = KEYS.flatMap((key) => {
    const value = params.get(key);
    return value === null ? [] : [{ key, value, label: labels[key](value) }];
  });
  const columns: readonly Column<AuditLine>[] = [
    {
      key: 'at',
      title: administration.at,
      value: (row) => exactText(new Date(row.at)),
      cell: (row) => (
        <span className="nowrap">
          <TimeText at={row.at} show="exact" />
        </span>
      ),
    },
    {
      key: 'actor',
      title: administration.actor,
      value: actorText,
      cell: (row) => (
        <button
          type="button"
          className="link-button"
          title={administration.onlyThis}
          onClick={() => {
            setActorName(actorText(row));
            set({ actor: row.actor });
          }}
        >
          {actorText(row)}
        </button>
      ),
    },
    {
      key: 'role',
      title: administration.role,
      value: (row) => domain.role[row.actorRole as keyof typeof domain.role] ?? administration.system,
    },
    { key: 'action', title: administration.action, value: (row) => actionText(row.action) },
    {
      key: 'object',
      title: administration.object,
      value: (row) => (row.objectId === null ? null : `${row.objectKind} ${row.objectId}`),
      cell: (row) =>
        row.objectId === null ? (
          '–'
        ) : (
          <button
            type="button"
            className="link-button"
            title={administration.onlyThis}
            onClick={() => set({ objectKind: row.objectKind ?? '', objectId: row.objectId ?? '' })}
          >
            {administration.objectKinds[row.objectKind as never] ?? row.objectKind}{' '}
            <span className="muted small">{shortId(row.objectId)}</span>
          </button>
        ),
    },
    { key: 'area', title: administration.area, value: (row) => nameOf(row.areaCode) || '–' },
    { key: 'seq', title: administration.seq, value: (row) => row.seq, numeric: true },
    { key: 'code', title: administration.actionCode, value: (row) => row.action, optional: true },
    { key: 'hash', title: administration.hash, value: (row) => row.hash, optional: true },
  ];
  return (
    <>
      <ChainState />
      <DataTable
        id="administration-audit"
        caption={administration.tab.audit}
        columns={columns}
        list={list}
        rowKey={(row) => String(row.seq)}
        rowHref={(row) => `/administration/audit/${row.seq}`}
        filters={filters}
        onFilters={(next) => setParams({ ...next })}
        tools={
          <>
            <BarChoice
              label={administration.action}
              value={params.get('action') ?? ''}
              onChange={(value) => set({ action: value })}
              options={[['', administration.anyAction], ...subjects]}
            />
            {(['from', 'to'] as const).map((key) => (
              <label key={key} className="row small">
                {administration[key]}
                <input
                  type="date"
                  className="input bar-select"
                  value={params.get(key) ?? ''}
                  onChange={(event) => set({ [key]: event.target.value })}
                />
              </label>
            ))}
          </>
        }
        empty={<p>{administration.noAudit}</p>}
      />
    </>
  );
}
