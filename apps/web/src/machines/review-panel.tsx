import { RETURN_REASONS } from '@app/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import { ReasonText } from '../components/reason-text.js';
import { SidePanel } from '../components/side-panel.js';
import { Loaded } from '../components/states.js';
import { useDraft } from '../components/use-draft.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { FactsList } from './facts-list.js';
import { readRegistration, type RegistrationView } from './machine-data.js';
import { MachineCode, RegistrationMark, wordOf } from './machine-marks.js';
import { RegistrationSteps } from './registration-steps.js';
import { SignedPhotos } from './signed-photos.js';

/** One registration beside the queue: what is stated, what is doubtful, and the decision. */
export function ReviewPanel(): ReactNode {
  const { machines } = useWords();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['machines', 'registration', id], queryFn: () => readRegistration(id) });
  return (
    <SidePanel
      title={query.data ? `${wordOf(machines.kind, query.data.kind)} ${query.data.model ?? ''}` : machines.tabs.review}
      back="/machines/review"
    >
      <Loaded query={query}>{(view) => <Review view={view} />}</Loaded>
    </SidePanel>
  );
}

function Review({ view }: { readonly view: RegistrationView }): ReactNode {
  const { machines } = useWords();
  const { nameOf } = useAreas();
  const { role } = useMe();
  const { statement } = view;
  const more: [string, ReactNode][] = [
    [machines.fields.areaCode, nameOf(view.areaCode)],
    [machines.fields.workPlace, view.workPlace],
    [machines.fields.owner, `${view.owner.name} ${view.owner.phone}`],
    [machines.fields.reason, wordOf(machines.reason, statement.reason)],
    ...(statement.existingCode === null
      ? []
      : [[machines.fields.existingCode, statement.existingCode] as [string, string]]),
    ...(statement.remark === null ? [] : [[machines.fields.remark, statement.remark] as [string, string]]),
  ];
  return (
    <div className="stack">
      <p className="row">
        <RegistrationMark state={view.state} />
        {view.overdue && <span className="machine-mark-bad">▲ {machines.overdue}</span>}
        <span className="muted">{machines.dueOn(view.dueOn)}</span>
      </p>
      {view.doubtful.length > 0 && (
        <div className="machine-why">
          <strong>{machines.doubtsTitle}</strong>
          <ul>
            {view.doubtful.map((reason) => (
              <li key={reason.code}>
                <ReasonText code={reason.code} data={reason.data} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {view.alike.length > 0 && (
        <div className="machine-why">
          <strong>{machines.alikeTitle}</strong>
          <ul>
            {view.alike.map((one) => (
              <li key={one.id}>
                <Link to={`/machines/${one.id}`}>{one.code}</Link> {one.manufacturer} · {nameOf(one.areaCode)} ·{' '}
                {one.samePin ? machines.samePin : machines.sameEngine}
              </li>
            ))}
          </ul>
        </div>
      )}
      <FactsList facts={statement} more={more} />
      <Panel title={machines.photos}>
        <SignedPhotos photos={statement.photos} />
      </Panel>
      {view.machineId !== null && view.code !== null && (
        <Link to={`/machines/${view.machineId}`}>
          <MachineCode code={view.code} stage={view.stage} />
        </Link>
      )}
      {view.state === 'submitted' && (role === 'officer' || role === 'supervisor') && <Decide id={view.id} />}
      <RegistrationSteps steps={view.steps} />
    </div>
  );
}

function Decide({ id }: { readonly id: string }): ReactNode {
  const { machines } = useWords();
  const local = useLocalText();
  const client = useQueryClient();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [note, setNote] = useDraft(`registration.${id}`);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly bad: boolean; readonly text: string } | null>(null);
  const decide = async (decision: 'accept' | 'return'): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setSaid(null);
    try {
      const body = {
        decision,
        ...(decision === 'return' ? { reasons: [...reasons] } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      };
      const done = await answer(
        api.POST('/api/v1/machines/registrations/{id}/reviews', { params: { path: { id } }, body }),
      );
      setNote('');
      if (done.code !== null) setSaid({ bad: false, text: machines.accepted(done.code) });
      await client.invalidateQueries({ queryKey: ['machines'] });
    } catch (error) {
      const problem = problemOf(error);
      setSaid({ bad: true, text: local(problem.faults[0]?.message ?? problem.text) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="stack no-print">
      <Button look="primary" large busy={busy} onClick={() => void decide('accept')}>
        {machines.accept}
      </Button>
      <fieldset className="stack-tight">
        <legend>{machines.returnedWhy}</legend>
        {RETURN_REASONS.map((code) => (
          <label key={code} className="row">
            <input
              type="checkbox"
              checked={reasons.includes(code)}
              onChange={(event) =>
                setReasons(event.target.checked ? [...reasons, code] : reasons.filter((one) => one !== code))
              }
            />
            <ReasonText code={code} />
          </label>
        ))}
      </fieldset>
      <label className="field">
        {machines.note}
        <textarea className="input" rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <Button look="danger" busy={busy} onClick={() => void decide('return')}>
        {machines.returnIt}
      </Button>
      {said !== null && (
        <p role="status" className={said.bad ? 'field-error' : ''}>
          {said.text}
        </p>
      )}
    </section>
  );
}
