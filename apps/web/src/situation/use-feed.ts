import { useEffect, useRef, useState } from 'react';
import { useLiveEvents } from '../api/use-live.js';
import { EMPTY_FEED, takeEvents, type Feed } from './feed.js';

const KINDS = ['readings.', 'flag.opened', 'inspection.recorded', 'site.'];

/**
 * What passes, redrawn in a slow rhythm however fast it comes: sixty rows a second cost one drawing a beat.
 * @param beatMs how often the page is drawn anew at most
 */
export function useFeed(beatMs: number): Feed {
  const kept = useRef<Feed>(EMPTY_FEED);
  const [shown, show] = useState<Feed>(EMPTY_FEED);
  useLiveEvents(KINDS, (events) => {
    kept.current = takeEvents(kept.current, events, Date.now());
  });
  useEffect(() => {
    const timer = setInterval(() => show(kept.current), beatMs);
    return () => clearInterval(timer);
  }, [beatMs]);
  return shown;
}
