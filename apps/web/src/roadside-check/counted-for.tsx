import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answerAs, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { ReasonText } from '../components/reason-text.js';
import { useLanguage, useWords } from '../words/use-words.js';

interface CampaignName {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** What a check did for each campaign, and why it did not. */
export function CountedFor({
  entries,
}: {
  readonly entries: readonly components['schemas']['CountedForDto'][];
}): ReactNode {
  const { roadside } = useWords();
  const { language } = useLanguage();
  const names = useQuery({
    queryKey: ['campaigns', 'names'],
    queryFn: () => answerAs<{ items: CampaignName[] }>(api.GET('/api/v1/campaigns')),
    staleTime: 600_000,
  });
  if (entries.length === 0) return <p className="muted">{roadside.countedNone}</p>;
  const nameOf = (id: string): string => names.data?.items.find((one) => one.id === id)?.name?.[language] ?? '…';
  return (
    <ul className="stack-tight">
      {entries.map((entry) => (
        <li key={entry.requirementId}>
          <Link to={`/campaigns/${entry.campaignId}`}>{nameOf(entry.campaignId)}</Link> ·{' '}
          <strong>{roadside.outcomes[entry.outcome]}</strong>
          {entry.reasons.map((code) => (
            <span key={code} className="small muted">
              {' '}
              · <ReasonText code={code} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
