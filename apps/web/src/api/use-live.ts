import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { live, type LiveEvent, type LiveState } from './live.js';

/** State of the live connection. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => live.onState(listener),
    () => live.state,
  );
}

/**
 * Hands over events in bundles, four times a second at most.
 * @param kinds beginnings of the kinds wanted: `flag.` takes `flag.opened` and all others of flags
 */
export function useLiveEvents(kinds: readonly string[], take: (events: readonly LiveEvent[]) => void): void {
  const handle = useEffectEvent((events: readonly LiveEvent[]) => {
    const wanted = events.filter((event) => kinds.some((kind) => event.kind.startsWith(kind)));
    if (wanted.length > 0) take(wanted);
  });
  useEffect(() => live.onEvents((events) => handle(events)), []);
}
