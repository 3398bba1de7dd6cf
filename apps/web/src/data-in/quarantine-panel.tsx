import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { ReasonText } from '../components/reason-text.js';
import { SidePanel } from '../components/side-panel.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useDraft } from '../components/use-draft.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { readQuarantined, settle, type QuarantineItem, type Settled } from './data-in-data.js';
import { RawContent } from './raw-content.js';

/** One quarantined item: why, its content, and what to do with it. */
export function QuarantinePanel(): ReactNode {
  const { dataIn } = useWords();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['data-in', 'item', id], queryFn: () => readQuarantined(id) });
  return (
    <SidePanel title={dataIn.item(id)} back="/data-in/quarantine">
      <Loaded query={query} lines={8}>
        {(item) => (
          <div className="stack" key={item.id}>
            <Facts item={item} />
            <Decision item={item} />
            <RawContent item={item} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}

function Facts({ item }: { readonly item: QuarantineItem }): ReactNode {
  const { dataIn, common } = useWords();
  const { nameOf } = useAreas();
  const channels = dataIn.channels as Readonly<Record<string, string>>;
  const { path, value, index, ...rest } = item.detail ?? {};
  const known: readonly (readonly [string, unknown])[] = [
    [dataIn.field, path],
    [dataIn.value, value],
    [dataIn.position, typeof index === 'number' ? index + 1 : undefined],
    ...Object.entries(rest),
  ];
  return (
    <section className="stack-tight">
      <p>
        <strong>
          <ReasonText code={item.reason} data={item.detail ?? undefined} withCode />
        </strong>
      </p>
      <dl className="facts">
        {known
          .filter(([, fact]) => fact !== undefined)
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{typeof fact === 'string' ? fact : JSON.stringify(fact)}</code>
              </dd>
            </div>
          ))}
        <div>
          <dt>{dataIn.source}</dt>
          <dd>
            {item.source ?? common.unknown} · {channels[item.channel] ?? item.channel} · {nameOf(item.areaCode)}
          </dd>
        </div>
        <div>
          <dt>{dataIn.receivedAt}</dt>
          <dd>
            <TimeText at={item.receivedAt} show="both" />
          </dd>
        </div>
        <div>
          <dt>{dataIn.state}</dt>
          <dd>{dataIn.itemStates[item.state]}</dd>
        </div>
      </dl>
    </section>
  );
}

type How = 'replay' | 'dismissal';

function Decision({ item }: { readonly item: QuarantineItem }): ReactNode {
  const { dataIn } = useWords();
  const { role } = useMe();
  const client = useQueryClient();
  const [draft, setDraft] = useDraft(`quarantine.${item.id}`);
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const save = useMutation({
    mutationFn: (how: How) => settle(item.id, how, draft.trim()),
    onSuccess: ({ state }) => {
      if (state !== 'waiting') setDraft('');
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['data-in'] }),
  });
  const send = (how: How): void => {
    setMissing(draft.trim() === '');
    if (draft.trim() === '') box.current?.focus();
    else if (!save.isPending) save.mutate(how);
  };
  if (role !== 'supervisor' && role !== 'administrator') return <p className="muted">{dataIn.readOnly}</p>;
  return (
    <section className="stack-tight no-print">
      {save.data && <Outcome settled={save.data} />}
      {item.state === 'waiting' && (
        <form className="field" onSubmit={(event) => event.preventDefault()}>
          <label htmlFor="quarantine-reason">{dataIn.decisionReason}</label>
          <p className="muted small" id="quarantine-help">
            {dataIn.decisionHelp}
          </p>
          <textarea
            id="quarantine-reason"
            ref={box}
            className="input"
            rows={2}
            maxLength={500}
            value={draft}
            aria-invalid={missing || undefined}
            aria-describedby={`quarantine-help${missing ? ' quarantine-error' : ''}`}
            onChange={(event) => setDraft(event.target.value)}
          />
          {missing && (
            <p className="field-error" id="quarantine-error">
              {dataIn.reasonMissing}
            </p>
          )}
          <div className="row">
            {item.channel === 'remote-sensing' && (
              <Button
                look="primary"
                title={dataIn.replayHow}
                busy={save.isPending && save.variables === 'replay'}
                onClick={() => send('replay')}
              >
                {dataIn.replay}
              </Button>
            )}
            <Button
              title={dataIn.dismissHow}
              busy={save.isPending && save.variables === 'dismissal'}
              onClick={() => send('dismissal')}
            >
              {dataIn.dismiss}
            </Button>
          </div>
          <p className="muted small">
            {item.channel === 'remote-sensing' ? dataIn.replayHow : dataIn.notReplayable} {dataIn.dismissHow}
          </p>
        </form>
      )}
      {save.isError && <Refusal error={save.error} />}
    </section>
  );
}

/** What became of it; takes the focus, because the form that had it is gone. */
function Outcome({ settled }: { readonly settled: Settled }): ReactNode {
  const { dataIn } = useWords();
  const { state, outcome } = settled;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [settled]);
  const said = { role: 'status', tabIndex: -1, ref: box } as const;
  if (state === 'dismissed') return <div {...said}>{dataIn.dismissed}</div>;
  if (!outcome) return null;
  if (state === 'replayed') return <div {...said}>{dataIn.replayed(outcome.stored, outcome.repeated)}</div>;
  return (
    <div role="alert" className="data-refusal">
      <p>{dataIn.refusedAgain}</p>
      <ul>
        {outcome.refused.map(({ code, path }) => (
          <li key={code + (path ?? '')}>
            {path && <code>{path}</code>} <ReasonText code={code} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const { dataIn, common } = useWords();
  const local = useLocalText();
  const problem = problemOf(error);
  return (
    <div role="alert" className="data-refusal">
      <p>
        <strong>{dataIn.failed}</strong> {problem.status === 0 ? common.offlineText : local(problem.text)}
      </p>
      {problem.instance !== null && problem.status >= 500 && (
        <p className="small muted">{common.requestNumber(problem.instance)}</p>
      )}
    </div>
  );
}
