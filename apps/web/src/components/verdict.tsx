import { useState, type ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { Arithmetic, type JudgedItem } from './arithmetic.js';
import './verdict.css';

export type VerdictKind = 'pass' | 'exceed' | 'undetermined' | 'held';

/** The sign of a verdict: a shape of its own for each, so that colour is never needed to tell them apart. */
export function VerdictShape({ kind, size = 20 }: { readonly kind: VerdictKind; readonly size?: number }): ReactNode {
  return (
    <svg className="verdict-shape" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'var(--solid-text)', strokeWidth: 2.6, strokeLinecap: 'round' } as const;
const SHAPES: Readonly<Record<VerdictKind, ReactNode>> = {
  pass: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="M7 12.5l3.4 3.4L17 9" {...line} />
    </>
  ),
  exceed: (
    <>
      <path d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z" fill="currentColor" />
      <path d="M12 6v7M12 17.5v.1" {...line} />
    </>
  ),
  undetermined: (
    <>
      <path
        d="M12 1.5L22.5 12 12 22.5 1.5 12z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="4 2.4"
      />
      <path
        d="M9.6 9.6a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M12 16.4v.1"
        {...line}
        stroke="currentColor"
        strokeWidth="2"
      />
    </>
  ),
  held: (
    <path
      d="M6 12V6.5a1.5 1.5 0 0 1 3 0V4a1.5 1.5 0 0 1 3 0v-.5a1.5 1.5 0 0 1 3 0V5a1.5 1.5 0 0 1 3 0v9.5c0 4-2.6 7-6.4 7-3 0-4.6-1.4-6-4L3.4 13a1.5 1.5 0 0 1 2.6-1z"
      fill="currentColor"
    />
  ),
};

interface VerdictProps {
  readonly kind: VerdictKind;
  /** one line: item, value, limit, standard */
  readonly reason?: ReactNode;
  /** opens with a press: how it was judged */
  readonly items?: readonly JudgedItem[];
  readonly ruleVersion?: string | null;
  readonly large?: boolean;
}

/** A verdict everywhere: shape, word, colour, then the reason; a press opens the arithmetic. */
export function Verdict({ kind, reason, items = [], ruleVersion = null, large = false }: VerdictProps): ReactNode {
  const { domain } = useWords();
  const [open, setOpen] = useState(false);
  const head = (
    <>
      <VerdictShape kind={kind} size={large ? 28 : 18} />
      <span className="verdict-word">{domain.verdict[kind]}</span>
      {reason !== undefined && <span className="verdict-reason">{reason}</span>}
    </>
  );
  const classes = `verdict verdict-${kind}${large ? ' verdict-large' : ''}`;
  if (items.length === 0) return <span className={classes}>{head}</span>;
  return (
    <div className="verdict-box">
      <button type="button" className={classes} aria-expanded={open} onClick={() => setOpen(!open)}>
        {head}
        <span className="verdict-open" aria-hidden="true">
          {open ? '▴' : '▾'}
        </span>
      </button>
      {open && <Arithmetic items={items} ruleVersion={ruleVersion} />}
    </div>
  );
}
