import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, Route, Routes, useParams, useSearchParams } from 'react-router';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Button } from '../components/button.js';
import { numberText } from '../components/numbers.js';
import { Empty, Loaded } from '../components/states.js';
import { dayText } from '../components/time.js';
import { PdfButton } from '../exports/pdf-button.js';
import { useAreas } from '../session/areas.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { readCampaigns, readProgress, type CampaignBrief } from './campaign-data.js';
import { RecordsPage } from './records-page.js';
import { RequirementPanel } from './requirement-panel.js';
import './campaigns.css';

/** Campaigns: what was promised, how far it is, how it will end. */
export default function CampaignsPage(): ReactNode {
  return (
    <Routes>
      <Route index element={<CampaignList />} />
      <Route path=":id" element={<CampaignFile />} />
      <Route path=":id/records" element={<RecordsPage />} />
    </Routes>
  );
}

function CampaignList(): ReactNode {
  const { campaigns } = useWords();
  const { nameOf } = useAreas();
  const local = useLocalText();
  const query = useQuery({ queryKey: ['campaigns', 'list'], queryFn: readCampaigns, refetchInterval: 60_000 });
  useLiveRefresh(['spot_check.'], [['campaigns', 'list']]);
  return (
    <div className="stack">
      <h1>{campaigns.title}</h1>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={campaigns.emptyTitle}>
              <p>{campaigns.emptyText}</p>
            </Empty>
          ) : (
            <ul className="campaign-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <Link to={`/campaigns/${row.id}`}>
                    <h2>{local(row.name)}</h2>
                    <p className="muted">
                      {nameOf(row.areaCode)} · {row.startsOn} – {row.endsOn}
                    </p>
                    <progress max={row.target} value={row.counted} aria-label={campaigns.share} />
                    <p>
                      {campaigns.counted} <strong>{numberText(row.counted)}</strong> / {numberText(row.target)} ·{' '}
                      {share(row)} %
                    </p>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

const share = (row: CampaignBrief): string => ((row.counted / Math.max(1, row.target)) * 100).toFixed(1);

const DAY = /^\d{4}-\d\d-\d\d$/;

function CampaignFile(): ReactNode {
  const { campaigns, common } = useWords();
  const { nameOf } = useAreas();
  const local = useLocalText();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const asked = params.get('asOf');
  const asOf = asked !== null && DAY.test(asked) ? asked : null;
  const key = ['campaigns', id, asOf] as const;
  const query = useQuery({ queryKey: key, queryFn: () => readProgress(id, asOf), refetchInterval: 60_000 });
  useLiveRefresh(['spot_check.'], [['campaigns', id]]);
  const choose = (day: string): void => setParams(day === '' ? {} : { asOf: day }, { replace: true });
  return (
    <div className="stack">
      <p className="no-print">
        <Link to="/campaigns">‹ {campaigns.all}</Link>
      </p>
      <Loaded query={query} lines={12}>
        {(campaign) => (
          <>
            <header className="row row-between">
              <div>
                <h1>{local(campaign.name)}</h1>
                <p className="muted">
                  {nameOf(campaign.areaCode)} · {campaign.startsOn} – {campaign.endsOn}
                </p>
              </div>
              <div className="row no-print">
                <label className="row">
                  {campaigns.asOf}
                  <input
                    type="date"
                    className="bar-select campaign-day"
                    value={campaign.asOf}
                    min={campaign.startsOn}
                    max={dayText(new Date())}
                    onChange={(event) => choose(event.target.value)}
                  />
                </label>
                {asOf !== null && (
                  <Button look="quiet" onClick={() => choose('')}>
                    {campaigns.asOfToday}
                  </Button>
                )}
                <PdfButton report="campaign-report" filters={{ campaign: id, asOf: campaign.asOf }} />
                <Button look="quiet" onClick={() => window.print()}>
                  {common.print}
                </Button>
              </div>
            </header>
            {campaign.requirements.map((requirement) => (
              <RequirementPanel
                key={requirement.id}
                campaign={campaign}
                requirement={requirement}
                updatedAt={query.dataUpdatedAt}
              />
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}
