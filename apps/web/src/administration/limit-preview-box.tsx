import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { dayText } from '../components/time.js';
import { useWords } from '../words/use-words.js';
import { Confirm } from './confirm.js';
import { LimitChanges } from './limit-changes.js';
import { tryLimitSet, type LimitDraft, type LimitPreview, type Trial } from './limit-data.js';
import { PlanRefusalBox } from './plan-refusal-box.js';
import { Refusal } from './refusal.js';
import { useItemText } from './use-item-text.js';

interface LimitPreviewBoxProps {
  readonly preview: LimitPreview;
  readonly draft: LimitDraft;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onPublish: () => void;
}

/** What publishing would do: the difference, the end of the version before, stored records judged once more. */
export function LimitPreviewBox({ preview, draft, busy, error, onPublish }: LimitPreviewBoxProps): ReactNode {
  const { administration } = useWords();
  const trial = useMutation({ mutationFn: tryLimitSet });
  const { version, endsBefore, changes, refusal } = preview;
  if (refusal !== null) {
    return (
      <Panel title={administration.wouldBeRefused}>
        <PlanRefusalBox refusal={refusal} />
      </Panel>
    );
  }
  return (
    <Panel title={administration.wouldPublish(version ?? 0)}>
      <div className="stack">
        <p>
          {administration.appliesFrom(draft.effectiveFrom)}
          {endsBefore !== null && <> {administration.endsVersionBefore(endsBefore)}</>}
        </p>
        <LimitChanges changes={changes} />
        <div className="row">
          <Button busy={trial.isPending} onClick={() => trial.mutate(draft)}>
            {administration.tryIt}
          </Button>
          <span className="muted small">{administration.tryHelp}</span>
        </div>
        {trial.data && <TrialResult trial={trial.data} />}
        <Refusal error={trial.error} />
        <Confirm
          label={administration.publish}
          look="primary"
          question={administration.askPublish(draft.effectiveFrom)}
          busy={busy}
          onConfirm={onPublish}
        />
        <Refusal error={error} />
      </div>
    </Panel>
  );
}

function TrialResult({ trial }: { readonly trial: Trial }): ReactNode {
  const { administration } = useWords();
  const itemText = useItemText();
  if (trial.records === 0) return <p role="status">{administration.nothingToTry}</p>;
  const moved = trial.items.filter((one) => one.newlyOver + one.newlyWithin > 0);
  return (
    <section className="stack-tight" role="status">
      <div className="key-row">
        <KeyNumber
          label={administration.tried}
          value={trial.records}
          note={administration.since(dayText(new Date(trial.from)))}
        />
        <KeyNumber label={administration.overBefore} value={trial.exceedBefore} />
        <KeyNumber label={administration.overAfter} value={trial.exceedAfter} />
        <KeyNumber
          label={administration.newlyOver}
          value={trial.newlyOver}
          tone={trial.newlyOver > 0 ? 'exceed' : 'plain'}
        />
        <KeyNumber label={administration.newlyWithin} value={trial.newlyWithin} />
      </div>
      {!trial.complete && <p className="muted small">{administration.newestOnly}</p>}
      {moved.length > 0 && (
        <ul className="reasons">
          {moved.map((one) => (
            <li key={`${one.method} ${one.item}`}>
              {administration.trialItem(
                itemText(one.item),
                numberText(one.judged),
                numberText(one.newlyOver),
                numberText(one.newlyWithin),
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
