import type { ReactNode } from 'react';
import { Panel } from '../components/panel.js';
import { ReasonText } from '../components/reason-text.js';
import { TimeText } from '../components/time-text.js';
import { useWords } from '../words/use-words.js';
import type { RegistrationView } from './machine-data.js';
import { wordOf } from './machine-marks.js';

/** Who moved a registration, when and why; the latest first. */
export function RegistrationSteps({ steps }: { readonly steps: RegistrationView['steps'] }): ReactNode {
  const { machines } = useWords();
  return (
    <Panel title={machines.steps}>
      <ol className="machine-history">
        {steps.map((step) => (
          <li key={step.at + step.move}>
            <strong>{wordOf(machines.move, step.move)}</strong>{' '}
            <span className="muted small">
              {wordOf(machines.by, step.by)} · <TimeText at={step.at} show="exact" />
            </span>
            {step.reasons.length > 0 && (
              <ul>
                {step.reasons.map((code) => (
                  <li key={code}>
                    <ReasonText code={code} />
                  </li>
                ))}
              </ul>
            )}
            {step.note !== null && <p>{step.note}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
