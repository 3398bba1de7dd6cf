import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

type Tone = 'good' | 'bad' | 'wait' | 'calm';
const REGISTRATION: Readonly<Record<string, Tone>> = {
  submitted: 'wait',
  returned: 'bad',
  accepted: 'good',
  withdrawn: 'calm',
};
const MACHINE: Readonly<Record<string, Tone>> = { active: 'good', moved_out: 'calm', scrapped: 'calm', merged: 'calm' };
const PLATE: Readonly<Record<string, Tone>> = { none: 'wait', made: 'wait', fitted: 'good', lost: 'bad' };
const SIGN: Readonly<Record<Tone, string>> = { good: '●', bad: '▲', wait: '◐', calm: '○' };

function Mark({ tone, text }: { readonly tone: Tone; readonly text: string }): ReactNode {
  return (
    <span className={`machine-mark machine-mark-${tone}`}>
      <span aria-hidden="true">{SIGN[tone]}</span> {text}
    </span>
  );
}

const wordOf = (words: object, key: string): string => (words as Readonly<Record<string, string>>)[key] ?? key;

/** Where a registration stands: sign, word and colour. */
export function RegistrationMark({ state }: { readonly state: string }): ReactNode {
  const { machines } = useWords();
  return <Mark tone={REGISTRATION[state] ?? 'calm'} text={wordOf(machines.registrationState, state)} />;
}

export function MachineMark({ state }: { readonly state: string }): ReactNode {
  const { machines } = useWords();
  return <Mark tone={MACHINE[state] ?? 'calm'} text={wordOf(machines.state, state)} />;
}

export function PlateMark({ state }: { readonly state: string }): ReactNode {
  const { machines } = useWords();
  return <Mark tone={PLATE[state] ?? 'calm'} text={wordOf(machines.plate, state)} />;
}

/** The code as it stands on the plate, always selectable text. */
export function MachineCode({
  code,
  stage,
  large = false,
}: {
  readonly code: string;
  readonly stage: string;
  readonly large?: boolean;
}): ReactNode {
  return <span className={`machine-code machine-code-${stage}${large ? ' machine-code-large' : ''}`}>{code}</span>;
}

export { wordOf };
