import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { answer, api } from '../api/client.js';
import { live } from '../api/live.js';
import type { components } from '../api/schema.js';
import { closeFlagList } from '../offline/flag-list.js';
import { forgetField, forgetList } from '../offline/field-db.js';
import { keep, kept } from './kept.js';
import { onTokens, setTokens, takeTokens, tokens } from './tokens.js';

export type Me = components['schemas']['MeDto'];
export type Role = Me['role'];

interface Session {
  readonly me: Me | null;
  readonly signedIn: boolean;
  readonly error: unknown;
  readonly reload: () => void;
}

const SessionContext = createContext<Session>({ me: null, signedIn: false, error: null, reload: () => undefined });

/** Who is signed in; pages inside the shell can rely on {@link useMe}. */
export const useSession = (): Session => useContext(SessionContext);

/** The signed-in person, inside the shell. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('useMe outside of the shell');
  return me;
}

export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const signedIn = useSyncExternalStore(onTokens, () => tokens() !== null);
  const client = useQueryClient();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const me = await answer(api.GET('/api/v1/auth/me'));
      keep(ME, JSON.stringify(me));
      return me;
    },
    enabled: signedIn,
    staleTime: 60_000,
    // a reload in the field: who was signed in is still, until the platform says otherwise
    initialData: keptMe,
    initialDataUpdatedAt: 0,
  });
  const ready = signedIn && me.data !== undefined && me.data.setup.length === 0;
  useEffect(() => {
    if (ready) live.start();
    else live.end();
  }, [ready]);
  useEffect(() => {
    // what one person saw is not left for the next
    if (signedIn) return;
    keep(ME, null);
    client.clear();
    closeFlagList();
    void forgetList().catch(() => undefined);
  }, [signedIn, client]);
  return (
    <SessionContext
      value={{ me: (signedIn && me.data) || null, signedIn, error: me.error, reload: () => void me.refetch() }}
    >
      {children}
    </SessionContext>
  );
}

const ME = 'me';

function keptMe(): Me | undefined {
  try {
    return JSON.parse(kept(ME) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** @throws ApiProblem, with `auth.otp_required` when the second factor is missing */
export async function signIn(username: string, password: string, otp: string | null): Promise<void> {
  const body = { username, password, ...(otp === null ? {} : { otp }) };
  takeTokens(await answer(api.POST('/api/v1/auth/token', { body })));
}

/** Ends the session here and on the server; without a network only here. */
export async function signOut(): Promise<void> {
  await answer(api.POST('/api/v1/auth/logout')).catch(() => undefined);
  setTokens(null);
  sessionStorage.clear();
  await forgetField().catch(() => undefined);
}
