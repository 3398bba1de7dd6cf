import { useInfiniteQuery } from '@tanstack/react-query';

export interface CursorPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface CursorList<T> {
  readonly rows: readonly T[];
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly loadingMore: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
  readonly updatedAt: number;
}

/**
 * A list of the API, page after page.
 * @param key name and filters of the list; other filters, another list
 * @param read one page, e.g. `(cursor) => answerAs<CursorPage<Flag>>(api.GET('/api/v1/flags', { params: { query: { cursor } } }))`
 */
export function useCursorList<T>(
  key: readonly unknown[],
  read: (cursor: string | undefined) => Promise<CursorPage<T>>,
  options: { readonly refreshMs?: number } = {},
): CursorList<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    ...(options.refreshMs === undefined ? {} : { refetchInterval: options.refreshMs }),
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    hasMore: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    loadingMore: query.isFetchingNextPage,
    isPending: query.isPending,
    error: query.error,
    refetch: () => void query.refetch(),
    updatedAt: query.dataUpdatedAt,
  };
}
