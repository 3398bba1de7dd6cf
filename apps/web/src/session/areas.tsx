import { useQuery } from '@tanstack/react-query';
import { areaContains } from '@app/domain';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { answerAs, api } from '../api/client.js';
import { useLanguage } from '../words/use-words.js';
import { keep, kept } from './kept.js';
import { useMe } from './session.js';

/** A county or the prefecture; `code` by GB/T 2260. */
export interface Area {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly parentCode: string | null;
  readonly level: 'prefecture' | 'county';
  /** height of the seat, m: limits depend on it */
  readonly altitudeM?: number | null;
  /** WGS-84 degrees */
  readonly seat: { readonly lon: number; readonly lat: number } | null;
}

interface AreaState {
  /** all areas of the platform */
  readonly all: readonly Area[];
  /** those that the caller may see */
  readonly own: readonly Area[];
  /** code of the chosen area; null = all of one's own */
  readonly area: string | null;
  readonly setArea: (code: string | null) => void;
  readonly nameOf: (code: string | null | undefined) => string;
}

const AreaContext = createContext<AreaState | null>(null);

/** The areas and the one that was chosen in the shell; lists pass `area ?? undefined` to the API. */
export function useAreas(): AreaState {
  const state = useContext(AreaContext);
  if (!state) throw new Error('useAreas outside of the shell');
  return state;
}

function keptAreas(): { readonly items: Area[] } | undefined {
  try {
    return JSON.parse(kept('areas') ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function AreaProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const me = useMe();
  const { language } = useLanguage();
  const [chosen, choose] = useState(() => kept('area'));
  const { data } = useQuery({
    queryKey: ['areas'],
    queryFn: async () => {
      const query = { limit: 200 } as never;
      const areas = await answerAs<{ items: Area[] }>(api.GET('/api/v1/areas', { params: { query } }));
      keep('areas', JSON.stringify(areas));
      return areas;
    },
    staleTime: 3_600_000,
    // names of counties are needed in the field as well
    initialData: keptAreas,
    initialDataUpdatedAt: 0,
  });
  const all = data?.items ?? [];
  const own = all.filter((area) => me.areas.some((mine) => areaContains(mine, area.code)));
  const area = own.some((one) => one.code === chosen) ? chosen : null;
  const setArea = (code: string | null): void => {
    keep('area', code);
    choose(code);
  };
  const nameOf = (code: string | null | undefined): string =>
    code == null ? '' : (all.find((one) => one.code === code)?.name[language] ?? code);
  return <AreaContext value={{ all, own, area, setArea, nameOf }}>{children}</AreaContext>;
}
