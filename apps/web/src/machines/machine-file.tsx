import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api, signedBlob } from '../api/client.js';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import { ReasonText } from '../components/reason-text.js';
import { saveFile } from '../components/save-file.js';
import { Empty, Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { Verdict } from '../components/verdict.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { FactsList, useFactText } from './facts-list.js';
import { MachineActions } from './machine-actions.js';
import { readChecks, readMachine, zoneAnswer, type MachineView } from './machine-data.js';
import { MachineCode, MachineMark, PlateMark, wordOf } from './machine-marks.js';
import { SignedPhotos } from './signed-photos.js';

/** One machine: what it is, whose, where it may work, its plate, its tests, and everything that happened to it. */
export function MachineFile(): ReactNode {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['machines', 'one', id], queryFn: () => readMachine(id) });
  useLiveRefresh(
    ['machine.'],
    [
      ['machines', 'one', id],
      ['machines', 'checks', id],
    ],
  );
  return <Loaded query={query}>{(view) => <File view={view} />}</Loaded>;
}

function File({ view }: { readonly view: MachineView }): ReactNode {
  const { machines } = useWords();
  const { nameOf } = useAreas();
  const { role } = useMe();
  const bureau = role === 'officer' || role === 'supervisor';
  const more: [string, ReactNode][] = [
    [machines.county, nameOf(view.areaCode)],
    [machines.fields.workPlace, view.workPlace.name],
    [machines.fields.owner, <Contact key="owner" view={view} />],
    ...(view.holder === null
      ? []
      : [[machines.fields.holder, `${view.holder.name} ${view.holder.until ?? ''}`] as [string, string]]),
    [machines.fields.registeredAt, <TimeText key="at" at={view.registeredAt} show="day" />],
    ...(view.formerCodes.length === 0 ? [] : [[machines.formerCodes, view.formerCodes.join('、')] as [string, string]]),
  ];
  return (
    <div className="stack">
      <header className="row">
        <MachineCode code={view.code} stage={view.facts.stage} large />
        <h2>
          {wordOf(machines.kind, view.facts.kind)} {view.facts.model ?? ''}
        </h2>
        <MachineMark state={view.state} />
        <PlateMark state={view.plateState} />
        {view.plateFittedOn !== null && <span className="muted">{view.plateFittedOn}</span>}
      </header>
      {view.mergedInto !== null && (
        <p className="machine-why">
          {machines.fields.mergedInto} <Link to={`/machines/${view.mergedInto}`}>→</Link>
        </p>
      )}
      {view.marks.length > 0 && role !== 'owner' && (
        <ul className="machine-why">
          {view.marks.map((mark) => (
            <li key={mark.code}>
              <ReasonText code={mark.code} data={mark.data} />
            </li>
          ))}
        </ul>
      )}
      <div className="row no-print">
        <Download
          path={`/api/v1/machines/${view.id}/plate.pdf`}
          name={`${view.code}-plate.pdf`}
          text={machines.plateFile}
        />
        <Download
          path={`/api/v1/machines/${view.id}/card.pdf`}
          name={`${view.code}-card.pdf`}
          text={machines.cardFile}
        />
      </div>
      <div className="machine-columns">
        <div className="stack">
          <Panel title={machines.stepMachine}>
            <FactsList facts={view.facts} more={more} />
          </Panel>
          {role !== 'owner' && <ZoneHere view={view} />}
          {view.photos.length > 0 && (
            <Panel title={machines.photos}>
              <SignedPhotos photos={view.photos} />
            </Panel>
          )}
        </div>
        <div className="stack">
          <Checks id={view.id} />
          {bureau && view.state !== 'merged' && <MachineActions view={view} />}
          <History view={view} />
        </div>
      </div>
    </div>
  );
}

function Download({
  path,
  name,
  text,
}: {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}): ReactNode {
  const [busy, setBusy] = useState(false);
  const get = async (): Promise<void> => {
    setBusy(true);
    try {
      saveFile(name, await signedBlob(path));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void get()}>
      {text}
    </Button>
  );
}

