import { classifyQuery, type PlateColour } from '@app/domain';
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
import { useFlagList } from '../offline/flag-list.js';
import { sayReachable, sayUnreachable } from '../offline/network.js';
import type { KeptPhoto } from '../offline/shrink-photo.js';
import { useMe } from '../session/session.js';
import { Candidates, IsThis } from './candidates.js';
import { findOther } from './find-other.js';
import { addPhoto, recordAction } from './follow-up.js';
import { isDoubtful, type LookupAnswer, type LookupMatch } from './lookup-answer.js';
import { Mismatch } from './mismatch.js';
import { NextSteps } from './next-steps.js';
import { OfflineAnswerView } from './offline-answer.js';
import { lookUpOffline, type OfflineLookup } from './offline-lookup.js';
import { PlateBox } from './plate-box.js';
import { PurposeGate } from './purpose-gate.js';
import { keepLookup, keepPurpose, pastLookups, shiftPurpose, type PastLookup } from './shift.js';
import { ReportView } from './report-view.js';
import { VerdictView } from './verdict-view.js';
import './plate-desk.css';

interface Question {
  readonly plate: string;
  readonly colour: PlateColour | null;
  /** chosen from candidates: the officer has said which one */
  readonly confirmed?: boolean;
  /** what the plate was read from */
  readonly photo?: KeptPhoto | null;
}

const ask = (purpose: string, { plate, colour, photo }: Question): Promise<LookupAnswer> => {
  const photoRef = photo ? { photoRef: photo.sha256 } : {};
  const body = { plate, plateColor: colour, purpose, ...photoRef } as never;
  return answerAs(api.POST('/api/v1/enforcement/lookups', { body }));
};

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
  const me = useMe();
  const { list } = useFlagList();
  const [offline, setOffline] = useState<OfflineLookup | null>(null);
  const answered = (answer: LookupAnswer, question: Question): void => {
    sayReachable();
    setPast(keepLookup({ answer, asked: question.plate, confirmed: question.confirmed === true }));
    if (question.photo) void addPhoto(me.id, answer.lookupId, question.photo);
    void navigate(`/desk/${answer.lookupId}`);
  };
  const withoutSignal = async (question: Question): Promise<void> => {
    sayUnreachable();
    const found = await lookUpOffline(me.id, { ...question, purpose }, list);
    if (question.photo && found.answer !== null) await addPhoto(me.id, found.lookupId, question.photo);
    setOffline(found);
    void navigate('/desk/offline');
  };
  const look = useMutation({
    mutationFn: async (question: Question): Promise<void> => {
      try {
        const other = await findOther(question.plate);
        if (other?.kind === 'report') void navigate(`/desk/report/${other.inspectionId}`);
        else if (other?.kind === 'machine') void navigate('/machines', { state: { code: other.code } });
        else answered(await ask(purpose, question), question);
      } catch (error) {
        if (problemOf(error).code !== 'network.unreachable') throw error;
        await withoutSignal(question);
      }
    },
  });
  const next = (): void => {
    setRound((was) => was + 1);
    setOffline(null);
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
          path="offline"
          element={
            <DeskBody
              past={past}
              look={look}
              key={round}
              answerSide={
                offline === null ? (
                  <Empty title={desk.gone}>
                    <Button onClick={next}>{desk.again}</Button>
                  </Empty>
                ) : (
                  <OfflineAnswerView lookup={offline} purpose={purpose} onNext={next} />
                )
              }
            />
          }
        />
        <Route
          path="report/:inspectionId"
          element={
            <DeskBody
              past={past}
              look={look}
              key={round}
              answerSide={
                <div className="stack">
                  <ReportView />
                  <div>
                    <Button onClick={next}>{desk.again}</Button>
                  </div>
                </div>
              }
            />
          }
        />
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
                  purpose={purpose}
                  onNext={next}
                  onConfirm={(one) => {
                    setPast(keepLookup({ ...one, confirmed: true }));
                    void recordAction(me.id, one.answer.lookupId, 'confirmed');
                  }}
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
          onLook={(plate, colour, photo) => look.mutate({ plate, colour, photo })}
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
  readonly purpose: string;
  readonly onNext: () => void;
  readonly onConfirm: (one: PastLookup) => void;
  readonly onChoose: (match: LookupMatch) => void;
}

/** Who is it? Then, and only then, what is known of it. */
function Answer({ past, busy, purpose, onNext, onConfirm, onChoose }: AnswerProps): ReactNode {
  const { desk } = useWords();
  const { lookupId } = useParams();
  const [denied, setDenied] = useState<string | null>(null);
  const one = past.find(({ answer }) => answer.lookupId === lookupId);
  const again = <Button onClick={onNext}>{desk.again}</Button>;
  if (!one) return <Empty title={desk.gone}>{again}</Empty>;
  const [match] = one.answer.matches;
  if (!match) {
    return (
      <div className="stack">
        <Empty title={desk.none}>
          <p>{desk.noneHelp}</p>
        </Empty>
        <NextSteps
          lookupId={one.answer.lookupId}
          vehicle={classifyQuery(one.asked).kind === 'plate' ? { plate: one.asked } : {}}
          verdict={one.answer.verdict}
          purpose={purpose}
          onNext={onNext}
        />
      </div>
    );
  }
  if (denied === lookupId) {
    return (
      <Mismatch
        lookupId={one.answer.lookupId}
        match={match}
        onBack={() => {
          setDenied(null);
          onConfirm(one);
        }}
        onNext={onNext}
      />
    );
  }
  if (isDoubtful(one.answer)) {
    return <Candidates answer={one.answer} busy={busy} onChoose={onChoose} onNone={onNext} />;
  }
  if (!one.confirmed) {
    return <IsThis match={match} onYes={() => onConfirm(one)} onNo={() => setDenied(lookupId ?? null)} />;
  }
  return <VerdictView answer={one.answer} purpose={purpose} onNext={onNext} />;
}
