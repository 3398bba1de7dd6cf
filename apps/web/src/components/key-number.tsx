import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { numberText } from './numbers.js';
import './key-number.css';

interface KeyNumberProps {
  readonly label: string;
  readonly value: number | null | undefined;
  readonly unit?: string;
  /** a second line: against what it is to be read ("same weekday: 118") */
  readonly note?: ReactNode;
  readonly tone?: 'plain' | 'exceed' | 'doubt' | 'pass';
  /** the filtered table that explains the number */
  readonly to?: string;
}

/** One number with what it counts, and a way to what it is made of. */
export function KeyNumber({ label, value, unit, note, tone = 'plain', to }: KeyNumberProps): ReactNode {
  const content = (
    <>
      <span className="key-label">{label}</span>
      <span className={`key-value key-${tone}`}>
        {numberText(value)}
        {unit && <small> {unit}</small>}
      </span>
      {note && <span className="muted small">{note}</span>}
    </>
  );
  return to === undefined ? (
    <div className="key">{content}</div>
  ) : (
    <Link className="key" to={to}>
      {content}
    </Link>
  );
}
