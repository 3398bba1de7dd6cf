import { QueryClient } from '@tanstack/react-query';
import { live } from './live.js';
import { problemOf } from './problem.js';

/** Refusals are final; a fault of the network or the server is tried again twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 2 && problemOf(error).passing,
      refetchOnWindowFocus: true,
      // pages are used where the browser believes to be offline on an intranet
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

live.onReset(() => void queryClient.invalidateQueries());
