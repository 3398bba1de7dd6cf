import { useId, type ReactNode } from 'react';

interface ChipsProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly (readonly [value: T, word: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few words, one touch. */
export function Chips<T extends string>({ label, value, options, onChange }: ChipsProps<T>): ReactNode {
  const name = useId();
  return (
    <fieldset className="chips">
      <legend>{label}</legend>
      {options.map(([option, word]) => (
        <label key={option} className={`chip${value === option ? ' chip-chosen' : ''}`}>
          <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
