import { FLAG_KINDS } from '@app/domain';
import { useSearchParams } from 'react-router';
import { useAreas } from '../session/areas.js';
import { QUEUE_STATES, type FlagFilter } from './flag-data.js';

export type FlagFilterKey = 'kind' | 'state' | 'since' | 'overdue';

interface FlagFilterState {
  readonly filter: Omit<FlagFilter, 'plate'>;
  /** null takes the filter away; what is typed stays in the history of the browser */
  readonly set: (key: FlagFilterKey, value: string | null) => void;
  readonly clear: () => void;
}

/** The filters of the desk in its address: `?kind=&state=&since=24h&overdue=true`. */
export function useFlagFilter(): FlagFilterState {
  const [params, setParams] = useSearchParams();
  const { area } = useAreas();
  const state = params.get('state');
  const hours = Number(/^(\d{1,4})h$/.exec(params.get('since') ?? '')?.[1] ?? 0);
  return {
    filter: {
      kind: FLAG_KINDS.find((kind) => kind === params.get('kind')) ?? null,
      states: state === 'all' ? null : (state ?? QUEUE_STATES),
      sinceHours: hours > 0 ? hours : null,
      overdue: params.get('overdue') === 'true',
      area,
    },
    set: (key, value) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(key);
        else next.set(key, value);
        return next;
      }),
    clear: () => setParams({}),
  };
}
