import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Field } from '../components/field.js';
import { itemName } from '../components/judged.js';
import { ValueAgainstLimit } from '../components/value-against-limit.js';
import { Verdict } from '../components/verdict.js';
import { useNow } from '../components/use-now.js';
import { limitSets } from '../offline/reference-copy.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { Chips } from './chips.js';
import type { Draft } from './draft.js';
import { missingParts } from './missing.js';
import { previewVerdict } from './preview.js';
import { ReasonList } from './reason-list.js';
import { SignaturePad } from './signature-pad.js';
import type { DraftState } from './use-draft.js';

type StepProps = Pick<DraftState, 'addMedia' | 'removeMedia' | 'change'> & { readonly draft: Draft };

/** What the platform will say, then who was there. */
export function StepResult({ draft, change, addMedia, removeMedia }: StepProps): ReactNode {
  const { roadside } = useWords();
  const shaOf = (kind: 'signature_officer' | 'signature_driver'): string | null =>
    draft.media.find((one) => one.kind === kind)?.sha256 ?? null;
  const clear = (kind: 'signature_officer' | 'signature_driver'): void => {
    const sha256 = shaOf(kind);
    if (sha256 !== null) removeMedia(kind, sha256);
  };
  return (
    <div className="stack">
      <Preview draft={draft} />
      <div className="check-pair">
        <SignaturePad
          label={roadside.officerSign}
          sha256={shaOf('signature_officer')}
          onSigned={(drawing) => void addMedia('signature_officer', drawing)}
          onClear={() => clear('signature_officer')}
        />
        {draft.driver === 'refused' || draft.driver === 'absent' ? null : (
          <SignaturePad
            label={roadside.driverSign}
            sha256={shaOf('signature_driver')}
            onSigned={(drawing) => {
              change({ driver: 'signed' });
              void addMedia('signature_driver', drawing);
            }}
            onClear={() => {
              change({ driver: null });
              clear('signature_driver');
            }}
          />
        )}
      </div>
      <Chips
        label={roadside.driverHow}
        value={draft.driver}
        options={[
          ['signed', roadside.driverSign],
          ['refused', roadside.driverRefused],
          ['absent', roadside.driverAbsent],
        ]}
        onChange={(driver) => {
          if (driver !== 'signed') clear('signature_driver');
          change({ driver });
        }}
      />
      <div className="check-pair">
        <Field
          label={roadside.secondOfficer}
          value={draft.secondOfficer}
          maxLength={60}
          onChange={(event) => change({ secondOfficer: event.target.value })}
        />
        <Field
          label={roadside.remark}
          value={draft.remark}
          maxLength={500}
          onChange={(event) => change({ remark: event.target.value })}
        />
      </div>
    </div>
  );
}

/** The verdict by the limits that this device knows. */
function Preview({ draft }: { readonly draft: Draft }): ReactNode {
  const { roadside, domain } = useWords();
  const now = useNow(60_000);
  const { all } = useAreas();
  const sets = useQuery({
    queryKey: ['limit-sets', 'field'],
    queryFn: limitSets,
    staleTime: 3_600_000,
  });
  if (missingParts(draft).some((part) => part !== 'area' && part !== 'plate')) {
    return <p className="muted check-preview">{roadside.previewWait}</p>;
  }
  const altitudeM = all.find((area) => area.code === draft.areaCode)?.altitudeM ?? null;
  const verdict = previewVerdict(draft, sets.data ?? [], altitudeM, new Date(now));
  if (verdict === null) return <p className="muted check-preview">{roadside.previewNoLimits}</p>;
  // the bars are for what was measured; lamps and chips have their words below
  const measured = verdict.items.filter(({ method, rounded }) => method === draft.method && rounded !== null);
  return (
    <section className="check-preview stack-tight" aria-live="polite">
      <h3>{roadside.preview}</h3>
      <Verdict kind={verdict.result} items={verdict.items} ruleVersion={verdict.ruleVersion} large />
      {measured.slice(0, 5).map((item) => (
        <div key={item.item}>
          <p className="small">{itemName(item.item, domain)}</p>
          <ValueAgainstLimit value={item.rounded ?? 0} bound={item.bound} unit={item.unit} decimals={item.decimals} />
        </div>
      ))}
      <ReasonList reasons={verdict.reasons} />
      <p className="small muted">{roadside.previewText}</p>
    </section>
  );
}
