import { OWNER_KINDS, OWNER_PHONE } from '@app/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { DisplaySwitches } from '../app/bar-controls.js';
import { Button } from '../components/button.js';
import { ErrorSummary, Field } from '../components/field.js';
import { useLocalText, useWords } from '../words/use-words.js';
import './machines.css';

type Kind = (typeof OWNER_KINDS)[number];

/** An owner opens an account; afterwards he signs in with his phone number. */
export default function SignUpPage(): ReactNode {
  const { machines, shell } = useWords();
  const local = useLocalText();
  const [kind, setKind] = useState<Kind>('company');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [faults, setFaults] = useState<readonly { field?: string; message: string }[]>([]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFaults([]);
    try {
      await answer(api.POST('/api/v1/machines/owners', { body: { kind, name, phone, password } }));
      setDone(true);
    } catch (error) {
      const problem = problemOf(error);
      const each = problem.faults.map((fault) => ({ field: `owner-${fault.path}`, message: local(fault.message) }));
      setFaults(each.length > 0 ? each : [{ message: local(problem.text) }]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <form className="sign-in-card machine-form" onSubmit={(event) => void submit(event)} noValidate>
        <h1>{machines.signUp}</h1>
        <p className="muted">{machines.signUpLead}</p>
        {done ? (
          <p role="status">
            <strong>{machines.signUpDone}</strong>
          </p>
        ) : (
          <>
            <ErrorSummary title={shell.errorSummary} errors={faults} />
            <div className="row" role="radiogroup" aria-label={machines.fields.owner}>
              {OWNER_KINDS.map((one) => (
                <label key={one} className="row">
                  <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
                  {machines.ownerKind[one]}
                </label>
              ))}
            </div>
            <Field
              id="owner-name"
              label={machines.signUpName}
              value={name}
              onChange={(event) => setName(event.target.value)}
              autoComplete="organization"
            />
            <Field
              id="owner-phone"
              label={machines.fields.phone}
              value={phone}
              onChange={(event) => setPhone(event.target.value.replace(/\D/g, '').slice(0, 11))}
              inputMode="tel"
              autoComplete="tel"
              pattern={OWNER_PHONE.source}
            />
            <Field
              id="owner-password"
              label={shell.password}
              help={shell.passwordRule}
              type="password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              autoComplete="new-password"
            />
            <Button type="submit" look="primary" large busy={busy}>
              {machines.signUp}
            </Button>
          </>
        )}
        <Link to="/">{machines.signUpAgain}</Link>
      </form>
      <div className="sign-in-foot">
        <DisplaySwitches />
      </div>
    </main>
  );
}
