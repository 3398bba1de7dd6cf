import type { ReactNode } from 'react';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import type { User } from './user-data.js';
import { UserState } from './user-list.js';

/** What is known of an account. */
export function UserFacts({ user }: { readonly user: User }): ReactNode {
  const { administration, domain } = useWords();
  const { nameOf } = useAreas();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [administration.username, <code key="name">{user.username}</code>],
    [administration.role, domain.role[user.role]],
    user.subject === null
      ? [administration.areas, user.areas.map(nameOf).join('、')]
      : [administration.subject, user.subject.id],
    [administration.state, <UserState key="state" user={user} />],
    ...(user.lockedUntil === null
      ? []
      : [[administration.lockedUntil, <TimeText key="lock" at={user.lockedUntil} show="both" />] as const]),
    [administration.secondFactor, user.secondFactor ? administration.enrolled : administration.notEnrolled],
    [administration.openSessions, user.openSessions],
    [
      administration.lastSignIn,
      user.lastSignInAt === null ? administration.never : <TimeText key="last" at={user.lastSignInAt} show="both" />,
    ],
    [administration.createdAt, <TimeText key="made" at={user.createdAt} show="both" />],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
