import { useEffect, useState } from 'react';

/** The time, looked at again every so often. @param everyMs how often the caller wants to be drawn anew */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
