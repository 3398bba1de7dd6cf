import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, Route, Routes, useNavigate, useParams } from 'react-router';
import { answer, api } from '../api/client.js';
import { useCursorList } from '../api/use-cursor-list.js';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import { ReasonText } from '../components/reason-text.js';
import { Empty, ErrorBox, Loaded, Loading } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { FactsList } from './facts-list.js';
import { readMachines, readRegistration, readRegistrations, type RegistrationBrief } from './machine-data.js';
import { MachineCode, MachineMark, PlateMark, RegistrationMark, wordOf } from './machine-marks.js';
import { MachineFile } from './machine-file.js';
import { RegistrationForm } from './registration-form.js';
import { RegistrationSteps } from './registration-steps.js';
import { SignedPhotos } from './signed-photos.js';

/** What an owner of machines needs: his registrations, why one came back, his machines with their papers. */
export function OwnerPages(): ReactNode {
  const { machines } = useWords();
  return (
    <div className="stack">
      <Routes>
        <Route index element={<OwnerHome />} />
        <Route
          path="new"
          element={
            <>
              <h1>{machines.newRegistration}</h1>
              <RegistrationForm from={null} />
            </>
          }
        />
        <Route path="registrations/:id" element={<OwnRegistration edit={false} />} />
        <Route path="registrations/:id/edit" element={<OwnRegistration edit />} />
        <Route path=":id" element={<MachineFile />} />
      </Routes>
    </div>
  );
}

function OwnerHome(): ReactNode {
  const { machines } = useWords();
  const { nameOf } = useAreas();
  const navigate = useNavigate();
  const registrations = useCursorList<RegistrationBrief>(
    ['machines', 'registrations', 'own'],
    (cursor) => readRegistrations({}, cursor),
    { refreshMs: 60_000 },
  );
  const own = useCursorList(['machines', 'own'], (cursor) => readMachines({}, cursor), { refreshMs: 60_000 });
  const open = registrations.rows.filter((one) => one.state !== 'accepted');
  return (
    <>
      <h1>{machines.ownerTitle}</h1>
      <Button look="primary" large onClick={() => void navigate('/machines/new')}>
        {machines.newRegistration}
      </Button>
      <Panel title={machines.ownRegistrations} updatedAt={registrations.updatedAt}>
        {registrations.isPending && <Loading />}
        {registrations.error !== null && registrations.rows.length === 0 && (
          <ErrorBox error={registrations.error} onRetry={registrations.refetch} />
        )}
        {!registrations.isPending && open.length === 0 && (
          <Empty title={machines.noRegistrations}>
            <p>{machines.noRegistrationsHow}</p>
          </Empty>
        )}
        <ul className="machine-cards">
          {open.map((row) => (
            <li key={row.id}>
              <Link className="machine-card" to={`/machines/registrations/${row.id}`}>
                <span className="row row-between">
                  <strong>
                    {wordOf(machines.kind, row.kind)} {row.model ?? ''}
                  </strong>
                  <RegistrationMark state={row.state} />
                </span>
                <span className="muted">{row.manufacturer}</span>
                <span className="muted small">
                  {nameOf(row.areaCode)} · {row.workPlace}
                </span>
                {row.state === 'submitted' && <span className="small">{machines.dueOn(row.dueOn)}</span>}
                {row.state === 'returned' && <Why reasons={row.reasons} note={row.note} />}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={machines.ownMachines} updatedAt={own.updatedAt}>
        {!own.isPending && own.rows.length === 0 && (
          <Empty title={machines.noMachines}>
            <p>{machines.noMachinesHow}</p>
          </Empty>
        )}
        <ul className="machine-cards">
          {own.rows.map((row) => (
            <li key={row.id}>
              <Link className="machine-card" to={`/machines/${row.id}`}>
                <span className="row row-between">
                  <MachineCode code={row.code} stage={row.stage} />
                  <MachineMark state={row.state} />
                </span>
                <strong>
                  {wordOf(machines.kind, row.kind)} {row.model ?? ''}
                </strong>
                <PlateMark state={row.plateState} />
              </Link>
            </li>
          ))}
        </ul>
        {own.hasMore && <Button onClick={own.more}>…</Button>}
      </Panel>
    </>
  );
}

function Why({ reasons, note }: { readonly reasons: readonly string[]; readonly note: string | null }): ReactNode {
  const { machines } = useWords();
  return (
    <div className="machine-why">
      <strong>{machines.returnedWhy}</strong>
      <ul>
        {reasons.map((code) => (
          <li key={code}>
            <ReasonText code={code} />
          </li>
        ))}
        {note !== null && <li>{note}</li>}
      </ul>
    </div>
  );
}

function OwnRegistration({ edit }: { readonly edit: boolean }): ReactNode {
  const { machines } = useWords();
  const { id = '' } = useParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const query = useQuery({ queryKey: ['machines', 'registration', id], queryFn: () => readRegistration(id) });
  const withdraw = async (): Promise<void> => {
    await answer(api.POST('/api/v1/machines/registrations/{id}/withdrawal', { params: { path: { id } } }));
    await client.invalidateQueries({ queryKey: ['machines'] });
    void navigate('/machines');
  };
  return (
    <Loaded query={query}>
      {(view) => (
        <>
          <header className="row row-between">
            <h1>
              {wordOf(machines.kind, view.kind)} {view.model ?? ''}
            </h1>
            <RegistrationMark state={view.state} />
          </header>
          {view.state === 'returned' && <Why reasons={view.reasons} note={view.note} />}
          {edit ? (
            <RegistrationForm from={view} />
          ) : (
            <>
              <div className="row">
                {view.state === 'returned' && (
                  <Button look="primary" large onClick={() => void navigate(`/machines/registrations/${id}/edit`)}>
                    {machines.correctAndSend}
                  </Button>
                )}
                {(view.state === 'submitted' || view.state === 'returned') && (
                  <Button onClick={() => void withdraw()}>{machines.withdraw}</Button>
                )}
              </div>
              {view.state === 'submitted' && (
                <p>
                  {machines.submittedAt} <TimeText at={view.submittedAt} show="both" /> · {machines.dueOn(view.dueOn)}
                </p>
              )}
              <Panel title={machines.stepMachine}>
                <FactsList facts={view.statement} />
              </Panel>
              <Panel title={machines.photos}>
                <SignedPhotos photos={view.statement.photos} />
              </Panel>
              <RegistrationSteps steps={view.steps} />
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
