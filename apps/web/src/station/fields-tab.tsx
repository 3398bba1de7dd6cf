import { METHODS } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { useWords } from '../words/use-words.js';
import { expectedText, useFieldName } from './expected-text.js';
import { readFields, type UploadField } from './station-data.js';

/** The interface page of an upload's fields: what each may hold, by the rules that read it. */
export function FieldsTab(): ReactNode {
  const { station, domain } = useWords();
  const nameOf = useFieldName();
  const [params, setParams] = useSearchParams();
  const find = params.get('find') ?? '';
  const method = params.get('method') ?? '';
  const query = useQuery({ queryKey: ['station', 'fields'], queryFn: readFields, staleTime: 3_600_000 });
  const methods = domain.method as Readonly<Record<string, string>>;
  const set = (key: string, value: string): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const wanted = find.trim().toLowerCase();
  const fits = (field: UploadField): boolean =>
    (method === '' || field.methods === null || field.methods.includes(method)) &&
    (wanted === '' ||
      [field.path, field.description, nameOf(field.path, field) ?? ''].some((text) =>
        text.toLowerCase().includes(wanted),
      ));
  return (
    <Panel
      title={station.fields}
      actions={
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {station.apiDocs}
        </a>
      }
    >
      <div className="stack">
        <p className="muted">{station.fieldLead}</p>
        <div className="row no-print">
          <input
            type="search"
            className="input station-find"
            aria-label={station.fieldSearch}
            placeholder={station.fieldSearchHelp}
            value={find}
            onChange={(event) => set('find', event.target.value)}
          />
          <select
            className="bar-select"
            aria-label={station.fieldMethod}
            value={method}
            onChange={(event) => set('method', event.target.value)}
          >
            <option value="">{station.anyMethod}</option>
            {METHODS.map((one) => (
              <option key={one} value={one}>
                {methods[one] ?? one}
              </option>
            ))}
          </select>
        </div>
        <Loaded query={query} lines={12}>
          {(all) => <Fields fields={all.filter(fits)} />}
        </Loaded>
      </div>
    </Panel>
  );
}

function Fields({ fields }: { readonly fields: readonly UploadField[] }): ReactNode {
  const { station, domain } = useWords();
  const nameOf = useFieldName();
  const methods = domain.method as Readonly<Record<string, string>>;
  if (fields.length === 0) return <p className="muted">{station.noField}</p>;
  return (
    <>
      <p className="muted small">{station.fieldCount(fields.length)}</p>
      <dl className="field-list">
        {fields.map((field) => (
          <div key={`${field.path} ${String(field.methods)} ${field.description}`}>
            <dt>
              <code>{field.path}</code>
              {field.required && <span className="station-mark">{station.required}</span>}
            </dt>
            <dd>
              <strong>{nameOf(field.path, field) ?? field.description}</strong>
              <br />
              {expectedText({ ...field, required: false }, station)}
              {field.example !== null && (
                <span className="muted">
                  {' '}
                  · {station.example} <code>{field.example}</code>
                </span>
              )}
              {field.methods !== null && (
                <span className="muted small"> · {field.methods.map((one) => methods[one] ?? one).join('、')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
