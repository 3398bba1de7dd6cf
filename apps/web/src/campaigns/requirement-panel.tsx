import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column } from '../components/data-table/column.js';
import { DataTable, wholeList } from '../components/data-table/data-table.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { ReasonText } from '../components/reason-text.js';
import { useAreas } from '../session/areas.js';
import { codeText } from '../words/code-text.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { Bullet, PaceMark } from './bullet.js';
import type { AreaProgress, AreaReason, CampaignProgress, RequirementProgress } from './campaign-data.js';
import { recordsHref } from './campaign-records.js';
import { FieldCalendar } from './field-calendar.js';
import { MonthTable } from './month-table.js';
import { neededPerDay, paceSentence } from './pace-sentence.js';
import { ValidShare } from './valid-share.js';

interface RequirementPanelProps {
  readonly campaign: CampaignProgress;
  readonly requirement: RequirementProgress;
  readonly updatedAt: number;
}

/** One requirement: the sentence, the numbers behind it, counties, months, what did not count. */
export function RequirementPanel({ campaign, requirement, updatedAt }: RequirementPanelProps): ReactNode {
  const { campaigns, domain } = useWords();
  const { total } = requirement;
  const methods = domain.method as Readonly<Record<string, string>>;
  const title = requirement.checkKinds.map((kind) => campaigns.checkKinds[kind]).join(campaigns.separator);
  const need = neededPerDay(total, campaign.asOf, campaign.endsOn);
  return (
    <Panel title={title} updatedAt={updatedAt} className="campaign-panel">
      <div className="stack">
        <div className="stack-tight">
          <p className="row">
            <PaceMark progress={total} />
            <strong className="campaign-sentence">{paceSentence(total, campaign.endsOn, campaigns)}</strong>
          </p>
          <Bullet progress={total} />
          <p className="small muted">
            {campaigns.atEnd(
              numberText(total.expectedAtEnd.likely),
              numberText(total.expectedAtEnd.low),
              numberText(total.expectedAtEnd.high),
            )}{' '}
            · {campaigns.window[requirement.window]} ·{' '}
            {requirement.methods?.map((method) => methods[method] ?? method).join(campaigns.separator) ??
              campaigns.anyMethod}
          </p>
        </div>
        <dl className="campaign-facts">
          <Fact label={campaigns.counted} value={numberText(total.counted)} unit={`/ ${numberText(total.target)}`} />
          <Fact label={campaigns.planToDate} value={numberText(Math.round(total.planToDate))} />
          <Fact
            label={campaigns.pacePerDay}
            value={numberText(total.pacePerDay, 1)}
            {...(need === null ? {} : { note: `${campaigns.neededPerDay} ${numberText(need, 1)}` })}
          />
          <Fact label={campaigns.daysInField} value={numberText(total.daysInField)} unit={campaigns.daysUnit} />
          <Fact label={campaigns.repeated} value={numberText(requirement.repeated)} note={campaigns.repeatedNote} />
          <div>
            <dt>{campaigns.validShare}</dt>
            <ValidShare share={total.validShare} target={requirement.validShareTarget} />
          </div>
        </dl>
        <Areas requirement={requirement} title={title} />
        <MonthTable requirement={requirement} title={title} />
        <FieldCalendar campaign={campaign} requirement={requirement} />
        <NotCounted campaign={campaign} requirement={requirement} />
      </div>
    </Panel>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
}

function Fact({ label, value, unit, note }: FactProps): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong> {unit}
        {note && <span className="small muted campaign-note">{note}</span>}
      </dd>
    </div>
  );
}

const done = { error: null, isPending: false, refetch: () => undefined, dataUpdatedAt: 0 };

