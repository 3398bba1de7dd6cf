import { useMutation } from '@tanstack/react-query';
import { OPEN_FLAG_STATES } from '@app/domain';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { useDraft } from '../components/use-draft.js';
import { useMe } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { reviewFlag, type Decision, type FlagBrief, type Leaning } from './flag-data.js';
import { isTyping } from './is-typing.js';

interface ReviewBoxProps {
  readonly flag: FlagBrief;
  /** single keys decide: 1, 2, 3 */
  readonly keys: boolean;
  readonly onDone: (flag: FlagBrief, state: FlagBrief['state']) => void;
  /** somebody else was faster; `typed` is the reason that was not saved */
  readonly onStale: (error: unknown, typed: string) => void;
}

type Asked = Exclude<Decision, 'confirm'>;

/** Confirm, reject or ask another officer; what needs a reason asks for it and keeps it until it is saved. */
export function ReviewBox(props: ReviewBoxProps): ReactNode {
  const { flags, domain } = useWords();
  const { role } = useMe();
  const { flag } = props;
  const state = domain.flagState[flag.state];
  if (!OPEN_FLAG_STATES.includes(flag.state) || flag.state === 'confirmed')
    return <p className="flag-review muted">{flags.closed(state)}</p>;
  if (role !== 'supervisor' && role !== 'officer') return <p className="flag-review muted">{flags.readOnly}</p>;
  return <Review {...props} key={flag.id} />;
}

function Review({ flag, keys, onDone, onStale }: ReviewBoxProps): ReactNode {
  const { flags, common } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [draft, setDraft] = useDraft(`flag.${flag.id}`);
  const [leaning, setLeaning] = useState<Leaning | null>(null);
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const save = useMutation({
    mutationFn: (decision: Decision) =>
      reviewFlag(flag.id, decision, decision === 'confirm' ? null : draft.trim(), leaning),
    onSuccess: (state) => {
      setDraft('');
      onDone(flag, state);
    },
    onError: (error) => {
      if (problemOf(error).status === 409) onStale(error, draft.trim());
    },
  });
  useEffect(() => {
    if (asked !== null) box.current?.focus();
  }, [asked]);
  const ask = (decision: Asked): void => {
    save.reset();
    setMissing(false);
    setAsked(decision);
  };
  const confirm = (): void => {
    if (!save.isPending) save.mutate('confirm');
  };
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (asked === null || save.isPending) return;
    setMissing(draft.trim() === '');
    if (draft.trim() === '') box.current?.focus();
    else save.mutate(asked);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!keys || event.repeat || isTyping(event)) return;
    if (event.key === '1') confirm();
    else if (event.key === '2') ask('reject');
    else if (event.key === '3' && flag.state === 'open') ask('ask_second_opinion');
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return (
    <section className="flag-review stack-tight no-print" aria-label={flags.review}>
      {flag.state === 'second_opinion' && <p className="small">{flags.secondHint}</p>}
      <div className="row">
        <Button look="primary" busy={save.isPending && save.variables === 'confirm'} onClick={confirm}>
          <kbd aria-hidden="true">1</kbd> {flags.confirm}
        </Button>
        <Button look="danger" aria-expanded={asked === 'reject'} onClick={() => ask('reject')}>
          <kbd aria-hidden="true">2</kbd> {flags.reject}
        </Button>
        {flag.state === 'open' && (
          <Button aria-expanded={asked === 'ask_second_opinion'} onClick={() => ask('ask_second_opinion')}>
            <kbd aria-hidden="true">3</kbd> {flags.secondOpinion}
          </Button>
        )}
      </div>
      {asked !== null && (
        <form className="field" onSubmit={send}>
          <label htmlFor="flag-reason">{asked === 'reject' ? flags.reasonReject : flags.reasonSecond}</label>
          <p className="muted small" id="flag-reason-help">
            {flags.reasonHelp}
          </p>
          <textarea
            id="flag-reason"
            ref={box}
            className="input"
            rows={2}
            maxLength={1000}
            value={draft}
            aria-invalid={missing || undefined}
            aria-describedby={`flag-reason-help${missing ? ' flag-reason-error' : ''}`}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation();
                setAsked(null);
                event.currentTarget.blur();
              }
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
          {asked === 'ask_second_opinion' && <LeaningChoice leaning={leaning} onLean={setLeaning} />}
          {missing && (
            <p className="field-error" id="flag-reason-error">
              {flags.reasonMissing}
            </p>
          )}
          <div className="row">
            <Button type="submit" look="primary" busy={save.isPending}>
              {flags.send[asked]}
            </Button>
            <Button look="quiet" onClick={() => setAsked(null)}>
              {common.cancel}
            </Button>
          </div>
        </form>
      )}
      {save.isError && <Refusal error={save.error} />}
    </section>
  );
}

interface LeaningChoiceProps {
  readonly leaning: Leaning | null;
  readonly onLean: (leaning: Leaning) => void;
}

/** What one would decide oneself; hidden from the second person, and what the rate of agreement rests on. */
function LeaningChoice({ leaning, onLean }: LeaningChoiceProps): ReactNode {
  const { flags } = useWords();
  return (
    <fieldset className="flag-leaning">
      <legend>{flags.leaning}</legend>
      <p className="muted small">{flags.leaningHelp}</p>
      {(['confirm', 'reject'] as const).map((one) => (
        <label key={one} className="row">
          <input type="radio" name="leaning" checked={leaning === one} onChange={() => onLean(one)} />
          {flags.lean[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface RefusalProps {
  readonly error: unknown;
  /** shown again where the form is gone */
  readonly typed?: string;
}

/** Why a decision was not taken, in words; 409 also tells what the flag has become. */
export function Refusal({ error, typed = '' }: RefusalProps): ReactNode {
  const { flags, domain, common } = useWords();
  const local = useLocalText();
  const problem = problemOf(error);
  const state = problem.data['state'];
  const words = domain.flagState as Readonly<Record<string, string>>;
  return (
    <div role="alert" className="flag-refusal">
      <p>
        <strong>{flags.failed}</strong> {problem.status === 0 ? common.offlineText : local(problem.text)}
      </p>
      {problem.faults.map((fault) => (
        <p key={fault.path}>{local(fault.message)}</p>
      ))}
      {problem.status === 409 && typeof state === 'string' && <p>{flags.stateNow(words[state] ?? state)}</p>}
      {typed !== '' && <q>{typed}</q>}
      {problem.instance !== null && problem.status >= 500 && (
        <p className="small muted">{common.requestNumber(problem.instance)}</p>
      )}
    </div>
  );
}