function Contact({ view }: { readonly view: MachineView }): ReactNode {
  const { machines } = useWords();
  const { role } = useMe();
  const [clear, setClear] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    const purpose = window.prompt(machines.contactPurpose)?.trim();
    if (!purpose) return;
    const shown = await answer(
      api.POST('/api/v1/machines/{id}/contact', { params: { path: { id: view.id } }, body: { purpose } }),
    );
    setClear(`${shown.name} ${shown.phone}`);
  };
  return (
    <>
      {clear ?? `${view.owner.name} ${view.owner.phone}`}{' '}
      {clear === null && (role === 'officer' || role === 'supervisor') && (
        <Button look="quiet" onClick={() => void ask()}>
          {machines.showContact}
        </Button>
      )}
    </>
  );
}

function ZoneHere({ view }: { readonly view: MachineView }): ReactNode {
  const { machines } = useWords();
  const local = useLocalText();
  const { lon, lat } = view.workPlace;
  const known = lon !== null && lat !== null;
  const query = useQuery({
    queryKey: ['machines', 'zone', view.id, lon, lat],
    queryFn: () => zoneAnswer(view.id, lon ?? 0, lat ?? 0),
    enabled: known,
  });
  return (
    <Panel title={`${machines.zoneHere} · ${view.workPlace.name}`} updatedAt={query.dataUpdatedAt}>
      {!known && <p className="muted">{machines.zoneUnknown}</p>}
      {query.data && (
        <>
          <p className={query.data.allowed ? 'machine-mark-good' : 'machine-mark-bad'}>
            {query.data.allowed ? `● ${machines.zoneAllowed}` : `▲ ${machines.zoneForbidden}`}
          </p>
          {query.data.zones.length === 0 && <p className="muted">{machines.zoneOutside}</p>}
          <ul>
            {query.data.zones.map((zone) => (
              <li key={zone.zoneId}>
                {local(zone.name)} · v{zone.version}
                {zone.reasons.map((reason) => (
                  <p key={reason.code}>
                    <ReasonText code={reason.code} data={reason.data} />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Checks({ id }: { readonly id: string }): ReactNode {
  const { machines } = useWords();
  const query = useQuery({ queryKey: ['machines', 'checks', id], queryFn: () => readChecks(id) });
  return (
    <Panel title={machines.checks} updatedAt={query.dataUpdatedAt}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={machines.checksEmpty}>
              <p>{machines.checksEmptyHow}</p>
            </Empty>
          ) : (
            <ol className="machine-history">
              {items.map((check) => (
                <li key={check.id}>
                  <Verdict
                    kind={check.verdict.result}
                    items={check.verdict.items}
                    ruleVersion={check.verdict.ruleVersion}
                    reason={
                      <>
                        {check.smokeClass !== null && machines.smokeClass(check.smokeClass)}{' '}
                        {check.verdict.result === 'undetermined' &&
                          check.verdict.reasons.map((reason) => (
                            <ReasonText key={reason.code} code={reason.code} data={reason.data} />
                          ))}
                      </>
                    }
                  />
                  <span className="muted small">
                    <TimeText at={check.checkedAt} show="exact" /> · {check.place ?? ''} · {check.officer}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}

function History({ view }: { readonly view: MachineView }): ReactNode {
  const { machines } = useWords();
  const text = useFactText();
  const labels = machines.fields as Readonly<Record<string, string>>;
  return (
    <Panel title={machines.history}>
      <ol className="machine-history">
        {view.history.map((line) => (
          <li key={line.version}>
            <strong>{wordOf(machines.action, line.action)}</strong>{' '}
            <span className="muted small">
              {line.author} · <TimeText at={line.at} show="exact" />
            </span>
            <p>{line.reason}</p>
            <ul className="small">
              {line.difference.map((one) => (
                <li key={one.field}>
                  {labels[one.field] ?? one.field}：
                  {machines.difference(text(one.field, one.before), text(one.field, one.after))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