function Areas({
  requirement,
  title,
}: {
  readonly requirement: RequirementProgress;
  readonly title: string;
}): ReactNode {
  const { campaigns } = useWords();
  const { nameOf } = useAreas();
  const columns: readonly Column<AreaProgress>[] = [
    { key: 'area', title: campaigns.area, value: (row) => nameOf(row.areaCode) },
    {
      key: 'pace',
      title: campaigns.gap,
      value: (row) => row.counted - Math.round(row.planToDate),
      numeric: true,
      cell: (row) => (
        <>
          <PaceMark progress={row} /> {numberText(row.counted - Math.round(row.planToDate))}
        </>
      ),
    },
    {
      key: 'bar',
      title: campaigns.forecastRange,
      value: (row) => `${row.expectedAtEnd.low}–${row.expectedAtEnd.high}`,
      cell: (row) => <Bullet progress={row} />,
    },
    {
      key: 'counted',
      title: campaigns.counted,
      value: (row) => row.counted,
      numeric: true,
      cell: (row) => numberText(row.counted),
    },
    {
      key: 'plan',
      title: campaigns.planToDate,
      value: (row) => Math.round(row.planToDate),
      numeric: true,
      cell: (row) => numberText(Math.round(row.planToDate)),
    },
    {
      key: 'target',
      title: campaigns.target,
      value: (row) => row.target,
      numeric: true,
      cell: (row) => numberText(row.target),
    },
    {
      key: 'likely',
      title: campaigns.forecast,
      value: (row) => row.expectedAtEnd.likely,
      numeric: true,
      cell: (row) => numberText(row.expectedAtEnd.likely),
    },
    {
      key: 'valid',
      title: campaigns.validShare,
      unit: '%',
      value: (row) => (row.validShare === null ? null : Math.round(row.validShare * 1000) / 10),
      numeric: true,
    },
    {
      key: 'days',
      title: campaigns.daysInField,
      unit: campaigns.daysUnit,
      value: (row) => row.daysInField,
      numeric: true,
    },
    {
      key: 'perDay',
      title: campaigns.pacePerDay,
      value: (row) => Math.round(row.pacePerDay * 10) / 10,
      numeric: true,
      optional: true,
    },
  ];
  return (
    <section className="stack-tight campaign-table">
      <h3>{campaigns.byArea}</h3>
      <p className="small muted">{campaigns.legend}</p>
      <DataTable
        id="campaign-areas"
        caption={campaigns.exportAreas(title)}
        columns={columns}
        list={wholeList(requirement.byArea, done)}
        rowKey={(row) => row.areaCode}
        empty={null}
      />
    </section>
  );
}

interface NotCountedProps {
  readonly campaign: CampaignProgress;
  readonly requirement: RequirementProgress;
}

function NotCounted({ campaign, requirement }: NotCountedProps): ReactNode {
  const { campaigns } = useWords();
  const { language } = useLanguage();
  const { nameOf } = useAreas();
  const hrefOf = (row: AreaReason): string =>
    recordsHref(campaign.id, 'missed', { requirement: requirement.id, area: row.areaCode, reason: row.reason });
  const columns: readonly Column<AreaReason>[] = [
    { key: 'area', title: campaigns.area, value: (row) => nameOf(row.areaCode) },
    {
      key: 'reason',
      title: campaigns.reason,
      value: (row) => codeText(row.reason, language) ?? row.reason,
      cell: (row) => <ReasonText code={row.reason} withCode />,
    },
    {
      key: 'records',
      title: campaigns.records,
      value: (row) => row.records,
      numeric: true,
      cell: (row) => <Link to={hrefOf(row)}>{numberText(row.records)}</Link>,
    },
  ];
  return (
    <section className="stack-tight campaign-table">
      <div className="row row-between">
        <h3>{campaigns.notCounted}</h3>
        <Link className="no-print" to={recordsHref(campaign.id, 'missed', { requirement: requirement.id })}>
          {campaigns.allRecords}
        </Link>
      </div>
      {requirement.notCountedByArea.length === 0 ? (
        <p className="muted">{campaigns.notCountedEmpty}</p>
      ) : (
        <>
          <p className="small muted">{campaigns.notCountedHow}</p>
          <DataTable
            id="campaign-reasons"
            caption={campaigns.notCounted}
            columns={columns}
            list={wholeList(requirement.notCountedByArea, done)}
            rowKey={(row) => `${row.areaCode} ${row.reason}`}
            empty={null}
          />
        </>
      )}
    </section>
  );
}
