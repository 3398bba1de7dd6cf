import type { PlateColour } from '@app/domain';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import './plate.css';

interface PlateProps {
  readonly text: string;
  /** null = not known: drawn in outline without a ground */
  readonly colour: PlateColour | string | null | undefined;
  /** carried before, not now */
  readonly former?: boolean;
  readonly size?: 'small' | 'medium' | 'large';
  /** positions to mark (a misread character), counted from 0 */
  readonly marks?: readonly number[];
}

const KNOWN: readonly string[] = ['blue', 'yellow', 'white', 'black', 'green', 'yellow_green', 'other'];

/** A number plate as it looks on the vehicle: selectable text, and its colour as a word for those who cannot see it. */
export function Plate({ text, colour, former = false, size = 'medium', marks = [] }: PlateProps): ReactNode {
  const { domain } = useWords();
  const known = (KNOWN.includes(colour ?? '') ? colour : 'unknown') as PlateColour | 'unknown';
  const word = domain.plateColour[known] + (former ? `, ${domain.formerPlate}` : '');
  const signs = Array.from(text);
  const sign = (character: string, at: number): ReactNode =>
    marks.includes(at) ? <mark key={at}>{character}</mark> : character;
  return (
    <span className={`plate plate-${known} plate-${size}${former ? ' plate-former' : ''}`} title={word}>
      <span className="plate-text" translate="no">
        <span className="plate-head">{signs.slice(0, 2).map(sign)}</span>
        {signs.slice(2).map((character, at) => sign(character, at + 2))}
      </span>
      <span className="visually-hidden"> {word}</span>
    </span>
  );
}
