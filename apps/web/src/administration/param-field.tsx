import type { ReactNode } from 'react';
import { Field } from '../components/field.js';
import { useWords } from '../words/use-words.js';
import type { Param } from './rule-draft.js';

interface ParamFieldProps {
  readonly param: Param;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** One parameter as it is typed, with what it was when it differs. */
export function ParamField({ param, value, onChange }: ParamFieldProps): ReactNode {
  const { administration } = useWords();
  const id = `param-${param.path}`;
  const was =
    value === param.text ? undefined : administration.was(param.text === '' ? administration.offValue : param.text);
  if (param.kind === 'flag') {
    return (
      <div className="field">
        <label htmlFor={id}>
          <code>{param.path}</code>
        </label>
        {was !== undefined && <p className="admin-warn small">{was}</p>}
        <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="true">{administration.isYes}</option>
          <option value="false">{administration.isNo}</option>
        </select>
      </div>
    );
  }
  if (param.kind === 'json') {
    return (
      <div className="field">
        <label htmlFor={id}>
          <code>{param.path}</code>
        </label>
        <p className="muted small">{was ?? administration.paramKinds.json}</p>
        <textarea
          id={id}
          className="input"
          rows={Math.min(10, value.split('\n').length + 1)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    );
  }
  const kindHelp = param.kind === 'number' || param.kind === 'text' ? undefined : administration.paramKinds[param.kind];
  return (
    <Field
      id={id}
      label={param.path}
      help={was ?? (param.mayBeOff ? administration.mayBeOff : kindHelp)}
      inputMode={param.kind === 'number' ? 'decimal' : 'text'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
