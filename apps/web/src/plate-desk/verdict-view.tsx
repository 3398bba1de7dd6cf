import type { TrafficLight } from '@app/domain';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../components/panel.js';
import { TimeText } from '../components/time-text.js';
import { Verdict, VerdictShape, type VerdictKind } from '../components/verdict.js';
import { useWords } from '../words/use-words.js';
import type { LookupAnswer } from './lookup-answer.js';
import { NextSteps } from './next-steps.js';
import { methodName, ReasonLines } from './reason-lines.js';
import { vehicleOf } from './start-check.js';
import { VehicleIdentity } from './vehicle-identity.js';

const SHAPE: Readonly<Record<TrafficLight, VerdictKind>> = { red: 'exceed', amber: 'undetermined', green: 'pass' };

interface VerdictViewProps {
  readonly answer: LookupAnswer;
  readonly purpose: string;
  readonly onNext: () => void;
}

/** Verdict first, then why, what clears it, what to do; then the file. */
export function VerdictView({ answer, purpose, onNext }: VerdictViewProps): ReactNode {
  const { desk, domain } = useWords();
  const [match] = answer.matches;
  const kind = SHAPE[answer.verdict];
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [answer.lookupId]);
  return (
    <div className="stack">
      <section className={`light light-${kind}`} aria-live="polite">
        <h2 className="light-word" tabIndex={-1} ref={head}>
          <VerdictShape kind={kind} size={44} />
          {domain.light[answer.verdict]}
        </h2>
        {match && <VehicleIdentity match={match} />}
        {match?.vehicle && (
          <p className="no-print">
            <Link to={`/vehicles/${match.vehicle.id}`}>{desk.wholeFile}</Link>
          </p>
        )}
        <h3 className="visually-hidden">{desk.reasons}</h3>
        <ReasonLines answer={answer} />
      </section>
      <section className="next-step stack-tight">
        <h2>{desk.nextStep}</h2>
        <p className="next-step-word">{desk.steps[answer.nextStep]}</p>
        <p className="muted">{desk.stepHints[answer.nextStep]}</p>
        <NextSteps
          lookupId={answer.lookupId}
          vehicle={match ? vehicleOf(match) : {}}
          verdict={answer.verdict}
          purpose={purpose}
          onNext={onNext}
        />
      </section>
      <HowToClear answer={answer} />
      <Tests answer={answer} />
      <Readings answer={answer} />
      <p className="small muted">
        {desk.lookedUpAt} <TimeText at={answer.at} show="exact" /> · {desk.listVersion(answer.listVersion)}
      </p>
    </div>
  );
}

function HowToClear({ answer }: { readonly answer: LookupAnswer }): ReactNode {
  const { desk, domain } = useWords();
  if (answer.openFlags.length === 0) return null;
  const clears = domain.clearsBy as Readonly<Record<string, string>>;
  return (
    <Panel title={desk.howToClear}>
      <ul className="stack-tight">
        {answer.openFlags.map((flag) => (
          <li key={flag.id}>
            <Link to={`/flags/${flag.id}`}>{domain.flagKind[flag.kind]}</Link> · {domain.flagState[flag.state]}
            <br />
            {clears[flag.clearsBy] ?? flag.clearsBy}
            {flag.deadline !== null && (
              <>
                {' · '}
                <TimeText at={flag.deadline} show="day" />
              </>
            )}
            <span className="small muted"> · {desk.evidenceCount(flag.evidenceCount)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Tests({ answer }: { readonly answer: LookupAnswer }): ReactNode {
  const { desk, domain } = useWords();
  return (
    <Panel title={desk.tests}>
      {answer.lastTests.length === 0 ? (
        <p className="muted">{desk.testsEmpty}</p>
      ) : (
        <ul className="records">
          {answer.lastTests.map((test) => (
            <li key={test.id}>
              <Verdict kind={test.held ? 'held' : test.result} />
              <span>{[methodName(test.method, domain), test.place].filter(Boolean).join(' · ')}</span>
              <TimeText at={test.at} show="day" />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Readings({ answer }: { readonly answer: LookupAnswer }): ReactNode {
  const { desk } = useWords();
  return (
    <Panel title={desk.readings}>
      {answer.lastReadings.length === 0 ? (
        <p className="muted">{desk.readingsEmpty}</p>
      ) : (
        <ul className="records">
          {answer.lastReadings.map((reading) => (
            <li key={reading.recordNo}>
              <Verdict kind={reading.result} items={reading.items} />
              <span>
                {reading.siteCode}
                {!reading.usable && <span className="small muted"> · {desk.unusable}</span>}
              </span>
              <TimeText at={reading.at} show="both" />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
