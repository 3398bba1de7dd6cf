import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../components/button.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import type { DraftVehicle } from '../roadside-check/draft.js';
import { recordAction } from './follow-up.js';
import { startCheck } from './start-check.js';

interface NextStepsProps {
  readonly lookupId: string;
  readonly vehicle: Partial<DraftVehicle>;
  readonly verdict: 'red' | 'amber' | 'green';
  /** chosen for this shift; a fleet-yard shift makes fleet-yard checks */
  readonly purpose: string;
  readonly onNext: () => void;
}

/** Check on site, order repair, let go: each recorded with the look-up. */
export function NextSteps({ lookupId, vehicle, verdict, purpose, onNext }: NextStepsProps): ReactNode {
  const { desk, roadside } = useWords();
  const me = useMe();
  const { own } = useAreas();
  const navigate = useNavigate();
  const [ordered, setOrdered] = useState(false);
  const [other, setOther] = useState(false);
  const counties = own.filter((area) => area.level === 'county');
  const areaCode = counties.length === 1 ? (counties[0]?.code ?? '') : '';
  const check = async (discard: boolean): Promise<void> => {
    const kind = purpose === desk.purposes.fleet ? 'on_site' : 'roadside';
    const began = await startCheck({ userId: me.id, areaCode, lookupId, vehicle, kind }, discard);
    if (began === 'other') setOther(true);
    else void navigate('/check/new');
  };
  const order = async (): Promise<void> => {
    await recordAction(me.id, lookupId, 'order_repair');
    setOrdered(true);
  };
  const letGo = async (): Promise<void> => {
    await recordAction(me.id, lookupId, 'let_go');
    onNext();
  };
  if (me.role === 'auditor') {
    return (
      <Button look="primary" large onClick={onNext}>
        {desk.again}
      </Button>
    );
  }
  return (
    <div className="stack-tight">
      {other && (
        <div className="unfinished stack-tight" role="alert">
          <p>
            <strong>{roadside.unfinished}</strong> {roadside.unfinishedText}
          </p>
          <div className="row">
            <Button onClick={() => void navigate('/check/new')}>{roadside.resume}</Button>
            <Button look="danger" onClick={() => void check(true)}>
              {roadside.discard}
            </Button>
          </div>
        </div>
      )}
      <div className="row next-step-buttons">
        <Button look={verdict === 'green' ? 'plain' : 'primary'} large onClick={() => void check(false)}>
          {desk.onSite}
        </Button>
        <Button large disabled={ordered} onClick={() => void order()}>
          {ordered ? desk.repairOrdered : desk.orderRepair}
        </Button>
        <Button look={verdict === 'green' ? 'primary' : 'plain'} large onClick={() => void letGo()}>
          {desk.letGo}
        </Button>
        <Button look="quiet" onClick={onNext}>
          {desk.again}
        </Button>
      </div>
    </div>
  );
}
