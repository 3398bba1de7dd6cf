import { useCallback, useEffect, useRef, useState } from 'react';
import { keepBlob } from '../offline/outbox.js';
import type { KeptPhoto } from '../offline/shrink-photo.js';
import { keepDraft, keptDraft, type Draft, type MediaKind } from './draft.js';

const KEEP_AFTER_MS = 250;

export interface DraftState {
  /** undefined = being read; null = there is none */
  readonly draft: Draft | null | undefined;
  readonly change: (part: Partial<Draft>) => void;
  /** adds a photo or signature; one kind has one picture, but for `other` */
  readonly addMedia: (kind: MediaKind, photo: KeptPhoto) => Promise<void>;
  readonly removeMedia: (kind: MediaKind, sha256: string) => void;
  readonly replace: (next: Draft | null) => void;
}

/** The unfinished check of this person, kept on the device a moment after each change. */
export function useCheckDraft(userId: string): DraftState {
  const [draft, setDraft] = useState<Draft | null | undefined>();
  const latest = useRef<Draft | null | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    let left = false;
    void keptDraft(userId).then((found) => {
      if (left || latest.current !== undefined) return;
      latest.current = found;
      setDraft(found);
    });
    return () => {
      left = true;
    };
  }, [userId]);
  const write = useCallback(
    (next: Draft | null, at: 'once' | 'soon') => {
      latest.current = next;
      setDraft(next);
      clearTimeout(timer.current);
      if (at === 'once') void keepDraft(userId, next);
      else timer.current = setTimeout(() => void keepDraft(userId, latest.current ?? null), KEEP_AFTER_MS);
    },
    [userId],
  );
  useEffect(() => {
    // a phone that goes into the pocket may never come back to this page
    const hidden = (): void => {
      if (document.visibilityState === 'hidden' && latest.current) void keepDraft(userId, latest.current);
    };
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, [userId]);
  const change = useCallback(
    (part: Partial<Draft>) => {
      if (latest.current) write({ ...latest.current, ...part }, 'soon');
    },
    [write],
  );
  const addMedia = useCallback(
    async (kind: MediaKind, { blob, sha256, size }: KeptPhoto) => {
      await keepBlob(sha256, blob);
      if (!latest.current) return;
      const others = latest.current.media.filter(
        (one) => one.sha256 !== sha256 && (kind === 'other' || one.kind !== kind),
      );
      write({ ...latest.current, media: [...others, { kind, sha256, size }] }, 'once');
    },
    [write],
  );
  const removeMedia = useCallback(
    (kind: MediaKind, sha256: string) => {
      if (!latest.current) return;
      const media = latest.current.media.filter((one) => one.kind !== kind || one.sha256 !== sha256);
      write({ ...latest.current, media }, 'once');
    },
    [write],
  );
  const replace = useCallback((next: Draft | null) => write(next, 'once'), [write]);
  return { draft, change, addMedia, removeMedia, replace };
}
