import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

const DAYS = [1, 7, 30, 90] as const;

/** How many days a list covers; from the address. */
export function periodOf(params: URLSearchParams): number {
  const asked = Number(params.get('days'));
  return DAYS.find((days) => days === asked) ?? 7;
}

interface PeriodChoiceProps {
  readonly value: number;
  readonly onChange: (value: string) => void;
}

export function PeriodChoice({ value, onChange }: PeriodChoiceProps): ReactNode {
  const { trucks } = useWords();
  return (
    <select
      className="bar-select"
      aria-label={trucks.period}
      value={String(value)}
      onChange={(event) => onChange(event.target.value)}
    >
      {DAYS.map((days) => (
        <option key={days} value={days}>
          {trucks.days(days)}
        </option>
      ))}
    </select>
  );
}
