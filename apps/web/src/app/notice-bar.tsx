import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { sayReachable, sayUnreachable, useNetwork } from '../offline/network.js';
import { OfflineBar } from '../offline/offline-bar.js';
import { isFieldRole } from '../offline/field-work.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';

interface Health {
  readonly status: 'up' | 'down';
  readonly checks: Readonly<Record<string, { readonly status: 'up' | 'down' }>>;
}

const LOOK_EVERY_MS = 20_000;

async function readHealth(): Promise<Health> {
  const response = await fetch('/health/ready', { cache: 'no-store' });
  return (await response.json()) as Health;
}

/** Says what is down, above every page; silent while all is well. */
export function NoticeBar(): ReactNode {
  const { shell } = useWords();
  const { online } = useNetwork();
  const { role } = useMe();
  const health = useQuery({
    queryKey: ['health'],
    queryFn: readHealth,
    refetchInterval: LOOK_EVERY_MS,
    retry: 1,
    staleTime: 0,
  });
  const failed = health.isError;
  const answered = health.dataUpdatedAt;
  useEffect(() => {
    if (failed) sayUnreachable();
    else if (answered > 0) sayReachable();
  }, [failed, answered]);
  const parts = shell.part as Readonly<Record<string, string>>;
  const down = Object.entries(health.data?.checks ?? {})
    .filter(([, check]) => check.status === 'down')
    .map(([name]) => parts[name] ?? shell.part.other);
  // the bar of the field says more than that there is no network
  if (isFieldRole(role) && (!online || down.length === 0)) return <OfflineBar />;
  if (!online) return <Notice bad text={shell.noticeOffline} />;
  if (health.isError) return <Notice bad text={shell.noticeDown} />;
  if (down.length > 0) return <Notice text={shell.noticeDegraded([...new Set(down)].join('、'))} />;
  return null;
}

function Notice({ text, bad = false }: { readonly text: string; readonly bad?: boolean }): ReactNode {
  return (
    <div className={`notice${bad ? ' notice-bad' : ''}`} role="status">
      {text}
    </div>
  );
}
