import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { useWords } from '../words/use-words.js';

interface OneTimeSecretProps {
  readonly username: string;
  readonly password: string;
  readonly onDone: () => void;
}

/** A password that is shown this once: kept in the page's memory only, gone when the panel closes. */
export function OneTimeSecret({ username, password, onDone }: OneTimeSecretProps): ReactNode {
  const { administration } = useWords();
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = (): void => {
    void navigator.clipboard?.writeText(password).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div className="admin-secret" role="status" tabIndex={-1} ref={box}>
      <p>{administration.secretFor(username)}</p>
      <code>{password}</code>
      <p className="small">{administration.secretOnce}</p>
      <div className="row no-print">
        <Button onClick={copy}>{copied ? administration.copied : administration.copy}</Button>
        <Button look="primary" onClick={onDone}>
          {administration.handedOver}
        </Button>
      </div>
    </div>
  );
}
