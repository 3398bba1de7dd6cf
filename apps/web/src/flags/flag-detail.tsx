import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { itemName } from '../components/judged.js';
import { Plate } from '../components/plate.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { Deadline } from './deadline.js';
import { Evidence } from './evidence.js';
import { readFlag, type FlagBrief, type FlagView } from './flag-data.js';
import { FlagHistory } from './flag-history.js';
import { ratioText } from './ratio-text.js';
import { Refusal, ReviewBox } from './review-box.js';

interface FlagDetailProps {
  readonly id: string;
  readonly keys: boolean;
  readonly back: { pathname: string; search: string };
  readonly onDone: (flag: FlagBrief, state: FlagBrief['state']) => void;
  readonly onChanged: (id: string, change: Partial<FlagBrief>) => void;
}

/** One flag: what it says, the decision, the evidence, then the rest. */
export function FlagDetail({ id, keys, back, onDone, onChanged }: FlagDetailProps): ReactNode {
  const { flags } = useWords();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['flag', id], queryFn: () => readFlag(id) });
  const [conflict, setConflict] = useState<{ id: string; error: unknown; typed: string } | null>(null);
  const stale = (refusal: unknown, typed: string): void => {
    setConflict({ id, error: refusal, typed });
    void client
      .fetchQuery({ queryKey: ['flag', id], queryFn: () => readFlag(id), staleTime: 0 })
      .then(({ state }) => onChanged(id, { state }))
      .catch(() => undefined);
  };
  return (
    <>
      <Link className="flag-back" to={back}>
        ‹ {flags.backToList}
      </Link>
      <Loaded query={query} lines={10}>
        {(flag) => (
          <article className="flag-file">
            <Head flag={flag} />
            {conflict?.id === id && <Refusal error={conflict.error} typed={conflict.typed} />}
            <ReviewBox flag={flag} keys={keys} onDone={onDone} onStale={stale} />
            <Evidence evidence={flag.evidence} />
            <Clearing flag={flag} />
            <FlagHistory history={flag.history} />
          </article>
        )}
      </Loaded>
    </>
  );
}

function Head({ flag }: { readonly flag: FlagView }): ReactNode {
  const { flags, domain } = useWords();
  const { nameOf } = useAreas();
  const item = flag.item === 'any' ? flags.anyItem : itemName(flag.item, domain);
  return (
    <header className="stack-tight">
      <div className="row">
        <Plate text={flag.plate} colour={flag.plateColor} />
        <h2 className="flag-title">
          {domain.flagKind[flag.kind]} · {item}
        </h2>
        <span className={`flag-state flag-${flag.state}`}>{domain.flagState[flag.state]}</span>
      </div>
      <p className="flag-facts">
        {flag.worstRatio !== null && <strong>{flags.ratioLong(ratioText(flag.worstRatio))}</strong>}
        <span>{nameOf(flag.areaCode)}</span>
        {flag.closedAt === null && flag.state !== 'confirmed' && (
          <span>
            {flags.deadline} <Deadline flag={flag} />
          </span>
        )}
        <span className="muted">
          {flags.openedAt} <TimeText at={flag.openedAt} />
        </span>
        {flag.vehicleId !== null && (
          <Link className="no-print" to={`/vehicles/${flag.vehicleId}`}>
            {flags.vehicleFile}
          </Link>
        )}
        <span className="muted">
          {flags.rule} {flag.rule.id}@{flag.rule.version}
        </span>
      </p>
    </header>
  );
}

function Clearing({ flag }: { readonly flag: FlagView }): ReactNode {
  const { flags } = useWords();
  const words = flags.clearing as Readonly<Record<string, string>>;
  return (
    <section className="stack-tight">
      <h3>{flags.clears}</h3>
      <p>
        {words[flag.clearedBy ?? flag.clearsBy] ?? flag.clearsBy}
        {flag.expiresAt !== null && flag.closedAt === null && flag.state !== 'confirmed' && (
          <span className="muted">
            {' '}
            · {flags.expires} <TimeText at={flag.expiresAt} show="day" />
          </span>
        )}
      </p>
    </section>
  );
}
