import { isMachineRole, ROLES, type Role } from '@app/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { ErrorSummary, Field } from '../components/field.js';
import { useAreas } from '../session/areas.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { FormChoice } from './choice.js';
import { SubjectField } from './subject-field.js';
import type { NewUser, User } from './user-data.js';

interface UserFormProps {
  /** absent = a new account */
  readonly user?: User;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (shape: NewUser) => void;
  readonly onCancel: () => void;
}

/** Which input a fault of the API belongs to. */
const FIELDS: Readonly<Record<string, string>> = {
  username: 'user-name',
  displayName: 'user-display',
  role: 'user-role',
  areas: 'user-areas',
  subject: 'user-subject',
};

/** Name, role, and what the account works for: areas of a person, the subject of a machine. */
export function UserForm({ user, busy, error, onSave, onCancel }: UserFormProps): ReactNode {
  const { administration, common, domain } = useWords();
  const local = useLocalText();
  const { own, nameOf } = useAreas();
  const [username, setUsername] = useState(user?.username ?? '');
  const [displayName, setDisplayName] = useState(user?.displayName ?? '');
  const [role, setRole] = useState<Role>(user?.role ?? 'officer');
  const [areas, setAreas] = useState<readonly string[]>(user?.areas ?? []);
  const [subject, setSubject] = useState(user?.subject?.id ?? '');
  const [missing, setMissing] = useState<readonly { field: string; message: string }[]>([]);
  const machine = isMachineRole(role);
  const codes = [...new Set([...own.map((one) => one.code), ...areas])];
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = [
      ...(username.trim() === '' ? [{ field: 'user-name', message: administration.needsName }] : []),
      ...(displayName.trim() === '' ? [{ field: 'user-display', message: administration.needsDisplay }] : []),
      ...(!machine && areas.length === 0 ? [{ field: 'user-areas', message: administration.needsArea }] : []),
      ...(machine && subject === '' ? [{ field: 'user-subject', message: administration.needsSubject }] : []),
    ];
    setMissing(lacks);
    if (lacks.length > 0 || busy) return;
    const head = { username: username.trim().toLowerCase(), displayName: displayName.trim(), role };
    const kind = role as NonNullable<NewUser['subject']>['kind'];
    onSave(
      machine ? { ...head, areas: [], subject: { kind, id: subject } } : { ...head, areas: [...areas], subject: null },
    );
  };
  const problem = error ? problemOf(error) : null;
  const errors = [
    ...missing,
    ...(problem?.faults.map((fault) => {
      const field = FIELDS[fault.path.split(/[.[]/)[0] ?? ''];
      return { ...(field === undefined ? {} : { field }), message: local(fault.message) };
    }) ?? []),
    ...(problem && problem.faults.length === 0
      ? [{ message: problem.status === 0 ? common.offlineText : local(problem.text) }]
      : []),
  ];
  const errorOf = (field: string): string | undefined => errors.find((one) => one.field === field)?.message;
  return (
    <form className="admin-form" onSubmit={send} noValidate>
      <ErrorSummary title={administration.errorSummary} errors={errors} />
      <Field
        id="user-name"
        label={administration.username}
        help={user ? undefined : administration.usernameHelp}
        error={errorOf('user-name')}
        autoComplete="off"
        disabled={user !== undefined}
        maxLength={64}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <Field
        id="user-display"
        label={administration.displayName}
        error={errorOf('user-display')}
        autoComplete="off"
        maxLength={100}
        value={displayName}
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <FormChoice
        id="user-role"
        label={administration.role}
        value={role}
        onChange={(value) => {
          const next = ROLES.find((one) => one === value) ?? role;
          if (isMachineRole(next)) setSubject(next === user?.role ? (user.subject?.id ?? '') : '');
          setRole(next);
        }}
        options={ROLES.map((one) => [one, domain.role[one]] as const)}
      />
      <p className="muted small">{administration.roleHelp[role]}</p>
      {machine ? (
        <SubjectField role={role} value={subject} onChange={setSubject} error={errorOf('user-subject')} />
      ) : (
        <fieldset className="admin-checks" id="user-areas" tabIndex={-1}>
          <legend>{administration.areas}</legend>
          {codes.map((code) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={areas.includes(code)}
                onChange={(event) =>
                  setAreas(event.target.checked ? [...areas, code] : areas.filter((one) => one !== code))
                }
              />
              {nameOf(code)}
            </label>
          ))}
        </fieldset>
      )}
      {!machine && errorOf('user-areas') !== undefined && <p className="field-error">{errorOf('user-areas')}</p>}
      {user && <p className="muted small">{administration.rightsEndSessions}</p>}
      <div className="row">
        <Button type="submit" look="primary" busy={busy}>
          {user ? common.save : administration.create}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </form>
  );
}
