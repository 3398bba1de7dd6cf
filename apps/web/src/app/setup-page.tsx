import { useState, type FormEvent, type ReactNode } from 'react';
import { answer, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { ErrorSummary, Field } from '../components/field.js';
import { signOut, useSession, type Me } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';

/** What must be done before anything else is open: a password of one's own, then the second factor. */
export function SetupPage({ me }: { readonly me: Me }): ReactNode {
  const { shell } = useWords();
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{shell.setupTitle}</h1>
        {me.setup.includes('password') ? <PasswordForm /> : <SecondFactorForm />}
        <Button look="quiet" onClick={() => void signOut()}>
          {shell.signOut}
        </Button>
      </div>
    </main>
  );
}

/** Runs a step of a form: one at a time, its refusal as a sentence. */
function useStep(): { busy: boolean; message: string | null; run: (work: () => Promise<void>) => Promise<void> } {
  const local = useLocalText();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setMessage(null);
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      setMessage(local(problem.faults[0]?.message ?? problem.text));
    } finally {
      setBusy(false);
    }
  };
  return { busy, message, run };
}

function PasswordForm(): ReactNode {
  const { shell } = useWords();
  const { reload } = useSession();
  const { busy, message, run } = useStep();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { currentPassword: current, newPassword: next };
    void run(async () => {
      await answer(api.POST('/api/v1/auth/password', { body }));
      reload();
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{shell.setupPassword}</p>
      <ErrorSummary title={shell.errorSummary} errors={message === null ? [] : [{ field: 'new-password', message }]} />
      <Field
        label={shell.currentPassword}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        required
      />
      <Field
        id="new-password"
        label={shell.newPassword}
        help={shell.passwordRule}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext(event.target.value)}
        required
      />
      <Button type="submit" look="primary" large busy={busy}>
        {shell.changePassword}
      </Button>
    </form>
  );
}

function SecondFactorForm(): ReactNode {
  const { shell } = useWords();
  const { reload } = useSession();
  const { busy, message, run } = useStep();
  const [secret, setSecret] = useState<string | null>(null);
  const [otp, setOtp] = useState('');
  const offer = (): Promise<void> =>
    run(async () => setSecret((await answer(api.POST('/api/v1/auth/second-factor'))).secret));
  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => {
      await answer(api.POST('/api/v1/auth/second-factor/confirm', { body: { otp } }));
      reload();
    });
  };
  if (secret === null) {
    return (
      <div className="stack">
        <p>{shell.setupSecondFactor}</p>
        {message && <p className="field-error">{message}</p>}
        <Button look="primary" large busy={busy} onClick={() => void offer()}>
          {shell.secondFactorStart}
        </Button>
      </div>
    );
  }
  return (
    <form className="stack" onSubmit={confirm}>
      <p>{shell.secondFactorHow}</p>
      <code style={{ fontSize: 'var(--size-l)', wordBreak: 'break-all' }}>{secret.replace(/(.{4})/g, '$1 ')}</code>
      <ErrorSummary title={shell.errorSummary} errors={message === null ? [] : [{ field: 'otp', message }]} />
      <Field
        id="otp"
        label={shell.otp}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={otp}
        onChange={(event) => setOtp(event.target.value.replace(/\D/g, '').slice(0, 6))}
        required
      />
      <Button type="submit" look="primary" large busy={busy}>
        {shell.secondFactorConfirm}
      </Button>
    </form>
  );
}
