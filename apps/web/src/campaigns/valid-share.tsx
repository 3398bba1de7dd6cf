import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

interface ValidShareProps {
  /** 0–1; null = nothing to judge */
  readonly share: number | null;
  readonly target: number | null;
}

/** Valid share against what is asked for, with the answer in words. */
export function ValidShare({ share, target }: ValidShareProps): ReactNode {
  const { campaigns } = useWords();
  if (share === null) return <dd className="muted">{campaigns.validUnknown}</dd>;
  const met = target === null ? null : share >= target;
  return (
    <dd>
      <strong>{(share * 100).toFixed(1)}</strong> %
      {target !== null && (
        <span className="small campaign-note">
          <span className="muted">{campaigns.validTarget(String(Math.round(target * 1000) / 10))}</span>{' '}
          <span className={met ? 'pace-ahead' : 'pace-behind'}>{met ? campaigns.validMet : campaigns.validMissed}</span>
        </span>
      )}
    </dd>
  );
}
