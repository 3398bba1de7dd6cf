import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { useWords } from '../words/use-words.js';
import type { LookupAnswer, LookupMatch } from './lookup-answer.js';
import { matchReasons, VehicleIdentity } from './vehicle-identity.js';

interface CandidatesProps {
  readonly answer: LookupAnswer;
  readonly busy: boolean;
  readonly onChoose: (match: LookupMatch) => void;
  readonly onNone: () => void;
}

/** Several vehicles could be meant: a card each, with the reason why. Nothing of them is told but their identity. */
export function Candidates({ answer, busy, onChoose, onNone }: CandidatesProps): ReactNode {
  const { desk } = useWords();
  return (
    <section className="stack">
      <h2 tabIndex={-1}>{desk.candidates(answer.matches.length)}</h2>
      <ul className="candidates">
        {answer.matches.map((match, at) => (
          <li key={match.vehicle?.id ?? `${match.plate?.text ?? ''}-${at}`} className="candidate">
            <VehicleIdentity match={match} />
            <p className="candidate-why">{matchReasons(match, desk).join(' · ')}</p>
            {match.openFlagCount > 0 && <p className="small muted">{desk.flagsHere(match.openFlagCount)}</p>}
            <Button busy={busy} onClick={() => onChoose(match)}>
              {desk.choose}
            </Button>
          </li>
        ))}
      </ul>
      {answer.truncated && <p className="muted">{desk.truncated}</p>}
      <div>
        <Button onClick={onNone}>{desk.noneOfThese}</Button>
      </div>
    </section>
  );
}

interface IsThisProps {
  readonly match: LookupMatch;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked before any verdict: the plate may hang on another vehicle. */
export function IsThis({ match, onYes, onNo }: IsThisProps): ReactNode {
  const { desk } = useWords();
  return (
    <section className="is-this stack">
      <h2>{desk.isThis}</h2>
      <VehicleIdentity match={match} large />
      {match.why.kind !== 'exact' && <p className="candidate-why">{matchReasons(match, desk).join(' · ')}</p>}
      <div className="row">
        <Button look="primary" large autoFocus onClick={onYes}>
          {desk.isThisYes}
        </Button>
        <Button large onClick={onNo}>
          {desk.isThisNo}
        </Button>
      </div>
    </section>
  );
}
