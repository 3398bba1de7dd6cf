import { MACHINE_FUELS, MACHINE_KINDS, MACHINE_PHOTO_KINDS, MACHINE_STAGES, REGISTRATION_REASONS } from '@app/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { ErrorSummary, Field } from '../components/field.js';
import { useAreas } from '../session/areas.js';
import { codeText } from '../words/code-text.js';
import { useLanguage, useLocalText, useWords } from '../words/use-words.js';
import type { RegistrationView } from './machine-data.js';
import { wordOf } from './machine-marks.js';
import { PhotoUpload } from './photo-upload.js';
import { statementOf, useRegistrationDraft } from './registration-draft.js';

type Fault = { readonly field?: string; readonly message: string };

/** An owner's registration on a phone: big fields, photos from the camera, a draft that survives. */
export function RegistrationForm({ from }: { readonly from: RegistrationView | null }): ReactNode {
  const { machines } = useWords();
  const { language } = useLanguage();
  const local = useLocalText();
  const { all, nameOf } = useAreas();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, write, forget] = useRegistrationDraft(from);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  const text = (name: string): string => draft.text[name] ?? '';
  const set = (name: string, value: string): void => write({ ...draft, text: { ...draft.text, [name]: value } });
  const faultOf = (name: string): string | undefined => faults.find((one) => one.field === `m-${name}`)?.message;
  const electric = text('fuel') === 'electric';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFaults([]);
    try {
      const body = statementOf(draft);
      if (from === null) {
        await answer(api.POST('/api/v1/machines/registrations', { body: { ...body, registrationNo: draft.no } }));
      } else {
        const path = { id: from.id };
        await answer(api.POST('/api/v1/machines/registrations/{id}/resubmissions', { params: { path }, body }));
      }
      forget();
      await client.invalidateQueries({ queryKey: ['machines'] });
      void navigate('/machines');
    } catch (error) {
      const problem = problemOf(error);
      const each = problem.faults.map((fault) => ({
        field: `m-${fault.path.replace(/^workPlace.*/, 'workPlace').replace(/^photos.*/, 'photos')}`,
        message: `${labelOf(fault.path)}${codeText(fault.code, language) ?? local(fault.message)}`,
      }));
      setFaults(each.length > 0 ? each : [{ message: local(problem.text) }]);
    } finally {
      setBusy(false);
    }
  };
  const labelOf = (path: string): string => {
    const labels = machines.fields as Readonly<Record<string, string>>;
    const label = labels[path.split(/[.[]/)[0] ?? ''];
    return label === undefined ? '' : `${label}：`;
  };
  const here = (): void =>
    navigator.geolocation?.getCurrentPosition(({ coords }) =>
      write({ ...draft, lon: Number(coords.longitude.toFixed(6)), lat: Number(coords.latitude.toFixed(6)) }),
    );

  const input = (name: keyof typeof machines.fields, rest: object = {}): ReactNode => (
    <Field
      id={`m-${name}`}
      label={machines.fields[name]}
      value={text(name)}
      onChange={(event) => set(name, event.target.value)}
      error={faultOf(name)}
      {...rest}
    />
  );
  const choice = (name: keyof typeof machines.fields, values: readonly string[], words: object): ReactNode => (
    <div className="field">
      <label htmlFor={`m-${name}`}>{machines.fields[name]}</label>
      <select id={`m-${name}`} className="input" value={text(name)} onChange={(event) => set(name, event.target.value)}>
        {!values.includes(text(name)) && <option value="">–</option>}
        {values.map((value) => (
          <option key={value} value={value}>
            {wordOf(words, value)}
          </option>
        ))}
      </select>
      {faultOf(name) && <p className="field-error">{faultOf(name)}</p>}
    </div>
  );
  const counties = all.filter((area) => area.level === 'county').map((area) => area.code);
  const caps = { autoCapitalize: 'characters', autoComplete: 'off', spellCheck: false };
  const optional = { help: machines.optional };

  return (
    <form className="stack machine-form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="muted">{machines.formLead}</p>
      <ErrorSummary title={machines.faults} errors={faults} />
      <fieldset>
        <legend>{machines.stepMachine}</legend>
        {choice('kind', MACHINE_KINDS, machines.kind)}
        {choice('fuel', MACHINE_FUELS, machines.fuel)}
        {!electric &&
          choice(
            'stage',
            MACHINE_STAGES.filter((stage) => stage !== 'D'),
            machines.stage,
          )}
        {input('manufacturer')}
        {input('model', optional)}
        {input('pin', caps)}
        {input('producedOn', { type: 'date' })}
      </fieldset>
      {!electric && (
        <fieldset>
          <legend>{machines.stepEngine}</legend>
          {input('powerKw', { inputMode: 'decimal', help: 'kW' })}
          {input('engineMaker')}
          {input('engineModel', optional)}
          {input('engineNo', caps)}
          {input('disclosureNo', { ...optional, ...caps })}
        </fieldset>
      )}
      <fieldset>
        <legend>{machines.stepPlace}</legend>
        {choice('areaCode', counties, Object.fromEntries(counties.map((code) => [code, nameOf(code)])))}
        {input('workPlace')}
        <div className="row">
          <Button onClick={here}>{machines.here}</Button>
          {draft.lon !== null && (
            <span className="small muted">
              ✓ {machines.hereDone} {draft.lon}, {draft.lat}
            </span>
          )}
        </div>
        {choice('reason', REGISTRATION_REASONS, machines.reason)}
        {text('reason') === 'moved_in' && input('existingCode', caps)}
      </fieldset>
      <fieldset id="m-photos" tabIndex={-1}>
        <legend>{machines.stepPhotos}</legend>
        {MACHINE_PHOTO_KINDS.filter((kind) => !(electric && kind === 'engine_plate')).map((kind) => (
          <PhotoUpload
            key={kind}
            id={`m-photo-${kind}`}
            label={machines.photo[kind]}
            required={kind === 'machine_plate' || kind === 'engine_plate'}
            sha256={draft.photos[kind]}
            onPhoto={(sha256) => write({ ...draft, photos: { ...draft.photos, [kind]: sha256 } })}
            error={kind.endsWith('plate') ? faultOf('photos') : undefined}
          />
        ))}
        {input('remark', optional)}
      </fieldset>
      <div className="machine-form-foot">
        <Button type="submit" look="primary" large busy={busy}>
          {busy ? machines.sending : machines.submit}
        </Button>
        <div className="row row-between">
          <span className="muted small">{machines.draftKept}</span>
          <Button look="quiet" onClick={forget}>
            {machines.clearDraft}
          </Button>
        </div>
      </div>
    </form>
  );
}
