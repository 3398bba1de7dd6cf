import { useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { useWords } from '../words/use-words.js';

interface ConfirmProps {
  readonly label: string;
  /** what will happen, and to whom */
  readonly question: string;
  readonly busy?: boolean;
  readonly danger?: boolean;
  /** of the button before it is pressed */
  readonly look?: 'plain' | 'primary';
  readonly onConfirm: () => void;
}

/** A button that says what it will do before it does it. */
export function Confirm({
  label,
  question,
  busy = false,
  danger = false,
  look = 'plain',
  onConfirm,
}: ConfirmProps): ReactNode {
  const { common } = useWords();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button className="admin-start" look={look} busy={busy} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className="admin-confirm" role="group" aria-label={label}>
      <p>{question}</p>
      <div className="row">
        <Button
          look={danger ? 'danger' : 'primary'}
          autoFocus
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {label}
        </Button>
        <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
      </div>
    </div>
  );
}
