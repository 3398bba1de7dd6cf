import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import { Empty } from '../components/states.js';
import { Verdict } from '../components/verdict.js';
import type { CheckAnswer, OutboxItem } from '../offline/field-db.js';
import { put, remove, useOutbox } from '../offline/outbox.js';
import { sendOutbox } from '../offline/send-outbox.js';
import { uuid7 } from '../offline/uuid7.js';
import { useMe } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { CountedFor } from './counted-for.js';
import { ReasonList } from './reason-list.js';

/** What became of a check that was made on this device: waiting, sent with its verdict, or refused. */
export function SentPage(): ReactNode {
  const { id } = useParams();
  const { roadside } = useWords();
  const item = useOutbox().find((one) => one.id === id);
  if (item?.kind !== 'check') {
    return (
      <Empty title={roadside.emptyMine}>
        <Link to="/check">{roadside.back}</Link>
      </Empty>
    );
  }
  return (
    <div className="check-sent stack">
      <h1>{roadside.title}</h1>
      {item.refusal ? (
        <Refused item={item} />
      ) : item.answer ? (
        <Sent answer={item.answer} stage={item.stage} />
      ) : (
        <Waiting />
      )}
      <div className="row">
        <Link className="button button-primary button-large" to="/desk">
          {roadside.nextVehicle}
        </Link>
        <Link className="button" to="/check">
          {roadside.mine}
        </Link>
      </div>
    </div>
  );
}

function Waiting(): ReactNode {
  const { roadside } = useWords();
  return (
    <Panel title={roadside.stateWaiting}>
      <p role="status">{roadside.waitingText}</p>
    </Panel>
  );
}

function Sent({ answer, stage }: { readonly answer: CheckAnswer; readonly stage: string }): ReactNode {
  const { roadside } = useWords();
  return (
    <>
      <section className="check-verdict stack-tight" aria-live="polite">
        <h2>{roadside.platformVerdict}</h2>
        <Verdict
          kind={answer.verdict.result}
          items={answer.verdict.items}
          ruleVersion={answer.verdict.ruleVersion}
          large
        />
        <ReasonList reasons={answer.verdict.reasons} />
        <p className="small muted">
          {stage === 'done' ? roadside.stateDone : roadside.stateSent} ·{' '}
          <Link to={`/check/${answer.id}`}>{answer.checkNo}</Link>
        </p>
      </section>
      <Panel title={roadside.counted}>
        <CountedFor entries={answer.countedFor} />
      </Panel>
    </>
  );
}

type CheckItem = Extract<OutboxItem, { kind: 'check' }>;

/** Refused for good: a person decides. A conflict may be sent under a new number, or is dropped. */
function Refused({ item }: { readonly item: CheckItem }): ReactNode {
  const { roadside } = useWords();
  const local = useLocalText();
  const me = useMe();
  const navigate = useNavigate();
  const { refusal } = item;
  if (!refusal) return null;
  const conflict = refusal.code === 'check.number_taken';
  const anew = async (): Promise<void> => {
    const id = uuid7();
    const { refusal: _refusal, answer: _answer, ...rest } = item;
    await put({ ...rest, id, stage: 'new', body: { ...item.body, checkNo: `F-${id}` } });
    await remove(item.id);
    void sendOutbox(me.id);
    void navigate(`/check/sent/${id}`, { replace: true });
  };
  const drop = async (): Promise<void> => {
    await remove(item.id);
    void navigate('/check', { replace: true });
  };
  return (
    <Panel title={conflict ? roadside.stateConflict : roadside.stateRefused} className="check-refused">
      <div className="stack-tight" role="alert">
        <p>{conflict ? roadside.conflictText : roadside.refusedText}</p>
        {!conflict && <p>{local(refusal.text)}</p>}
        <div className="row">
          {refusal.otherId !== undefined && <Link to={`/check/${refusal.otherId}`}>{roadside.conflictOpen}</Link>}
          {conflict && <Button onClick={() => void anew()}>{roadside.sendAnew}</Button>}
          <Button look="danger" onClick={() => void drop()}>
            {roadside.dropHere}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
