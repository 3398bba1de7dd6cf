import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Button } from '../components/button.js';
import { ReasonText } from '../components/reason-text.js';
import { saveFile } from '../components/save-file.js';
import { SidePanel } from '../components/side-panel.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useWords } from '../words/use-words.js';
import { expectedText, useFieldName } from './expected-text.js';
import { markedLines } from './marked-lines.js';
import { readRefusal, type Refusal } from './station-data.js';

/** One refused upload: every field at fault with what was expected and found, then the clerk's own file with these fields marked. */
export function RefusalPanel({ code }: { readonly code: string }): ReactNode {
  const { station } = useWords();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['station', code, 'refusal', id], queryFn: () => readRefusal(code, id) });
  return (
    <SidePanel
      title={station.refusalTitle(query.data?.reportNo ?? station.unnumbered)}
      back={`/station/${code}/refusals`}
    >
      <Loaded query={query} lines={10}>
        {(refusal) => (
          <div className="stack">
            <section className={refusal.settled ? 'station-settled' : 'station-hold'}>
              <h3>{station.doThis}</h3>
              <p>{refusal.settled ? station.doneAlready : station.doThisHow}</p>
              <p className="muted small">
                {station.receivedAt} <TimeText at={refusal.lastReceivedAt} show="both" /> · {station.times}{' '}
                {refusal.times}
              </p>
            </section>
            <Faults refusal={refusal} code={code} />
            <Raw refusal={refusal} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}

function Faults({ refusal, code }: { readonly refusal: Refusal; readonly code: string }): ReactNode {
  const { station } = useWords();
  const nameOf = useFieldName();
  return (
    <ol className="fault-list">
      {refusal.allFaults.map((fault, at) => {
        const { expected } = fault;
        const name = nameOf(fault.path, expected);
        return (
          <li key={at}>
            <p>
              <strong>{fault.path === '' ? station.whole : (name ?? fault.path)}</strong>{' '}
              {fault.path !== '' && <code className="small">{fault.path}</code>}
            </p>
            <p className="fault-reason">
              <ReasonText code={fault.code} />
            </p>
            {fault.path !== '' && (
              <dl className="facts">
                <div>
                  <dt>{station.expected}</dt>
                  <dd>{expected === null ? '–' : expectedText(expected, station)}</dd>
                </div>
                <div>
                  <dt>{station.found}</dt>
                  <dd>
                    <code className="fault-found">{fault.found ?? station.nothing}</code>
                  </dd>
                </div>
              </dl>
            )}
            {expected !== null && (
              <Link className="small" to={`/station/${code}/fields?find=${encodeURIComponent(expected.path)}`}>
                {station.fieldPage}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Raw({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const { station } = useWords();
  const [copied, setCopied] = useState(false);
  const bytes = (): Blob => new Blob([Uint8Array.from(atob(refusal.raw), (sign) => sign.charCodeAt(0))]);
  const lines =
    refusal.text === null
      ? null
      : markedLines(
          refusal.text,
          refusal.allFaults.map((fault) => fault.path),
        );
  return (
    <section className="stack-tight">
      <div className="row row-between">
        <h3>{station.raw}</h3>
        <span className="row no-print">
          {refusal.text !== null && (
            <Button
              look="quiet"
              onClick={() => void navigator.clipboard?.writeText(refusal.text ?? '').then(() => setCopied(true))}
            >
              {copied ? station.copied : station.copyRaw}
            </Button>
          )}
          <Button look="quiet" onClick={() => saveFile(`refused-${refusal.id}.json`, bytes())}>
            {station.download}
          </Button>
        </span>
      </div>
      <pre className="raw" tabIndex={0} aria-label={station.raw}>
        {(lines ?? [{ text: refusal.raw, marked: false }]).map(({ text, marked }, at) =>
          marked ? (
            <mark key={at}>
              {text} {`◄ ${station.marked}`}
              {'\n'}
            </mark>
          ) : (
            `${text}\n`
          ),
        )}
      </pre>
    </section>
  );
}
