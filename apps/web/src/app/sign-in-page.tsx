import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { ErrorSummary, Field } from '../components/field.js';
import { signIn } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { DisplaySwitches } from './bar-controls.js';

interface FormFault {
  readonly field?: string;
  readonly message: string;
}

const OTP = /^\d{6}$/;

/** Name and password, then the second factor when the account has one. Nothing typed is lost on a refusal. */
export function SignInPage(): ReactNode {
  const { shell, common, machines } = useWords();
  const local = useLocalText();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [otp, setOtp] = useState('');
  const [second, setSecond] = useState(false);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing: FormFault[] = [
      ...(username.trim() === '' ? [{ field: 'username', message: shell.missingUsername }] : []),
      ...(password === '' ? [{ field: 'password', message: shell.missingPassword }] : []),
      ...(second && !OTP.test(otp) ? [{ field: 'otp', message: shell.missingOtp }] : []),
    ];
    setFaults(missing);
    if (missing.length > 0 || busy) return;
    setBusy(true);
    try {
      await signIn(username, password, second ? otp : null);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'auth.otp_required') setSecond(true);
      else setFaults([{ ...(second ? { field: 'otp' } : { field: 'password' }), message: local(problem.text) }]);
    } finally {
      setBusy(false);
    }
  };
  const faultOf = (field: string): string | undefined => faults.find((one) => one.field === field)?.message;

  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={(event) => void submit(event)} noValidate>
        <h1>{common.product}</h1>
        <ErrorSummary title={shell.errorSummary} errors={faults} />
        {second ? (
          <Field
            id="otp"
            label={shell.otp}
            help={shell.otpHelp}
            value={otp}
            onChange={(event) => setOtp(event.target.value.replace(/\D/g, '').slice(0, 6))}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            error={faultOf('otp')}
          />
        ) : (
          <>
            <Field
              id="username"
              label={shell.username}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              error={faultOf('username')}
            />
            <Field
              id="password"
              label={shell.password}
              type={shown ? 'text' : 'password'}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              autoComplete="current-password"
              error={faultOf('password')}
            />
            <label className="row">
              <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
              {shell.showPassword}
            </label>
          </>
        )}
        <Button type="submit" look="primary" large busy={busy}>
          {busy ? shell.signingIn : shell.signIn}
        </Button>
        {second && (
          <Button look="quiet" onClick={() => setSecond(false)}>
            {shell.otpBack}
          </Button>
        )}
      </form>
      <Link to="/sign-up">{machines.toSignUp}</Link>
      <div className="sign-in-foot">
        <DisplaySwitches />
      </div>
    </main>
  );
}
