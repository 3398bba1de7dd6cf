import type { ReactNode } from 'react';
import { ExportMenu } from '../exports/export-menu.js';
import { exportWords } from '../exports/export-data.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import type { FlagFilter, FlagOrder } from './flag-data.js';

const SORTS: Readonly<Record<FlagOrder, string>> = {
  newest: '-openedAt',
  oldest: 'openedAt',
  deadline: 'deadline',
  worst: '-worstRatio',
};
const HOUR_MS = 3_600_000;

interface FlagExportProps {
  readonly filter: FlagFilter;
  readonly order: FlagOrder;
}

/** The queue as a file: the same filters and order, all of it. */
export function FlagExport({ filter, order }: FlagExportProps): ReactNode {
  const { flags, domain } = useWords();
  const { nameOf } = useAreas();
  const filters = (): { name: string; value: string; label: string }[] => {
    const { kind, states, sinceHours, overdue, area, plate } = filter;
    const state = domain.flagState as Readonly<Record<string, string>>;
    const since = sinceHours === null ? null : new Date(Date.now() - sinceHours * HOUR_MS).toISOString();
    return [
      ...(kind === null ? [] : [{ name: 'kind', value: kind, label: domain.flagKind[kind] }]),
      ...(states === null
        ? []
        : [
            {
              name: 'state',
              value: states,
              label: states
                .split(',')
                .map((one) => state[one] ?? one)
                .join('、'),
            },
          ]),
      ...(since === null ? [] : [{ name: 'openedFrom', value: since, label: `≥ ${since}` }]),
      ...(overdue ? [{ name: 'overdue', value: 'true', label: flags.overdueOnly }] : []),
      ...(area === null ? [] : [{ name: 'area', value: area, label: nameOf(area) }]),
      ...(plate === null ? [] : [{ name: 'plate', value: plate, label: plate }]),
    ];
  };
  return (
    <ExportMenu
      name={flags.title}
      request={() => ({
        source: 'flags',
        filters: filters(),
        sort: SORTS[order],
        words: exportWords({
          kind: domain.flagKind,
          state: domain.flagState,
          item: domain.item,
          plateColour: domain.plateColour,
          clearsBy: domain.clearsBy,
        }),
      })}
    />
  );
}
