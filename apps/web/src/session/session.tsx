import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { answer, api } from '../api/client.js';
import { live } from '../api/live.js';
import type { components } from '../api/schema.js';
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
    queryFn: () => answer(api.GET('/api/v1/auth/me')),
    enabled: signedIn,
    staleTime: 60_000,
  });
  const ready = signedIn && me.data !== undefined && me.data.setup.length === 0;
  useEffect(() => {
    if (ready) live.start();
    else live.end();
  }, [ready]);
  useEffect(() => {
    // what one person saw is not left for the next
    if (!signedIn) client.clear();
  }, [signedIn, client]);
  return (
    <SessionContext
      value={{ me: (signedIn && me.data) || null, signedIn, error: me.error, reload: () => void me.refetch() }}
    >
      {children}
    </SessionContext>
  );
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
}
