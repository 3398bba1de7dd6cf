import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useState } from 'react';
import { useCursorList, type CursorList } from '../api/use-cursor-list.js';
import { useLiveEvents } from '../api/use-live.js';
import { readFlags, type FlagBrief, type FlagFilter, type FlagOrder, type FlagPage } from './flag-data.js';

const LIST = ['flags', 'list'] as const;
type Pages = InfiniteData<FlagPage, string | undefined>;

interface FlagList extends CursorList<FlagBrief> {
  /** flags that came since the list was read: shown as a number, so that nothing moves under the hand */
  readonly fresh: number;
  /** of the whole list as it was read; null = not read yet */
  readonly total: FlagPage['total'];
  /** writes what is known of a flag into the list, without moving it */
  readonly patch: (id: string, change: Partial<FlagBrief>) => void;
}

/** The queue, held still: events change a row in its place; new flags wait until they are asked for. */
export function useFlagList(filter: FlagFilter, order: FlagOrder): FlagList {
  const client = useQueryClient();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const key = [...LIST, filter, order];
  const list = useCursorList(key, (cursor) => readFlags(filter, cursor, 50, order));
  const total = client.getQueryData<Pages>(key)?.pages[0]?.total ?? null;
  const patch = (id: string, change: Partial<FlagBrief>): void =>
    void client.setQueriesData<Pages>({ queryKey: LIST }, (data) => data && patched(data, id, change));
  useLiveEvents(['flag.'], (events) => {
    const opened: string[] = [];
    for (const { kind, areaCode, subject, data } of events) {
      if (subject === null) continue;
      const known = list.rows.some((row) => row.id === subject.id);
      const wanted =
        filter.plate === null &&
        !filter.overdue &&
        (filter.kind === null || filter.kind === data['kind']) &&
        (filter.area === null || (areaCode ?? '').startsWith(filter.area.replace(/0+$/, '')));
      if (!known && kind === 'flag.opened' && wanted) opened.push(subject.id);
      if (known) {
        patch(subject.id, changeOf(data));
        void client.invalidateQueries({ queryKey: ['flag', subject.id] });
      }
    }
    if (opened.length > 0) setFresh((before) => new Set([...before, ...opened]));
  });
  const refetch = (): void => {
    setFresh(new Set());
    list.refetch();
  };
  const waiting = [...fresh].filter((id) => !list.rows.some((row) => row.id === id)).length;
  return { ...list, refetch, fresh: waiting, total, patch };
}

function changeOf(data: Readonly<Record<string, unknown>>): Partial<FlagBrief> {
  const { state, evidenceCount, worstRatio } = data as Partial<FlagBrief>;
  return {
    ...(state === undefined ? {} : { state }),
    ...(evidenceCount === undefined ? {} : { evidenceCount }),
    ...(worstRatio === undefined ? {} : { worstRatio }),
  };
}

function patched(data: Pages, id: string, change: Partial<FlagBrief>): Pages {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === id ? { ...row, ...change } : row)),
    })),
  };
}
