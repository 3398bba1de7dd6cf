import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { DisplaySwitches } from '../app/bar-controls.js';
import { problemOf } from '../api/problem.js';
import { Empty, ErrorBox, Loading } from '../components/states.js';
import { Verdict } from '../components/verdict.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { readScan, type PublicMachine } from './machine-data.js';
import { MachineCode, MachineMark, wordOf } from './machine-marks.js';
import './machines.css';

/** What anybody sees who scans the plate of a machine: no person, no number of machine or engine. */
export default function ScanPage(): ReactNode {
  const { machines } = useWords();
  const { token = '' } = useParams();
  const query = useQuery({ queryKey: ['scan', token], queryFn: () => readScan(token), retry: false });
  const unknown = query.error !== null && problemOf(query.error).status === 404;
  return (
    <main className="scan-page">
      <article className="scan-card">
        <h1>{machines.scanTitle}</h1>
        {query.isPending && <Loading />}
        {unknown && (
          <Empty title={machines.scanUnknown}>
            <p>{machines.scanUnknownHow}</p>
          </Empty>
        )}
        {query.error !== null && !unknown && <ErrorBox error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && <ScanCard machine={query.data} token={token} />}
        <p className="muted small">{machines.scanFoot}</p>
        <DisplaySwitches />
      </article>
    </main>
  );
}

function ScanCard({ machine, token }: { readonly machine: PublicMachine; readonly token: string }): ReactNode {
  const { machines } = useWords();
  const local = useLocalText();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [machines.fields.kind, wordOf(machines.kind, machine.kind)],
    [machines.fields.stage, wordOf(machines.stage, machine.stage)],
    [machines.fields.fuel, wordOf(machines.fuel, machine.fuel)],
    [machines.scanCounty, local({ zh: machine.areaNameZh, en: machine.areaNameEn })],
    [machines.scanDay, machine.registeredOn],
    [machines.fields.state, <MachineMark key="state" state={machine.state} />],
    [
      machines.fields.lastTest,
      machine.lastResult === null ? (
        machines.scanNoTest
      ) : (
        <span key="test" className="row">
          <Verdict kind={machine.lastResult} /> {machine.lastCheckedOn}
        </span>
      ),
    ],
  ];
  return (
    <>
      <MachineCode code={machine.code} stage={machine.stage} large />
      <strong>{machine.state === 'active' ? machines.scanInForce : machines.scanNotInForce}</strong>
      <dl className="machine-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <a href={`/machines/scan/${token}`}>{machines.scanOfficer}</a>
    </>
  );
}
