import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLiveEvents } from './use-live.js';

/** However many events come, a list is read anew this often at most. */
const AT_MOST_EVERY_MS = 2_500;

/**
 * Reads queries anew when something happened that they show.
 * @param kinds beginnings of event kinds
 * @param keys query keys, or their beginnings
 */
export function useLiveRefresh(kinds: readonly string[], keys: readonly (readonly unknown[])[]): void {
  const client = useQueryClient();
  const timer = useRef<number | undefined>(undefined);
  const refresh = useEffectEvent(() => {
    timer.current = undefined;
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents(kinds, () => {
    timer.current ??= window.setTimeout(() => refresh(), AT_MOST_EVERY_MS);
  });
}
