import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
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

const watchNetwork = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Says what is down, above every page; silent while all is well. */
export function NoticeBar(): ReactNode {
  const { shell } = useWords();
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const health = useQuery({
    queryKey: ['health'],
    queryFn: readHealth,
    refetchInterval: LOOK_EVERY_MS,
    retry: 1,
    staleTime: 0,
  });
  const parts = shell.part as Readonly<Record<string, string>>;
  const down = Object.entries(health.data?.checks ?? {})
    .filter(([, check]) => check.status === 'down')
    .map(([name]) => parts[name] ?? shell.part.other);
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
