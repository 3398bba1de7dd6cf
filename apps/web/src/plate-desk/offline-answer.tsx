import { useEffect, useRef, type ReactNode } from 'react';
import { Plate } from '../components/plate.js';
import { Button } from '../components/button.js';
import { Empty } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { VerdictShape } from '../components/verdict.js';
import { useFlagList } from '../offline/flag-list.js';
import { useWords } from '../words/use-words.js';
import { NextSteps } from './next-steps.js';
import type { OfflineLookup } from './offline-lookup.js';

interface OfflineAnswerProps {
  readonly lookup: OfflineLookup;
  readonly purpose: string;
  readonly onNext: () => void;
}

/** What the list of this device says: red, amber or nothing known; never green. */
export function OfflineAnswerView({ lookup, purpose, onNext }: OfflineAnswerProps): ReactNode {
  const { offline, desk } = useWords();
  const { list } = useFlagList();
  const head = useRef<HTMLHeadingElement>(null);
  const { answer, plate, colour } = lookup;
  useEffect(() => head.current?.focus(), [lookup.lookupId]);
  if (answer === null) {
    return (
      <div className="stack">
        <Empty title={lookup.why === 'not_a_plate' ? offline.notPlate : offline.noListTitle}>
          <p>{offline.noListText}</p>
        </Empty>
        <NextStepsOf lookup={lookup} purpose={purpose} onNext={onNext} />
      </div>
    );
  }
  const kind = answer.verdict === 'red' ? 'exceed' : 'undetermined';
  const title =
    answer.found === 'listed'
      ? offline[answer.verdict]
      : answer.found === 'similar'
        ? offline.similar
        : offline.unlisted;
  return (
    <div className="stack">
      <section className={`light light-${kind}`} aria-live="polite">
        <p className="small">{offline.title}</p>
        <h2 className="light-word" tabIndex={-1} ref={head}>
          <VerdictShape kind={kind} size={44} />
          {title}
        </h2>
        <div>
          <Plate text={plate} colour={colour} />
        </div>
        {answer.found !== 'unlisted' && <Entries answer={answer} />}
        {answer.found === 'similar' && <p>{offline.similarText}</p>}
        {answer.found === 'unlisted' && <p>{offline.unlistedText}</p>}
        {list !== null && (
          <p className="small">
            {offline.asOf} <TimeText at={list.madeAt} show="both" /> · {desk.listVersion(list.listVersion)}
          </p>
        )}
      </section>
      <NextStepsOf lookup={lookup} purpose={purpose} onNext={onNext} />
      <p className="small muted">{offline.willLog}</p>
    </div>
  );
}

function Entries({ answer }: { readonly answer: NonNullable<OfflineLookup['answer']> }): ReactNode {
  const { domain, offline } = useWords();
  const clears = domain.clearsBy as Readonly<Record<string, string>>;
  return (
    <ul className="stack-tight">
      {answer.entries.map(([mark, flagKind, state, deadline, clearsBy]) => (
        <li key={mark + flagKind + state}>
          <strong>{domain.flagKind[flagKind]}</strong> · {domain.flagState[state]}
          {deadline !== null && (
            <>
              {' · '}
              {offline.deadline} {deadline}
            </>
          )}
          <br />
          <span className="small">{clears[clearsBy] ?? clearsBy}</span>
        </li>
      ))}
    </ul>
  );
}

function NextStepsOf({ lookup, purpose, onNext }: OfflineAnswerProps): ReactNode {
  const { desk } = useWords();
  const { offline } = useWords();
  const vehicle = { plate: lookup.why === 'not_a_plate' ? '' : lookup.plate, plateColour: lookup.colour };
  if (lookup.answer === null) {
    return (
      <div className="row">
        <Button onClick={onNext}>{offline.again}</Button>
      </div>
    );
  }
  return (
    <section className="next-step stack-tight">
      <h2>{desk.nextStep}</h2>
      <NextSteps
        lookupId={lookup.lookupId}
        vehicle={vehicle}
        verdict={lookup.answer.verdict}
        purpose={purpose}
        onNext={onNext}
      />
    </section>
  );
}
