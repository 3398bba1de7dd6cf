import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/field.js';
import { put } from '../offline/outbox.js';
import { sendOutbox } from '../offline/send-outbox.js';
import { uuid7 } from '../offline/uuid7.js';
import { useWords } from '../words/use-words.js';
import { checkBody } from './draft-to-check.js';
import { keepHabits, type Draft } from './draft.js';
import { missingParts, type MissingPart } from './missing.js';
import { StepAppearance } from './step-appearance.js';
import { StepMeasure } from './step-measure.js';
import { StepObd } from './step-obd.js';
import { StepPhotos } from './step-photos.js';
import { StepResult } from './step-result.js';
import { StepVehicle } from './step-vehicle.js';
import type { DraftState } from './use-draft.js';

const STEPS = ['appearance', 'obd', 'measure', 'photos', 'result'] as const;
const PLACE: Readonly<Record<MissingPart, string>> = {
  plate: 'check-plate',
  area: 'check-area',
  fuel: 'check-vehicle',
  readings: 'step-measure',
  gas: 'step-measure',
  level: 'step-measure',
};

interface CheckFormProps extends DraftState {
  readonly draft: Draft;
  readonly userId: string;
}

/** A check in five steps on one scroll. Kept on the device first, then sent: it makes no difference whether there is a signal. */
export function CheckForm({ draft, userId, ...state }: CheckFormProps): ReactNode {
  const { roadside } = useWords();
  const navigate = useNavigate();
  const [tried, setTried] = useState(false);
  const missing = missingParts(draft);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (missing.length > 0) return;
    const id = uuid7();
    await put({ id, userId, madeAt: Date.now(), kind: 'check', stage: 'new', body: checkBody(draft) });
    if (draft.lookupId !== null) {
      const body = { action: 'check_on_site', at: draft.startedAt };
      await put({ id: uuid7(), userId, madeAt: Date.now(), kind: 'action', lookupId: draft.lookupId, body });
    }
    await keepHabits(userId, draft);
    state.replace(null);
    void sendOutbox(userId);
    void navigate(`/check/sent/${id}`, { replace: true });
  };
  const step = (name: (typeof STEPS)[number], body: ReactNode): ReactNode => (
    <section id={`step-${name}`} tabIndex={-1} className="check-step" aria-labelledby={`step-${name}-title`}>
      <h2 id={`step-${name}-title`}>
        <span className="check-step-number" aria-hidden="true">
          {STEPS.indexOf(name) + 1}
        </span>
        <span className="visually-hidden">{roadside.step(STEPS.indexOf(name) + 1, '')}</span>
        {roadside.steps[name]}
      </h2>
      {body}
    </section>
  );
  return (
    <form
      className="check-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 id="check-vehicle" tabIndex={-1}>
        {roadside.title}
      </h1>
      <ErrorSummary
        title={roadside.missingTitle}
        errors={tried ? missing.map((part) => ({ field: PLACE[part], message: roadside.missing[part] })) : []}
      />
      <StepVehicle draft={draft} change={state.change} />
      {step('appearance', <StepAppearance draft={draft} change={state.change} />)}
      {step('obd', <StepObd draft={draft} change={state.change} />)}
      {step('measure', <StepMeasure draft={draft} change={state.change} />)}
      {step('photos', <StepPhotos draft={draft} {...state} />)}
      {step('result', <StepResult draft={draft} {...state} />)}
      <div className="check-send">
        <Button type="submit" look="primary" large>
          {roadside.send}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            state.replace(null);
            void navigate('/check', { replace: true });
          }}
        >
          {roadside.discard}
        </Button>
      </div>
    </form>
  );
}
