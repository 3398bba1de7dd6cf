import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Button } from '../components/button.js';
import { SidePanel } from '../components/side-panel.js';
import { Forbidden, Loaded } from '../components/states.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { OneTimeSecret } from './one-time-secret.js';
import { UserActions } from './user-actions.js';
import { changeUser, createUser, readUser, type User, type UserChange } from './user-data.js';
import { UserFacts } from './user-facts.js';
import { UserForm } from './user-form.js';

const LIST = '/administration/users';

/** A new account; its one-time password is shown once, here. */
export function NewUserPanel(): ReactNode {
  const { administration } = useWords();
  const { role } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: createUser,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['administration', 'users'] }),
  });
  const { data, variables } = create;
  return (
    <SidePanel title={administration.newUser} back={LIST}>
      {role !== 'administrator' ? (
        <Forbidden />
      ) : data ? (
        <OneTimeSecret
          username={variables.username}
          password={data.oneTimePassword ?? ''}
          onDone={() => void navigate(`${LIST}/${data.id}`)}
        />
      ) : (
        <UserForm
          busy={create.isPending}
          error={create.error}
          onSave={(shape) => create.mutate(shape)}
          onCancel={() => void navigate(LIST)}
        />
      )}
    </SidePanel>
  );
}

/** One account: what it may do, and what an administrator may do with it. */
export function UserPanel(): ReactNode {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['administration', 'user', id], queryFn: () => readUser(id) });
  return (
    <SidePanel title={query.data?.displayName ?? '…'} back={LIST}>
      <Loaded query={query} lines={8}>
        {(user) => <Account user={user} key={user.id} />}
      </Loaded>
    </SidePanel>
  );
}

function Account({ user }: { readonly user: User }): ReactNode {
  const { administration } = useWords();
  const me = useMe();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const again = (): void => void client.invalidateQueries({ queryKey: ['administration'] });
  const save = useMutation({
    mutationFn: (change: UserChange) => changeUser(user.id, change),
    onSuccess: () => setEditing(false),
    onSettled: again,
  });
  const trail = `/administration/audit?objectKind=user&objectId=${user.id}`;
  if (editing) {
    return (
      <UserForm
        user={user}
        busy={save.isPending}
        error={save.error}
        onSave={({ displayName, role, areas = [], subject = null }) =>
          save.mutate(differences(user, { displayName, role, areas, subject }))
        }
        onCancel={() => setEditing(false)}
      />
    );
  }
  const own = me.id === user.id;
  return (
    <div className="stack">
      <UserFacts user={user} />
      <p>
        <Link to={trail}>{administration.trailOf}</Link>
      </p>
      {me.role === 'administrator' && (
        <>
          {own && <p className="muted">{administration.ownAccount}</p>}
          {!own && (
            <div>
              <Button onClick={() => setEditing(true)}>{administration.change}</Button>
            </div>
          )}
          <UserActions user={user} own={own} onChanged={again} />
        </>
      )}
    </div>
  );
}

/** Only what differs: rights that stay must not end sessions. */
function differences(
  user: User,
  next: Required<Pick<UserChange, 'displayName' | 'role' | 'areas' | 'subject'>>,
): UserChange {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const subject = user.subject && { kind: user.subject.kind, id: user.subject.id };
  return {
    ...(next.displayName === user.displayName ? {} : { displayName: next.displayName }),
    ...(next.role === user.role ? {} : { role: next.role }),
    ...(same([...next.areas].sort(), [...user.areas].sort()) ? {} : { areas: next.areas }),
    ...(same(next.subject, subject) ? {} : { subject: next.subject }),
  };
}
