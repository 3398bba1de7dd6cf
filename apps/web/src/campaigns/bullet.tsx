import type { Forecast } from '@app/domain';
import type { ReactNode } from 'react';
import { numberText } from '../components/numbers.js';
import { useWords } from '../words/use-words.js';
import { paceOf } from './pace.js';
import './bullet.css';

const whole = (value: number): string => numberText(Math.round(value));

/** Counted as a bar, the plan to date and the target as lines, the range expected at the end as a band; also in words. */
export function Bullet({ progress }: { readonly progress: Forecast }): ReactNode {
  const { campaigns } = useWords();
  const { counted, planToDate, target, expectedAtEnd } = progress;
  const end = Math.max(target, expectedAtEnd.high, counted, 1) * 1.04;
  const at = (value: number): string => `${Math.min(100, (value / end) * 100)}%`;
  const { low, high } = expectedAtEnd;
  const text = campaigns.bulletText(whole(counted), whole(planToDate), whole(target), whole(low), whole(high));
  return (
    <div className={`bullet bullet-${paceOf(progress)}`} role="img" aria-label={text} title={text}>
      <div className="bullet-band" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
      <div className="bullet-bar" style={{ width: at(counted) }} />
      <div className="bullet-plan" style={{ left: at(planToDate) }} />
      <div className="bullet-target" style={{ left: at(target) }} />
    </div>
  );
}

/** Ahead, on plan, behind: a sign of its own for each and the word. */
export function PaceMark({ progress }: { readonly progress: Forecast }): ReactNode {
  const { campaigns } = useWords();
  const pace = paceOf(progress);
  const sign = { done: '●', ahead: '▲', on_plan: '■', behind: '▼', idle: '◇' }[pace];
  return (
    <span className={`pace pace-${pace}`}>
      <span aria-hidden="true">{sign}</span> {campaigns.pace[pace]}
    </span>
  );
}
