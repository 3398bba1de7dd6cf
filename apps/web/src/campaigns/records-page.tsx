import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCursorList } from '../api/use-cursor-list.js';
import type { Column } from '../components/data-table/column.js';
import { DataTable, type FilterChip } from '../components/data-table/data-table.js';
import { Plate } from '../components/plate.js';
import { ReasonText } from '../components/reason-text.js';
import { TimeText } from '../components/time-text.js';
import { exactText } from '../components/time.js';
import { reasonWords } from '../exports/report-words.js';
import { useAreas } from '../session/areas.js';
import { codeText } from '../words/code-text.js';
import { useLanguage, useLocalText, useWords } from '../words/use-words.js';
import { readProgress } from './campaign-data.js';
import {
  readRecords,
  RECORD_FILTERS,
  type CampaignRecord,
  type RecordFilters,
  type RecordOutcome,
} from './campaign-records.js';

/** The records behind the numbers of a campaign: those that count, or those that do not and why. */
export function RecordsPage(): ReactNode {
  const { campaigns } = useWords();
  const local = useLocalText();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const outcome: RecordOutcome = params.get('outcome') === 'counted' ? 'counted' : 'missed';
  const filters: RecordFilters = Object.fromEntries(
    RECORD_FILTERS.flatMap((key) => {
      const value = params.get(key);
      return value === null || value === '' ? [] : [[key, value]];
    }),
  );
  const campaign = useQuery({ queryKey: ['campaigns', id, null], queryFn: () => readProgress(id, null) });
  const show = (next: RecordOutcome): void => {
    const { reason: _reason, ...rest } = filters;
    setParams({ ...(next === 'missed' ? filters : rest), outcome: next }, { replace: true });
  };
  const codeOf = (requirement: string): string =>
    campaign.data?.requirements.find((one) => one.id === requirement)?.code ?? requirement;
  return (
    <div className="stack">
      <p className="no-print">
        <Link to={`/campaigns/${id}`}>‹ {campaign.data ? local(campaign.data.name) : campaigns.all}</Link>
      </p>
      <header className="row row-between">
        <h1>{outcome === 'missed' ? campaigns.notCounted : campaigns.countedRecords}</h1>
        <label className="row no-print">
          {campaigns.show}
          <select
            className="bar-select records-choice"
            value={outcome}
            onChange={(event) => show(event.target.value === 'counted' ? 'counted' : 'missed')}
          >
            <option value="missed">{campaigns.notCounted}</option>
            <option value="counted">{campaigns.countedRecords}</option>
          </select>
        </label>
      </header>
      {outcome === 'missed' && <p className="small muted">{campaigns.repeatsHow}</p>}
      <RecordTable
        key={outcome}
        id={id}
        outcome={outcome}
        filters={filters}
        codeOf={codeOf}
        onFilters={(next) => setParams({ ...next, outcome }, { replace: true })}
      />
    </div>
  );
}

interface RecordTableProps {
  readonly id: string;
  readonly outcome: RecordOutcome;
  readonly filters: RecordFilters;
  readonly codeOf: (requirement: string) => string;
  readonly onFilters: (next: Readonly<Record<string, string>>) => void;
}

function RecordTable({ id, outcome, filters, codeOf, onFilters }: RecordTableProps): ReactNode {
  const { campaigns, domain } = useWords();
  const { language } = useLanguage();
  const { nameOf } = useAreas();
  const [total, setTotal] = useState<{ rows: number; exact: boolean } | null>(null);
  const list = useCursorList<CampaignRecord>(['campaigns', id, 'records', outcome, filters], async (cursor) => {
    const page = await readRecords(id, outcome, filters, cursor);
    if (page.total) setTotal(page.total);
    return page;
  });
  const methods = domain.method as Readonly<Record<string, string>>;
  const kinds = campaigns.refKinds as Readonly<Record<string, string>>;
  const labels: Readonly<Record<string, (value: string) => string>> = {
    requirement: codeOf,
    area: nameOf,
    reason: (code) => codeText(code, language) ?? code,
    day: (day) => day,
  };
  const chips: FilterChip[] = Object.entries(filters).map(([key, value]) => ({
    key,
    value,
    label: labels[key]?.(value) ?? value,
  }));
  const columns: readonly Column<CampaignRecord>[] = [
    {
      key: 'at',
      title: campaigns.recordAt,
      value: (row) => exactText(new Date(row.at)),
      cell: (row) => (
        <span className="nowrap">
          <TimeText at={row.at} show="exact" />
        </span>
      ),
    },
    {
      key: 'plate',
      title: campaigns.plate,
      value: (row) => row.plate,
      cell: (row) => (row.plate ? <Plate text={row.plate} colour={row.plateColour} size="small" /> : '–'),
    },
    { key: 'area', title: campaigns.area, value: (row) => nameOf(row.areaCode) },
    ...(outcome === 'missed'
      ? [
          {
            key: 'reasons',
            title: campaigns.reason,
            value: (row: CampaignRecord) => row.reasons.map((code) => codeText(code, language) ?? code).join('；'),
            cell: (row: CampaignRecord) => (
              <>
                {row.reasons.map((code) => (
                  <div key={code}>
                    <ReasonText code={code} />
                  </div>
                ))}
              </>
            ),
          },
          {
            key: 'method',
            title: campaigns.method,
            value: (row: CampaignRecord) => methods[row.method ?? ''] ?? row.method,
          },
        ]
      : []),
    { key: 'refKind', title: campaigns.refKind, value: (row) => kinds[row.refKind] ?? row.refKind },
    { key: 'requirement', title: campaigns.requirement, value: (row) => codeOf(row.requirementId) },
    { key: 'ref', title: campaigns.ref, value: (row) => row.ref, optional: true },
  ];
  return (
    <DataTable
      id={`campaign-${outcome}`}
      caption={outcome === 'missed' ? campaigns.notCounted : campaigns.countedRecords}
      columns={columns}
      list={list}
      rowKey={(row) => `${row.requirementId} ${row.refKind} ${row.ref}`}
      filters={chips}
      onFilters={onFilters}
      {...(total ? { total } : {})}
      exportAs={{
        source: `campaign-${outcome}`,
        words: { refKind: kinds, method: methods, reasons: reasonWords(language), plateColour: domain.plateColour },
        filters: [{ key: 'campaign', value: id, label: campaigns.name }],
      }}
      empty={<p>{outcome === 'missed' ? campaigns.notCountedEmpty : campaigns.countedEmpty}</p>}
    />
  );
}
