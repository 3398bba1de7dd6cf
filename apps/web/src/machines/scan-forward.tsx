import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { answer, api } from '../api/client.js';
import { ErrorBox, Loading } from '../components/states.js';

/** From the plate that an officer has scanned to the machine's file. */
export function ScanForward(): ReactNode {
  const { token = '' } = useParams();
  return <FindForward code={token} />;
}

/** From a code or a plate's token to the machine's file. */
export function FindForward({ code }: { readonly code: string }): ReactNode {
  const query = useQuery({
    queryKey: ['machines', 'find', code],
    queryFn: () => answer(api.POST('/api/v1/machines/find', { body: { code } })),
    retry: false,
  });
  if (query.data) return <Navigate to={`/machines/${query.data.id}`} replace />;
  return query.error ? <ErrorBox error={query.error} /> : <Loading />;
}

/** A code that was typed at the plate desk comes along in the memory of the page, never in the address. */
export function useCarriedCode(): string | null {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('code' in state)) return null;
  return typeof state.code === 'string' ? state.code : null;
}
