import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { SidePanel } from '../components/side-panel.js';
import { Loaded, NotFound } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { readAuditLine, type AuditLine } from './audit-data.js';
import { Difference } from './difference.js';
import { useAuditWords } from './use-audit-words.js';

/** One line of the trail: who, what, on what, and what it changed. */
export function AuditPanel(): ReactNode {
  const { administration } = useWords();
  const { seq = '' } = useParams();
  const query = useQuery({
    queryKey: ['administration', 'audit-line', seq],
    queryFn: () => readAuditLine(Number(seq)),
  });
  return (
    <SidePanel title={administration.line(seq)} back="/administration/audit">
      <Loaded query={query} lines={8}>
        {(line) => (line === null ? <NotFound /> : <Line line={line} />)}
      </Loaded>
    </SidePanel>
  );
}

function Line({ line }: { readonly line: AuditLine }): ReactNode {
  const { administration, domain } = useWords();
  const { actionText, actorText } = useAuditWords();
  const { nameOf } = useAreas();
  const role = domain.role[line.actorRole as keyof typeof domain.role] ?? administration.system;
  const kinds = administration.objectKinds as Readonly<Record<string, string>>;
  return (
    <div className="stack">
      <dl className="facts">
        <div>
          <dt>{administration.at}</dt>
          <dd>
            <TimeText at={line.at} show="both" />
          </dd>
        </div>
        <div>
          <dt>{administration.actor}</dt>
          <dd>
            {actorText(line)} · {role}
          </dd>
        </div>
        <div>
          <dt>{administration.action}</dt>
          <dd>
            {actionText(line.action)} <code className="small">{line.action}</code>
          </dd>
        </div>
        {line.objectId !== null && (
          <div>
            <dt>{administration.object}</dt>
            <dd>
              {kinds[line.objectKind ?? ''] ?? line.objectKind} <code>{line.objectId}</code>
            </dd>
          </div>
        )}
        {line.areaCode !== null && (
          <div>
            <dt>{administration.area}</dt>
            <dd>{nameOf(line.areaCode)}</dd>
          </div>
        )}
      </dl>
      <Difference details={line.details} />
      <p className="admin-hash muted">
        {administration.hash} <code>{line.hash}</code>
      </p>
    </div>
  );
}
