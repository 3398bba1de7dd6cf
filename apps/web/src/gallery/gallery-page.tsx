import { PLATE_COLOURS } from '@app/domain';
import { DatePicker, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { Antd } from '../components/antd.js';
import { Button } from '../components/button.js';
import { Chart } from '../components/chart/chart.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import type { Column } from '../components/data-table/column.js';
import { KeyNumber } from '../components/key-number.js';
import { MapView, type MapPoint } from '../components/map/map-view.js';
import { Panel } from '../components/panel.js';
import { Plate } from '../components/plate.js';
import { ReasonText } from '../components/reason-text.js';
import { SidePanel } from '../components/side-panel.js';
import { Empty, ErrorBox, Loading } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { ValueAgainstLimit } from '../components/value-against-limit.js';
import { Verdict } from '../components/verdict.js';
import { ApiProblem } from '../api/problem.js';
import { useWords } from '../words/use-words.js';

interface Sample {
  readonly code: string;
  readonly name: string;
  readonly tests: number;
  readonly failed: number;
}

const ROWS: readonly Sample[] = Array.from({ length: 14 }, (_, at) => ({
  code: `6523010${String(at + 1).padStart(2, '0')}`,
  name: `示范站 ${at + 1}`,
  tests: 1200 + ((at * 373) % 900),
  failed: (at * 37) % 90,
}));
const QUERY = { error: null, isPending: false, refetch: () => undefined, dataUpdatedAt: Date.now() };
const POINTS: readonly MapPoint[] = [
  { id: 'a', lon: 87.31, lat: 44.02, datum: 'wgs84', label: 'A652301001', tone: 'pass', sign: 'A' },
  { id: 'b', lon: 87.98, lat: 44.15, datum: 'wgs84', label: 'A652302001', tone: 'exceed', sign: 'A' },
  { id: 'c', lon: 89.59, lat: 44.02, datum: 'wgs84', label: 'C652325001', tone: 'silent', sign: 'C' },
  { id: 'd', lon: 89.6, lat: 44.03, datum: 'wgs84', label: 'C652325002', tone: 'doubt', sign: 'C' },
];
const JUDGED = [
  {
    item: 'nox',
    measured: 1823.4,
    rounded: 1823,
    bound: { kind: 'max', value: 1500 },
    unit: '×10⁻⁶',
    decimals: 0,
    standard: 'GB 3847-2018',
    clause: '限值a',
    verified: false,
    limitSetCode: 'gb3847-2018',
    limitSetVersion: 1,
  },
] as const;

/** Every shared component once, for those who build pages and for the pictures. */
export default function GalleryPage(): ReactNode {
  const { gallery } = useWords();
  return (
    <div className="stack">
      <header>
        <h1>{gallery.title}</h1>
        <p className="muted">{gallery.lead}</p>
      </header>
      <Small />
      <Table />
      <Pictures />
      <States />
      <Routes>
        <Route path=":code" element={<Opened />} />
        <Route path="*" element={null} />
      </Routes>
    </div>
  );
}

function Opened(): ReactNode {
  const { code } = useParams();
  const { gallery } = useWords();
  return (
    <SidePanel title={`${gallery.station} ${code}`} back="/gallery">
      <KeyNumber label={gallery.tests} value={1234} />
    </SidePanel>
  );
}

function Small(): ReactNode {
  const { gallery } = useWords();
  return (
    <>
      <Panel title={gallery.plates}>
        <p className="row">
          {PLATE_COLOURS.map((colour) => (
            <Plate key={colour} text={colour.includes('green') ? '新BD12345' : '新B12345'} colour={colour} />
          ))}
          <Plate text="新A77K21" colour="blue" former />
          <Plate text="新B1Z345" colour={null} marks={[3]} size="small" />
        </p>
      </Panel>
      <Panel title={gallery.verdicts}>
        <div className="row">
          {(['pass', 'exceed', 'undetermined', 'held'] as const).map((kind) => (
            <Verdict key={kind} kind={kind} large />
          ))}
        </div>
        <Verdict kind="exceed" reason="NOₓ 1 823 ×10⁻⁶ > 1 500 ×10⁻⁶ · GB 3847-2018" items={JUDGED} ruleVersion="x@1" />
        <ValueAgainstLimit value={0.98} bound={{ kind: 'range', low: 0.95, high: 1.05 }} decimals={2} />
        <p>
          <ReasonText code="reading.carbon_balance" withCode /> · <ReasonText code="new.code" /> ·{' '}
          <TimeText at={Date.now() - 200_000} show="both" />
        </p>
      </Panel>
      <Panel title={gallery.numbers} updatedAt={Date.now() - 300_000}>
        <div className="key-row">
          <KeyNumber label={gallery.tests} value={12400} note="9 月 11 980" to="/gallery" />
          <KeyNumber label={gallery.failed} value={318} tone="exceed" />
        </div>
      </Panel>
    </>
  );
}

function Table(): ReactNode {
  const { gallery } = useWords();
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({ state: 'normal' });
  const columns: readonly Column<Sample>[] = useMemo(
    () => [
      { key: 'code', title: gallery.station, value: (row) => row.code },
      { key: 'name', title: gallery.station, value: (row) => row.name },
      { key: 'tests', title: gallery.tests, value: (row) => row.tests, numeric: true },
      { key: 'failed', title: gallery.failed, unit: '辆', value: (row) => row.failed, numeric: true },
    ],
    [gallery],
  );
  return (
    <Panel title={gallery.table}>
      <DataTable
        id="gallery"
        caption={gallery.table}
        columns={columns}
        list={wholeList(ROWS, QUERY)}
        rowKey={(row) => row.code}
        rowHref={(row) => `/gallery/${row.code}`}
        filters={Object.entries(filters).map(([key, value]) => ({ key, value, label: value }))}
        onFilters={setFilters}
        empty={<p>{gallery.noneYet}</p>}
        total={{ rows: 12400, exact: false }}
        tools={
          <Antd>
            <Select
              aria-label={gallery.station}
              options={[{ value: 'a', label: gallery.station }]}
              style={{ width: 140 }}
              placeholder={gallery.station}
            />
            <DatePicker />
          </Antd>
        }
      />
    </Panel>
  );
}

function Pictures(): ReactNode {
  const { gallery } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const option = useMemo(
    () => ({
      grid: { left: 56, right: 48, top: 24, bottom: 32 },
      tooltip: { trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: ROWS.map((row) => row.name) },
      yAxis: { type: 'value' as const },
      series: [
        {
          type: 'line' as const,
          name: gallery.failed,
          data: ROWS.map((row) => row.failed),
          markLine: { symbol: 'none', data: [{ yAxis: 60 }] },
        },
      ],
    }),
    [gallery],
  );
  return (
    <>
      <Panel title={gallery.chart}>
        <Chart
          title={gallery.failed}
          option={option}
          table={{ head: [gallery.station, gallery.failed], rows: ROWS.map((row) => [row.name, row.failed]) }}
        />
      </Panel>
      <Panel title={gallery.map}>
        <MapView
          points={POINTS}
          label={gallery.map}
          selected={chosen}
          onSelect={setChosen}
          approvalNumber="示例 0000"
        />
        <p>{chosen ?? '–'}</p>
      </Panel>
    </>
  );
}

function States(): ReactNode {
  const { gallery } = useWords();
  const problem = new ApiProblem(
    503,
    'service.unavailable',
    { zh: '服务暂时不可用。', en: 'Not available.' },
    [],
    '01a2',
  );
  return (
    <Panel title={gallery.states} actions={<Button look="danger">{gallery.states}</Button>}>
      <Loading lines={2} />
      <ErrorBox error={problem} onRetry={() => undefined} />
      <Empty title={gallery.table}>{gallery.noneYet}</Empty>
    </Panel>
  );
}
