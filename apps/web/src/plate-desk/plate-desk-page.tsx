import type { PlateColour } from '@app/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, Route, Routes, useNavigate, useParams } from 'react-router';
import { answerAs, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { Plate } from '../components/plate.js';
import { Empty, ErrorBox } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { VerdictShape } from '../components/verdict.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { Candidates, IsThis } from './candidates.js';
import { isDoubtful, type LookupAnswer, type LookupMatch } from './lookup-answer.js';
import { PlateBox } from './plate-box.js';
import { PurposeGate } from './purpose-gate.js';
import { keepLookup, keepPurpose, pastLookups, shiftPurpose, type PastLookup } from './shift.js';
import { VerdictView } from './verdict-view.js';
import './plate-desk.css';

interface Question {
  readonly plate: string;
  readonly colour: PlateColour | null;
  /** chosen from candidates: the officer has said which one */
  readonly confirmed?: boolean;
}

const ask = (purpose: string, { plate, colour }: Question): Promise<LookupAnswer> =>
  answerAs(api.POST('/api/v1/enforcement/lookups', { body: { plate, plateColor: colour, purpose } as never }));

/** The officer's page: purpose, one box, the vehicle, the verdict. */
export default function PlateDeskPage(): ReactNode {
  const [purpose, setPurpose] = useState(shiftPurpose);
  if (purpose === null) {
    const choose = (text: string): void => {
      keepPurpose(text);
      setPurpose(text);
    };
    return <PurposeGate onChoose={choose} />;
  }
  return <Desk purpose={purpose} onPurpose={() => setPurpose(null)} />;
}

function Desk({ purpose, onPurpose }: { readonly purpose: string; readonly onPurpose: () => void }): ReactNode {
  const { desk } = useWords();
  const navigate = useNavigate();
  const [past, setPast] = useState(pastLookups);
  const [round, setRound] = useState(0);
  const look = useMutation({
    mutationFn: (question: Question) => ask(purpose, question),
    onSuccess: (answer, question) => {
      setPast(keepLookup({ answer, asked: question.plate, confirmed: question.confirmed === true }));
      void navigate(`/desk/${answer.lookupId}`);
    },
  });
  const next = (): void => {
    setRound((was) => was + 1);
    look.reset();
    void navigate('/desk');
  };
  const remaining = past[0]?.answer.remainingToday;
  return (
    <div className="desk">
      <header className="desk-strip">
        <span>
          {desk.purpose} <strong>{purpose}</strong>
        </span>
        <Button look="quiet" onClick={onPurpose}>
          {desk.purposeChange}
        </Button>
        <span className="desk-space" />
        {remaining != null && <span className="muted">{desk.remaining(remaining)}</span>}
      </header>
      <Routes>
        <Route index element={<DeskBody past={past} key={round} look={look} answerSide={null} />} />
        <Route
          path=":lookupId"
          element={
            <DeskBody
              past={past}
              look={look}
              key={round}
              answerSide={
                <Answer
                  past={past}
                  busy={look.isPending}
                  onNext={next}
                  onConfirm={(one) => setPast(keepLookup({ ...one, confirmed: true }))}
                  onChoose={(match) => {
                    const plate = match.plate?.text ?? match.vehicle?.vin;
                    if (plate) look.mutate({ plate, colour: match.plate?.colour ?? null, confirmed: true });
                  }}
                />
              }
            />
          }
        />
      </Routes>
    </div>
  );
}

interface DeskBodyProps {
  readonly past: readonly PastLookup[];
  readonly look: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly mutate: (question: Question) => void;
  };
  readonly answerSide: ReactNode;
}

/** Box and shift list left, the answer right; on a phone one of them at a time. */
function DeskBody({ past, look, answerSide }: DeskBodyProps): ReactNode {
  const local = useLocalText();
  const { desk } = useWords();
  const problem = look.error === null ? null : problemOf(look.error);
  const fault = problem?.status === 400 ? (problem.faults[0]?.message ?? problem.text) : null;
  return (
    <div className={`desk-body${answerSide === null ? '' : ' desk-answered'}`}>
      <div className="desk-ask stack">
        <h1 className="visually-hidden">{desk.title}</h1>
        <PlateBox
          busy={look.isPending}
          error={fault === null ? null : local(fault)}
          onLook={(plate, colour) => look.mutate({ plate, colour })}
        />
        {problem !== null && fault === null && <ErrorBox error={problem} />}
        <Recent past={past} />
      </div>
      <div className="desk-answer">{answerSide}</div>
    </div>
  );
}

const SHAPES = { red: 'exceed', amber: 'undetermined', green: 'pass' } as const;

function Recent({ past }: { readonly past: readonly PastLookup[] }): ReactNode {
  const { desk, domain } = useWords();
  if (past.length === 0) return <p className="muted">{desk.recentEmpty}</p>;
  return (
    <section className="stack-tight">
      <h2>{desk.recent}</h2>
      <ul className="recent">
        {past.slice(0, 8).map(({ answer, asked }) => (
          <li key={answer.lookupId}>
            <Link to={`/desk/${answer.lookupId}`}>
              <span className={`verdict verdict-${SHAPES[answer.verdict]}`}>
                <VerdictShape kind={SHAPES[answer.verdict]} size={18} />
                <span className="visually-hidden">{domain.light[answer.verdict]}</span>
              </span>
              {answer.matches[0]?.plate && !isDoubtful(answer) ? (
                <Plate text={answer.matches[0].plate.text} colour={answer.matches[0].plate.colour} size="small" />
              ) : (
                <Plate text={asked} colour={null} size="small" />
              )}
              <span className="small muted">
                <TimeText at={answer.at} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswerProps {
  readonly past: readonly PastLookup[];
  readonly busy: boolean;
  readonly onNext: () => void;
  readonly onConfirm: (one: PastLookup) => void;
  readonly onChoose: (match: LookupMatch) => void;
}

/** Who is it? Then, and only then, what is known of it. */
function Answer({ past, busy, onNext, onConfirm, onChoose }: AnswerProps): ReactNode {
  const { desk } = useWords();
  const { lookupId } = useParams();
  const [denied, setDenied] = useState<string | null>(null);
  const one = past.find(({ answer }) => answer.lookupId === lookupId);
  const again = <Button onClick={onNext}>{desk.again}</Button>;
  if (!one) return <Empty title={desk.gone}>{again}</Empty>;
  const [match] = one.answer.matches;
  if (!match) {
    return (
      <Empty title={desk.none}>
        <p>{desk.noneHelp}</p>
        {again}
      </Empty>
    );
  }
  if (denied === lookupId) {
    return (
      <Empty title={desk.mismatchTitle}>
        <p>{desk.mismatchText}</p>
        <span className="row">
          <Button onClick={() => setDenied(null)}>{desk.isThisYes}</Button>
          {again}
        </span>
      </Empty>
    );
  }
  if (isDoubtful(one.answer)) {
    return <Candidates answer={one.answer} busy={busy} onChoose={onChoose} onNone={onNext} />;
  }
  if (!one.confirmed) {
    return <IsThis match={match} onYes={() => onConfirm(one)} onNo={() => setDenied(lookupId ?? null)} />;
  }
  return <VerdictView answer={one.answer} onNext={onNext} />;
}
