import { FLEETS, type Fleet } from '@app/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { Panel } from '../components/panel.js';
import { ErrorBox } from '../components/states.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { fleetOf, putFleet, type VehicleFile } from './file-data.js';

/** The special fleet of a vehicle; a supervisor changes it, with a reason that stays. */
export function FleetPanel({ file }: { readonly file: VehicleFile }): ReactNode {
  const { vehicleFile: words } = useWords();
  const { role } = useMe();
  const [open, setOpen] = useState(false);
  const mayChange = role === 'supervisor' || role === 'administrator';
  const { fleet, suggestedFleet } = file;
  return (
    <Panel
      title={words.fleet}
      actions={
        mayChange && !open ? (
          <Button look="quiet" onClick={() => setOpen(true)}>
            {words.changeFleet}
          </Button>
        ) : null
      }
    >
      <p>{fleet === null ? words.noFleet : words.fleets[fleet]}</p>
      {suggestedFleet !== null && suggestedFleet !== fleet && (
        <p className="small muted">{words.suggested(words.fleets[suggestedFleet])}</p>
      )}
      {open && <FleetForm file={file} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function FleetForm({ file, onClose }: { readonly file: VehicleFile; readonly onClose: () => void }): ReactNode {
  const { vehicleFile: words, common } = useWords();
  const client = useQueryClient();
  const [fleet, setFleet] = useState<Fleet | 'none'>(file.fleet ?? file.suggestedFleet ?? 'none');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: () => putFleet(file.id, fleet, reason.trim()),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['vehicle-file', file.id] }),
        client.invalidateQueries({ queryKey: ['vehicle-timeline', file.id] }),
        client.invalidateQueries({ queryKey: ['vehicles'] }),
      ]);
      onClose();
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && !save.isPending) save.mutate();
  };
  return (
    <form className="stack-tight no-print" onSubmit={send}>
      <label className="field">
        <span>{words.fleet}</span>
        <select
          className="input"
          autoFocus
          value={fleet}
          onChange={(event) => setFleet(fleetOf(event.target.value) ?? 'none')}
        >
          <option value="none">{words.noFleet}</option>
          {FLEETS.map((one) => (
            <option key={one} value={one}>
              {words.fleets[one]}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={words.fleetReason}
        help={words.fleetReasonHelp}
        value={reason}
        maxLength={500}
        error={missing ? words.reasonMissing : null}
        onChange={(event) => setReason(event.target.value)}
      />
      {save.isError && <ErrorBox error={save.error} />}
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {common.save}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
