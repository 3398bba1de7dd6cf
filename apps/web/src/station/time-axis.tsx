import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { VerdictShape } from '../components/verdict.js';
import { clockText } from '../components/time.js';
import { useWords } from '../words/use-words.js';
import type { StationDay, StationTest } from './station-data.js';

const HOUR_MS = 3_600_000;
/** A test without an end, or a very short one, is drawn as long as this. */
const SHORTEST_MS = 6 * 60_000;
/** The day is at least this long on the axis, Beijing time. */
const OPENS = 9;
const CLOSES = 19;

/** Lines of a day as time axes: a block a test, with shape and word of its verdict. */
export function TimeAxis({ data, code }: { readonly data: StationDay; readonly code: string }): ReactNode {
  const { station } = useWords();
  const lines = [
    ...new Set([...data.lines.map((line) => line.lineNo), ...data.tests.map((test) => test.lineNo)]),
  ].sort();
  const known = new Set(data.lines.map((line) => line.lineNo));
  const { from, to } = hoursOf(data);
  const hours = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <div className="axis-scroll" tabIndex={0} role="region" aria-label={station.axis}>
      <div className="axis">
        <div className="axis-hours" aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} style={{ left: `${((hour - from) / (to - from)) * 100}%` }}>
              {hour}
            </span>
          ))}
        </div>
        {lines.map((line) => {
          const tests = data.tests.filter((test) => test.lineNo === line).toReversed();
          return (
            <div key={line} className="axis-line">
              <span className="axis-name">
                {station.line(line)}
                <span className="muted small">
                  {' '}
                  {known.has(line) ? station.lineTests(tests.length) : station.unknownLine}
                </span>
              </span>
              <ol className="axis-track">
                {tests.map((test) => (
                  <Block key={test.id} test={test} code={code} day={data.day} from={from} to={to} />
                ))}
              </ol>
            </div>
          );
        })}
      </div>
      <p className="muted small no-print">{station.axisHint}</p>
    </div>
  );
}

interface BlockProps {
  readonly test: StationTest;
  readonly code: string;
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

function Block({ test, code, day, from, to }: BlockProps): ReactNode {
  const { domain } = useWords();
  const first = Date.parse(`${day}T00:00:00+08:00`) + from * HOUR_MS;
  const whole = (to - from) * HOUR_MS;
  const start = Date.parse(test.startedAt);
  const end = Math.max(test.endedAt === null ? 0 : Date.parse(test.endedAt), start + SHORTEST_MS);
  const kind = test.hold.held ? 'held' : test.result;
  const methods = domain.method as Readonly<Record<string, string>>;
  const left = ((start - first) / whole) * 100;
  const words = [clockText(new Date(start)), test.plate, methods[test.method] ?? test.method, domain.verdict[kind]];
  const text = words.filter(Boolean).join(' · ');
  return (
    <li className={`axis-block axis-${kind}`} style={{ left: `${left}%`, width: `${((end - start) / whole) * 100}%` }}>
      <Link
        to={{ pathname: `/station/${code}/tests/${test.id}`, search: location.search }}
        aria-label={text}
        title={text}
      >
        <VerdictShape kind={kind} size={14} />
      </Link>
    </li>
  );
}

/** Hours on the axis: opening hours, and longer when somebody tested before or after. */
function hoursOf({ day, tests }: StationDay): { from: number; to: number } {
  const midnight = Date.parse(`${day}T00:00:00+08:00`);
  const hourOf = (at: string): number => (Date.parse(at) - midnight) / HOUR_MS;
  const starts = tests.map((test) => hourOf(test.startedAt));
  return {
    from: Math.max(0, Math.min(OPENS, ...starts.map(Math.floor))),
    to: Math.min(24, Math.max(CLOSES, ...starts.map((hour) => Math.ceil(hour + 0.2)))),
  };
}
