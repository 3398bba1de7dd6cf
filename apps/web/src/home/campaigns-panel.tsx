import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Bullet, PaceMark } from '../campaigns/bullet.js';
import { paceSentence } from '../campaigns/pace-sentence.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { Loaded } from '../components/states.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { readRunning } from './home-data.js';

/** Pace of the campaigns that run today: a line a requirement. */
export function CampaignsPanel({ day }: { readonly day: string }): ReactNode {
  const { home, campaigns } = useWords();
  const local = useLocalText();
  const query = useQuery({
    queryKey: ['home', 'campaigns', day],
    queryFn: () => readRunning(day),
    refetchInterval: 60_000,
  });
  useLiveRefresh(['spot_check.'], [['home', 'campaigns']]);
  return (
    <Panel title={home.campaigns} updatedAt={query.dataUpdatedAt}>
      <Loaded query={query} lines={4}>
        {(running) =>
          running.length === 0 ? (
            <p className="muted">{home.noCampaigns}</p>
          ) : (
            <div className="stack">
              {running.map((campaign) => (
                <section key={campaign.id} className="stack-tight">
                  <h3>
                    <Link to={`/campaigns/${campaign.id}`}>{local(campaign.name)}</Link>
                  </h3>
                  {campaign.requirements.map((requirement) => (
                    <Link key={requirement.id} to={`/campaigns/${campaign.id}`} className="home-requirement">
                      <span className="row row-between">
                        <span className="home-kinds">
                          {requirement.checkKinds.map((kind) => campaigns.checkKinds[kind]).join(campaigns.separator)}
                        </span>
                        <span>
                          <PaceMark progress={requirement.total} />{' '}
                          <strong>{numberText(requirement.total.counted)}</strong> / {numberText(requirement.target)}
                        </span>
                      </span>
                      <Bullet progress={requirement.total} />
                      <span className="small">{paceSentence(requirement.total, campaign.endsOn, campaigns)}</span>
                    </Link>
                  ))}
                </section>
              ))}
            </div>
          )
        }
      </Loaded>
    </Panel>
  );
}
