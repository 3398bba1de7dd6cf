import { useEffect, useRef, useState, type RefObject } from 'react';

interface Wall {
  readonly on: boolean;
  readonly toggle: () => void;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** Wall mode: the page alone, on the whole screen where the browser lets it. Escape leaves it. */
export function useWall(): Wall {
  const [on, set] = useState(() => new URLSearchParams(location.search).has('wall'));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!on) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') set(false);
    };
    const changed = (): void => {
      if (document.fullscreenElement === null) set(false);
    };
    document.addEventListener('keydown', leave);
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('keydown', leave);
      document.removeEventListener('fullscreenchange', changed);
    };
  }, [on]);
  const toggle = (): void => {
    if (on) void (document.fullscreenElement && document.exitFullscreen());
    // a browser may refuse (a phone, a policy): the page then fills its window
    else void box.current?.requestFullscreen?.().catch(() => undefined);
    set(!on);
  };
  return { on, toggle, box };
}
