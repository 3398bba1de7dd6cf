import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { Confirm } from './confirm.js';
import { OneTimeSecret } from './one-time-secret.js';
import { Refusal } from './refusal.js';
import { changeUser, endSessions, resetPassword, resetSecondFactor, type User } from './user-data.js';

interface UserActionsProps {
  readonly user: User;
  /** the administrator's own account: only its sessions may be ended here */
  readonly own: boolean;
  readonly onChanged: () => void;
}

type Action = 'password' | 'secondFactor' | 'sessions' | 'disable' | 'enable';

/** What an administrator may do with an account; each says what it does before it does it. */
export function UserActions({ user, own, onChanged }: UserActionsProps): ReactNode {
  const { administration } = useWords();
  const [secret, setSecret] = useState<string | null>(null);
  const [done, setDone] = useState<Action | null>(null);
  const act = useMutation({
    mutationFn: async (action: Action): Promise<string | null> => {
      if (action === 'password') return (await resetPassword(user.id)).oneTimePassword;
      if (action === 'secondFactor') await resetSecondFactor(user.id);
      else if (action === 'sessions') await endSessions(user.id);
      else await changeUser(user.id, { state: action === 'disable' ? 'disabled' : 'active' });
      return null;
    },
    onSuccess: (password, action) => {
      setSecret(password);
      setDone(action);
    },
    onMutate: () => setDone(null),
    onSettled: onChanged,
  });
  const button = (action: Action, danger = false): ReactNode => (
    <Confirm
      label={administration.act[action]}
      question={administration.ask[action](user.displayName)}
      busy={act.isPending && act.variables === action}
      danger={danger}
      onConfirm={() => act.mutate(action)}
    />
  );
  if (secret !== null) {
    return <OneTimeSecret username={user.username} password={secret} onDone={() => setSecret(null)} />;
  }
  return (
    <section className="stack-tight no-print" aria-label={administration.actions}>
      <h3>{administration.actions}</h3>
      {done !== null && (
        <p role="status" className="admin-done">
          {administration.did[done]}
        </p>
      )}
      <Refusal error={act.error} />
      <div className="row">
        {user.openSessions > 0 && button('sessions')}
        {!own && button('password')}
        {!own && user.secondFactor && button('secondFactor', true)}
        {!own && (user.state === 'active' ? button('disable', true) : button('enable'))}
      </div>
    </section>
  );
}
