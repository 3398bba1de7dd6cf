import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { answer, api } from '../api/client.js';
import { ErrorBox, Loading } from '../components/states.js';

/** From the plate that an officer has scanned to the machine's file. */
export function ScanForward(): ReactNode {
  const { token = '' } = useParams();
  const query = useQuery({
    queryKey: ['machines', 'find', token],
    queryFn: () => answer(api.POST('/api/v1/machines/find', { body: { code: token } })),
    retry: false,
  });
  if (query.data) return <Navigate to={`/machines/${query.data.id}`} replace />;
  return query.error ? <ErrorBox error={query.error} /> : <Loading />;
}
