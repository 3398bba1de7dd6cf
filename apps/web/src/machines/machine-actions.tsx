import { MACHINE_ACTIONS, nextStanding, OWNER_KINDS, type MachineAction } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { answer, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { Panel } from '../components/panel.js';
import { useAreas } from '../session/areas.js';
import { useLocalText, useWords } from '../words/use-words.js';
import type { MachineChange, MachineView } from './machine-data.js';

const EMPTY = { kind: 'company', name: '', phone: '', until: '', areaCode: '', place: '' };

/** What the machine's state allows to be recorded; corrections of facts go through the interface. */
export function MachineActions({ view }: { readonly view: MachineView }): ReactNode {
  const { machines } = useWords();
  const { own, nameOf } = useAreas();
  const local = useLocalText();
  const client = useQueryClient();
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [part, setPart] = useState(EMPTY);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const standing = { state: view.state, plateState: view.plateState, leased: view.holder !== null };
  const possible = MACHINE_ACTIONS.filter((action) => action !== 'correct' && nextStanding(standing, action).ok);
  const action = possible.find((one) => one === chosen);
  const person = action === 'transfer' || action === 'lease';
  const place = action === 'relocate' || action === 'move_in';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || action === undefined) return;
    setBusy(true);
    setSaid(null);
    try {
      await answer(
        api.POST('/api/v1/machines/{id}/changes', {
          params: { path: { id: view.id } },
          body: bodyOf(action, `v${view.version}-${action}-${view.id.slice(-8)}`, reason, part),
        }),
      );
      setSaid(machines.doDone);
      setChosen('');
      setReason('');
      setPart(EMPTY);
      await client.invalidateQueries({ queryKey: ['machines'] });
    } catch (error) {
      const problem = problemOf(error);
      setSaid(local(problem.faults[0]?.message ?? problem.text));
    } finally {
      setBusy(false);
    }
  };
  const field = (key: keyof typeof EMPTY, label: string, rest: object = {}): ReactNode => (
    <Field
      label={label}
      value={part[key]}
      onChange={(event) => setPart({ ...part, [key]: event.target.value })}
      {...rest}
    />
  );
  if (possible.length === 0) return null;
  return (
    <Panel title={machines.doAction} className="no-print">
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <select
          className="input machine-select"
          aria-label={machines.doAction}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">–</option>
          {possible.map((one) => (
            <option key={one} value={one}>
              {machines.action[one]}
            </option>
          ))}
        </select>
        {action !== undefined && (
          <>
            {person && (
              <>
                <select
                  className="input machine-select"
                  aria-label={action === 'transfer' ? machines.newOwner : machines.newHolder}
                  value={part.kind}
                  onChange={(event) => setPart({ ...part, kind: event.target.value })}
                >
                  {OWNER_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {machines.ownerKind[kind]}
                    </option>
                  ))}
                </select>
                {field('name', action === 'transfer' ? machines.newOwner : machines.newHolder)}
                {field('phone', machines.fields.phone, { inputMode: 'tel' })}
                {action === 'lease' && field('until', machines.until, { type: 'date' })}
              </>
            )}
            {place && (
              <>
                <select
                  className="input machine-select"
                  aria-label={machines.county}
                  value={part.areaCode}
                  onChange={(event) => setPart({ ...part, areaCode: event.target.value })}
                >
                  <option value="">–</option>
                  {own
                    .filter((area) => area.level === 'county')
                    .map((area) => (
                      <option key={area.code} value={area.code}>
                        {nameOf(area.code)}
                      </option>
                    ))}
                </select>
                {field('place', machines.fields.workPlace)}
              </>
            )}
            <Field label={machines.doReason} value={reason} onChange={(event) => setReason(event.target.value)} />
            <Button type="submit" look="primary" busy={busy}>
              {machines.doIt}
            </Button>
          </>
        )}
        {said !== null && <p role="status">{said}</p>}
      </form>
    </Panel>
  );
}

/** The number is made of the version, so that a second press of the same button is the same change. */
function bodyOf(action: MachineAction, changeNo: string, reason: string, part: typeof EMPTY): MachineChange {
  const person = {
    kind: part.kind === 'person' ? ('person' as const) : ('company' as const),
    name: part.name,
    phone: part.phone,
  };
  return {
    changeNo,
    action,
    reason,
    ...(action === 'transfer' ? { owner: person } : {}),
    ...(action === 'lease' ? { holder: { ...person, ...(part.until === '' ? {} : { until: part.until }) } } : {}),
    ...(part.areaCode === '' ? {} : { areaCode: part.areaCode }),
    ...(part.place.trim() === '' ? {} : { workPlace: { name: part.place.trim() } }),
  };
}
