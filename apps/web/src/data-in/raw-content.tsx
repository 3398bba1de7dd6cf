import { useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { useWords } from '../words/use-words.js';
import type { QuarantineItem } from './data-in-data.js';

/** Sixteen bytes a line with their place, as every hex viewer does. */
function hexOf(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const part = Array.from(bytes.slice(at, at + 16));
    const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = part.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${at.toString(16).padStart(6, '0')}  ${hex.padEnd(47)}  ${text}`);
  }
  return lines.join('\n');
}

/** JSON with a line a field; anything else as it came. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The content as it was received, the field at fault marked by sign and colour. */
export function RawContent({ item }: { readonly item: QuarantineItem }): ReactNode {
  const { dataIn } = useWords();
  const [hex, setHex] = useState(item.text === null);
  const [copied, setCopied] = useState(false);
  const path = item.detail?.['path'];
  const field = typeof path === 'string' ? path.split('.').at(-1) : undefined;
  const shown = hex || item.text === null ? hexOf(item.raw) : pretty(item.text);
  const copy = (): void => {
    void navigator.clipboard?.writeText(item.text ?? shown).then(() => setCopied(true));
  };
  return (
    <section className="stack-tight">
      <div className="row row-between">
        <h3>{dataIn.raw}</h3>
        <span className="row no-print">
          {item.text === null ? (
            <span className="small muted">{dataIn.binary}</span>
          ) : (
            <Button look="quiet" aria-pressed={hex} onClick={() => setHex(!hex)}>
              {hex ? dataIn.rawText : dataIn.rawHex}
            </Button>
          )}
          <Button look="quiet" onClick={copy}>
            {copied ? dataIn.copied : dataIn.copy}
          </Button>
        </span>
      </div>
      <pre className="raw" tabIndex={0} aria-label={dataIn.raw}>
        {shown.split('\n').map((line, at) =>
          !hex && field !== undefined && line.includes(`"${field}":`) ? (
            <mark key={at}>
              {line} {`◄ ${dataIn.markedField}`}
              {'\n'}
            </mark>
          ) : (
            `${line}\n`
          ),
        )}
      </pre>
    </section>
  );
}
