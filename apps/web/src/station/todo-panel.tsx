import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../components/panel.js';
import { Plate } from '../components/plate.js';
import { ReasonText } from '../components/reason-text.js';
import { VerdictShape } from '../components/verdict.js';
import { useWords } from '../words/use-words.js';
import type { StationDay, StationTest } from './station-data.js';
import { useDeviceName } from './validity.js';

const SHOWN = 8;

/** What a clerk has to do, the most urgent first: held tests, refused uploads, what runs out. */
export function TodoPanel({
  data,
  code,
  updatedAt,
}: {
  readonly data: StationDay;
  readonly code: string;
  readonly updatedAt: number;
}): ReactNode {
  const { station } = useWords();
  const nameOf = useDeviceName();
  const { authorisation } = data;
  const urgent = (state: string): boolean => state === 'expired' || state === 'due_7';
  const held = data.tests.filter((test) => test.next !== null && test.hold.held);
  const others = data.tests.filter((test) => test.next !== null && !test.hold.held);
  const items: ReactNode[] = [
    ...(authorisation.daysLeft !== null && urgent(authorisation.state)
      ? [<p key="authorisation">{station.todoAuthorisation(authorisation.daysLeft)}</p>]
      : []),
    ...held.map((test) => <Test key={test.id} test={test} code={code} />),
    ...(data.openRefusals > 0
      ? [
          <Link key="refused" to={`/station/${code}/refusals`} className="todo-line">
            <span>
              <strong>{station.todoRefused(data.openRefusals)}</strong>
              <br />
              <span className="muted small">{station.todoRefusedHow}</span>
            </span>
          </Link>,
        ]
      : []),
    ...data.lines.flatMap((line) =>
      line.devices
        .filter((device) => device.daysLeft !== null && urgent(device.state))
        .map((device) => (
          <p key={line.lineNo + device.kind} className={device.state === 'expired' ? 'todo-expired' : ''}>
            {station.todoDevice(nameOf(device.kind), line.lineNo, device.daysLeft ?? 0)}
          </p>
        )),
    ),
    ...others.map((test) => <Test key={test.id} test={test} code={code} />),
  ];
  return (
    <Panel title={station.todo} updatedAt={updatedAt}>
      {items.length === 0 ? (
        <p className="muted">{station.todoNone}</p>
      ) : (
        <ul className="todo">
          {items.slice(0, SHOWN).map((item, at) => (
            <li key={at}>{item}</li>
          ))}
          {items.length > SHOWN && <li className="muted">{station.moreTodo(items.length - SHOWN)}</li>}
        </ul>
      )}
    </Panel>
  );
}

function Test({ test, code }: { readonly test: StationTest; readonly code: string }): ReactNode {
  return (
    <Link
      to={`/station/${code}/tests/${test.id}`}
      className={`todo-line todo-${test.hold.held ? 'held' : test.result}`}
    >
      <VerdictShape kind={test.hold.held ? 'held' : test.result} />
      {test.plate !== null && <Plate text={test.plate} colour={test.plateColor} size="small" />}
      <span>
        <NextText test={test} />
      </span>
    </Link>
  );
}

/** The one thing to do about a test, and why. */
export function NextText({ test }: { readonly test: StationTest }): ReactNode {
  const { station } = useWords();
  const { next } = test;
  if (next === null) return null;
  const steps = station.steps as Readonly<Record<string, string>>;
  const why = next.reason?.data as Readonly<Record<string, unknown>> | undefined;
  return (
    <>
      <strong>{steps[next.step] ?? next.step}</strong>
      <span className="muted small">
        {' '}
        {next.reason ? <ReasonText code={next.reason.code} data={why} /> : station.missingMedia(test.missingMedia)}
      </span>
    </>
  );
}
