import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { problemOf, type ApiProblem } from '../api/problem.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { Plate } from '../components/plate.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { reviewFlag, type FlagBrief } from './flag-data.js';

/** More than this nobody looks through. */
export const BULK_MAX = 50;

interface BulkConfirmProps {
  readonly flags: readonly FlagBrief[];
  readonly onConfirmed: (flag: FlagBrief) => void;
  /** number that were confirmed */
  readonly onClose: (confirmed: number) => void;
}

/** Confirms several flags, one after the other, after their number was typed; what fails is named and stays chosen. */
export function BulkConfirm({ flags: chosen, onConfirmed, onClose }: BulkConfirmProps): ReactNode {
  const { flags, common } = useWords();
  const local = useLocalText();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [plan] = useState(chosen);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [failed, setFailed] = useState<readonly { flag: FlagBrief; problem: ApiProblem }[]>([]);
  const [over, setOver] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const confirmed = (done ?? 0) - failed.length;
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setWrong(typed.trim() !== String(plan.length));
    if (typed.trim() !== String(plan.length) || done !== null) return;
    for (const [at, flag] of plan.entries()) {
      setDone(at);
      try {
        await reviewFlag(flag.id, 'confirm', null);
        onConfirmed(flag);
      } catch (error) {
        setFailed((before) => [...before, { flag, problem: problemOf(error) }]);
      }
      setDone(at + 1);
    }
    setOver(true);
  };
  return (
    <dialog
      ref={dialog}
      className="flag-dialog"
      aria-labelledby={title}
      onCancel={(event) => {
        // in the middle of the work there is nothing to cancel: what is sent is sent
        if (done !== null && !over) event.preventDefault();
      }}
      onClose={() => onClose(confirmed)}
    >
      <form className="stack" onSubmit={(event) => void run(event)}>
        <h2 id={title}>{flags.bulk}</h2>
        {over ? <p role="status">{flags.bulkDone(confirmed)}</p> : <p>{flags.bulkLead(plan.length)}</p>}
        {!over && (
          <div className="flag-bulk-list">
            {plan.map((flag) => (
              <Plate key={flag.id} text={flag.plate} colour={flag.plateColor} size="small" />
            ))}
          </div>
        )}
        {failed.length > 0 && (
          <div role="alert">
            <p>{flags.bulkFailed(failed.length)}</p>
            <ul>
              {failed.map(({ flag, problem }) => (
                <li key={flag.id}>
                  <Plate text={flag.plate} colour={flag.plateColor} size="small" /> {local(problem.text)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {done === null && (
          <Field
            label={flags.bulkType(plan.length)}
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            value={typed}
            error={wrong ? flags.bulkWrong : null}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {done !== null && !over && <p role="status">{flags.bulkRunning(done, plan.length)}</p>}
        <div className="row">
          {!over && (
            <Button type="submit" look="primary" busy={done !== null}>
              {flags.bulkGo(plan.length)}
            </Button>
          )}
          {(done === null || over) && (
            <Button onClick={() => dialog.current?.close()}>{over ? common.close : common.cancel}</Button>
          )}
        </div>
      </form>
    </dialog>
  );
}
