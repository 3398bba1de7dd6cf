import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { problemOf } from '../api/problem.js';
import { useCursorList } from '../api/use-cursor-list.js';
import { signedBlob } from '../api/client.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/field.js';
import { Panel } from '../components/panel.js';
import { saveFile } from '../components/save-file.js';
import { ErrorBox, Loaded, Loading } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useMe } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { useFieldName } from './expected-text.js';
import { readImport, readImportErrors, readImports, sendImport, type Import } from './station-data.js';

const ASK_EVERY_MS = 1_000;
const isOpen = (one: Import | undefined): boolean => one?.state === 'waiting' || one?.state === 'running';

/** Upload by file: progress while it is read, then every row with a fault. */
export function UploadTab(): ReactNode {
  const { station } = useWords();
  const { id, code = '' } = useParams();
  const { subject } = useMe();
  const base = `/station/${subject?.id ?? code}/upload`;
  return (
    <div className="station-grid">
      <div className="stack">
        <UploadForm base={base} />
        {id !== undefined && <Progress id={id} />}
      </div>
      <Sent base={base} label={station.imports} />
    </div>
  );
}

function UploadForm({ base }: { readonly base: string }): ReactNode {
  const { station } = useWords();
  const local = useLocalText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [preset, setPreset] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: (file: File) => sendImport(file, preset),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['station', 'imports'] });
      void navigate(`${base}/${made.id}`);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setMissing(file === undefined);
    if (file !== undefined && !send.isPending) send.mutate(file);
  };
  const problem = send.isError ? problemOf(send.error) : null;
  const errors = [
    ...(missing ? [{ field: 'upload-file', message: station.chooseFile }] : []),
    ...(problem?.faults.map((fault) => ({ message: `${fault.path}: ${local(fault.message)}` })) ?? []),
    ...(problem && problem.faults.length === 0 ? [{ message: local(problem.text) }] : []),
  ];
  return (
    <Panel title={station.upload}>
      <form className="stack" onSubmit={submit}>
        <p className="muted">{station.uploadLead}</p>
        <ErrorSummary title={station.errorSummary} errors={errors} />
        <div className="field">
          <label htmlFor="upload-file">{station.file}</label>
          <input id="upload-file" ref={input} className="input" type="file" accept=".csv,.txt,.xlsx,.ndjson,.jsonl" />
        </div>
        <div className="field">
          <label htmlFor="upload-mapping">{station.mapping}</label>
          <select
            id="upload-mapping"
            className="input"
            value={preset}
            onChange={(event) => setPreset(event.target.value)}
          >
            <option value="">{station.mappingOwn}</option>
            {Object.entries(station.mappings).map(([key, word]) => (
              <option key={key} value={key}>
                {word}
              </option>
            ))}
          </select>
        </div>
        <div>
          <Button type="submit" look="primary" busy={send.isPending}>
            {send.isPending ? station.sending : station.send}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function Progress({ id }: { readonly id: string }): ReactNode {
  const { station } = useWords();
  const query = useQuery({
    queryKey: ['station', 'import', id],
    queryFn: () => readImport(id),
    refetchInterval: ({ state }) => (isOpen(state.data) ? ASK_EVERY_MS : false),
  });
  return (
    <Loaded query={query} lines={3}>
      {(one) => (
        <Panel title={one.fileName} updatedAt={query.dataUpdatedAt} staleAfterMs={86_400_000}>
          <div className="stack">
            <p role="status">
              <strong>{station.importStates[one.state]}</strong>{' '}
              {station.rows(one.rows.read, one.rows.stored, one.rows.repeated, one.rows.refused)}
              {one.failure !== null && <span className="fault-reason"> {one.failure}</span>}
            </p>
            <Shares rows={one.rows} />
            {!isOpen(one) && <Errors key={one.state} one={one} />}
          </div>
        </Panel>
      )}
    </Loaded>
  );
}

/** Stored, repeated and refused rows side by side, as long as they are many. */
function Shares({ rows }: { readonly rows: Import['rows'] }): ReactNode {
  const whole = Math.max(1, rows.stored + rows.repeated + rows.refused);
  return (
    <div className="import-bar" aria-hidden="true">
      {(['stored', 'repeated', 'refused'] as const).map((key) => (
        <span key={key} className={`import-${key}`} style={{ width: `${(rows[key] / whole) * 100}%` }} />
      ))}
    </div>
  );
}

function Errors({ one }: { readonly one: Import }): ReactNode {
  const { station } = useWords();
  const local = useLocalText();
  const nameOf = useFieldName();
  const list = useCursorList(['station', 'import', one.id, 'errors'], (cursor) => readImportErrors(one.id, cursor));
  const save = async (): Promise<void> =>
    saveFile(`errors-${one.fileName}.csv`, await signedBlob(`/api/v1/imports/${one.id}/errors.csv`));
  if (list.isPending) return <Loading lines={4} />;
  if (list.error) return <ErrorBox error={list.error} onRetry={list.refetch} />;
  if (list.rows.length === 0) return <p className="muted">{station.errorsNone}</p>;
  return (
    <section className="stack-tight">
      <div className="row row-between">
        <h3>{station.errorRows}</h3>
        <Button onClick={() => void save()}>{station.errorsCsv}</Button>
      </div>
      <div className="card-scroll" tabIndex={0} role="region" aria-label={station.errorRows}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {station.row}
              </th>
              <th scope="col">{station.column}</th>
              <th scope="col">{station.problem}</th>
              <th scope="col">{station.value}</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map((error, at) => (
              <tr key={at}>
                <td className="number">{error.row}</td>
                <td>
                  {error.column ?? nameOf(error.path) ?? ''} <code className="small muted">{error.path}</code>
                </td>
                <td>{local(error.message)}</td>
                <td>
                  <code className="fault-found">{error.value ?? '–'}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {list.hasMore && (
        <Button busy={list.loadingMore} onClick={list.more}>
          {station.moreErrors}
        </Button>
      )}
    </section>
  );
}

function Sent({ base, label }: { readonly base: string; readonly label: string }): ReactNode {
  const { station } = useWords();
  const query = useQuery({ queryKey: ['station', 'imports'], queryFn: readImports, refetchInterval: 15_000 });
  return (
    <Panel title={label} updatedAt={query.dataUpdatedAt}>
      <Loaded query={query} lines={4}>
        {(all) =>
          all.length === 0 ? (
            <p className="muted">{station.importEmpty}</p>
          ) : (
            <ul className="todo">
              {all.map((one) => (
                <li key={one.id}>
                  <Link to={`${base}/${one.id}`} className="todo-line">
                    <span>
                      <strong>{one.fileName}</strong> <TimeText at={one.createdAt} />
                      <br />
                      <span className="muted small">
                        {station.importStates[one.state]} ·{' '}
                        {station.rows(one.rows.read, one.rows.stored, one.rows.repeated, one.rows.refused)}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
