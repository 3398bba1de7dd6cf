import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

/** What a person made of a table: columns, order, filters (never a plate: filters are enumerations and ids). */
export type TableView = components['schemas']['TableViewDto'];

interface SavedViews {
  readonly views: readonly TableView[];
  /** keeps a view under its name; the same name replaces it */
  readonly save: (view: Pick<TableView, 'name' | 'columns' | 'sort' | 'filters'>) => void;
  readonly remove: (id: string) => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** The person's own views of a table, kept by the platform so that they are there on every device. */
export function useSavedViews(table: string, enabled: boolean): SavedViews {
  const client = useQueryClient();
  const key = ['table-views', table];
  const views = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await answer(api.GET('/api/v1/table-views', { params: { query: { table } } }))).items as readonly TableView[],
    enabled,
    staleTime: 300_000,
  });
  const again = (): void => void client.invalidateQueries({ queryKey: key });
  const save = useMutation({
    mutationFn: (view: Pick<TableView, 'name' | 'columns' | 'sort' | 'filters'>) =>
      answer(
        api.POST('/api/v1/table-views', {
          body: {
            table,
            name: view.name,
            columns: view.columns.map((one) => ({ key: one })),
            filters: view.filters,
            ...(view.sort === null ? {} : { sort: view.sort }),
          },
        }),
      ),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/table-views/{id}', { params: { path: { id } } })),
    onSettled: again,
  });
  return {
    views: views.data ?? [],
    save: save.mutate,
    remove: remove.mutate,
    busy: save.isPending || remove.isPending,
    error: save.error ?? remove.error ?? views.error,
  };
}
