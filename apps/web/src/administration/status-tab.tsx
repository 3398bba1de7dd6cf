import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useWords } from '../words/use-words.js';
import { bytesText } from './duration.js';
import { readStatus, type Status } from './queue-data.js';

const REFRESH_MS = 15_000;

/** Parts, versions, sizes and settings of the installation. */
export function StatusTab(): ReactNode {
  const query = useQuery({ queryKey: ['administration', 'status'], queryFn: readStatus, refetchInterval: REFRESH_MS });
  return (
    <Loaded query={query} lines={10}>
      {(status) => <StatusView status={status} updatedAt={query.dataUpdatedAt} />}
    </Loaded>
  );
}

function StatusView({ status, updatedAt }: { readonly status: Status; readonly updatedAt: number }): ReactNode {
  const { administration, shell } = useWords();
  const parts = shell.part as Readonly<Record<string, string>>;
  const share = status.diskBytes === 0 ? 0 : status.freeBytes / status.diskBytes;
  return (
    <div className="admin-cards">
      <Panel title={administration.parts} updatedAt={updatedAt} staleAfterMs={60_000}>
        <dl className="facts">
          {status.parts.map((part) => (
            <div key={part.name}>
              <dt>{parts[part.name] ?? part.name}</dt>
              <dd>
                {part.status === 'up' ? (
                  <span className="admin-good">✓ {administration.up}</span>
                ) : (
                  <span className="admin-bad">
                    ✗ {administration.down} {part.reason}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={administration.softwareTitle}>
        <Facts
          rows={[
            [administration.platform, status.version],
            [administration.migration, <code key="m">{status.migration}</code>],
            ['PostgreSQL', status.postgres],
            ['Node.js', status.node],
            [administration.runningSince, <TimeText key="t" at={status.since} show="both" />],
            [administration.memory, bytesText(status.memoryBytes)],
          ]}
        />
      </Panel>
      <Panel title={administration.storage}>
        <Facts
          rows={[
            [administration.database, bytesText(status.databaseBytes)],
            [
              administration.mediaFree,
              <span key="f" className={share < 0.1 ? 'admin-bad' : ''}>
                {bytesText(status.freeBytes)} / {bytesText(status.diskBytes)}
              </span>,
            ],
            ...status.tables.map(({ name, bytes }) => [<code key={name}>{name}</code>, bytesText(bytes)] as const),
          ]}
        />
      </Panel>
      <Panel title={administration.settings}>
        <p className="muted small">{administration.settingsHelp}</p>
        <Facts
          rows={status.settings.map(
            (one) =>
              [
                <code key={one.name} className="small">
                  {one.name}
                </code>,
                one.secret ? (
                  <span className="muted">{one.set ? administration.secretSet : administration.notSet}</span>
                ) : one.set ? (
                  <code key="v">{one.value}</code>
                ) : (
                  <span className="muted">{administration.notSet}</span>
                ),
              ] as const,
          )}
        />
      </Panel>
    </div>
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [ReactNode, ReactNode])[] }): ReactNode {
  return (
    <dl className="facts admin-facts">
      {rows.map(([name, value], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
