import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { answerAs, api } from '../api/client.js';
import type { JudgedItem } from '../components/judged.js';
import { Panel } from '../components/panel.js';
import { Plate } from '../components/plate.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { Verdict } from '../components/verdict.js';
import { ReasonList } from '../roadside-check/reason-list.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { methodName } from './reason-lines.js';

interface Report {
  readonly id: string;
  readonly reportNo: string;
  readonly stationCode: string;
  readonly areaCode: string;
  readonly vehicleId: string;
  readonly plate: string | null;
  readonly plateColor: string | null;
  readonly method: string;
  readonly startedAt: string;
  readonly result: 'pass' | 'exceed' | 'undetermined';
  readonly held: boolean;
  readonly verdict: {
    readonly items: readonly JudgedItem[];
    readonly reasons: readonly { readonly code: string; readonly path?: string; readonly data?: unknown }[];
    readonly ruleVersion: string;
  };
}

/** A station's report, found by the number on the paper that the driver shows. */
export function ReportView(): ReactNode {
  const { inspectionId = '' } = useParams();
  const { desk, domain, roadside } = useWords();
  const { nameOf } = useAreas();
  const report = useQuery({
    queryKey: ['inspection', inspectionId],
    queryFn: () => answerAs<Report>(api.GET('/api/v1/inspections/{id}', { params: { path: { id: inspectionId } } })),
  });
  return (
    <Loaded query={report}>
      {(one) => (
        <div className="stack">
          <h2 tabIndex={-1}>{desk.report(one.reportNo)}</h2>
          <div className="row">
            {one.plate !== null && <Plate text={one.plate} colour={one.plateColor} />}
            <Link to={`/vehicles/${one.vehicleId}`}>{desk.file}</Link>
          </div>
          <Panel title={roadside.platformVerdict} updatedAt={report.dataUpdatedAt} staleAfterMs={3_600_000}>
            <div className="stack-tight">
              <Verdict
                kind={one.held ? 'held' : one.result}
                items={one.verdict.items}
                ruleVersion={one.verdict.ruleVersion}
                large
              />
              <ReasonList reasons={one.verdict.reasons} />
              <p className="muted">
                {[methodName(one.method, domain), one.stationCode, nameOf(one.areaCode)].join(' · ')} ·{' '}
                <TimeText at={one.startedAt} show="exact" />
              </p>
            </div>
          </Panel>
        </div>
      )}
    </Loaded>
  );
}
