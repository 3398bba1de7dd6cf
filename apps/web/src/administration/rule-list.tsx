import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { TimeText } from '../components/time-text.js';
import { exactText } from '../components/time.js';
import { useWords } from '../words/use-words.js';
import { readRules, ruleAt, RULES_KEY, type RuleVersion } from './rule-data.js';
import { paramsOf } from './rule-draft.js';
import { useRuleName } from './use-rule-name.js';

interface RuleRow {
  readonly rule: string;
  readonly current: RuleVersion | null;
  readonly coming: RuleVersion | null;
  readonly versions: number;
}

function rowsOf(all: readonly RuleVersion[], now: Date): readonly RuleRow[] {
  return [...new Set(all.map((one) => one.rule))].map((rule) => {
    const versions = all.filter((one) => one.rule === rule);
    const coming = versions.find((one) => new Date(one.effectiveFrom) > now) ?? null;
    return { rule, versions: versions.length, current: ruleAt(versions, now), coming };
  });
}

/** Rules by name with the version in force and the one to come. */
export function RuleList(): ReactNode {
  const { administration } = useWords();
  const query = useQuery({ queryKey: RULES_KEY, queryFn: readRules });
  const ruleName = useRuleName();
  const columns: readonly Column<RuleRow>[] = [
    { key: 'rule', title: administration.rule, value: (row) => ruleName(row.rule) },
    { key: 'version', title: administration.version, value: (row) => row.current?.version ?? null, numeric: true },
    {
      key: 'from',
      title: administration.inForceFrom,
      value: (row) => row.current?.effectiveFrom,
      cell: (row) => <TimeText at={row.current?.effectiveFrom} show="day" />,
    },
    {
      key: 'coming',
      title: administration.coming,
      value: (row) => row.coming?.effectiveFrom,
      cell: (row) =>
        row.coming === null ? (
          '–'
        ) : (
          <span className="admin-warn">
            {administration.versionNo(row.coming.version)} ·{' '}
            {exactText(new Date(row.coming.effectiveFrom)).slice(0, 16)}
          </span>
        ),
    },
    {
      key: 'params',
      title: administration.params,
      value: (row) => (row.current === null ? null : paramsOf(row.current.params).length),
      numeric: true,
    },
    { key: 'versions', title: administration.versions, value: (row) => row.versions, numeric: true },
    { key: 'code', title: administration.code, value: (row) => row.rule },
  ];
  const rows = query.data && rowsOf(query.data, new Date());
  return (
    <DataTable
      id="administration-rules"
      caption={administration.tab.rules}
      columns={columns}
      list={wholeList(rows, query)}
      rowKey={(row) => row.rule}
      rowHref={(row) => `/administration/rules/${row.rule}`}
      empty={<p>{administration.noRules}</p>}
    />
  );
}
