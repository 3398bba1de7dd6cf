import { useQuery } from '@tanstack/react-query';
import type { Verdict as DomainVerdict } from '@app/domain';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { answerAs, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { Panel } from '../components/panel.js';
import { Plate } from '../components/plate.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { Verdict } from '../components/verdict.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { CountedFor } from './counted-for.js';
import { ReasonList } from './reason-list.js';
import { SignedPicture } from './signed-picture.js';

type Brief = components['schemas']['SpotCheckBriefDto'];
interface CheckView extends Omit<Brief, 'media'> {
  readonly verdict: DomainVerdict;
  readonly invalidReasons: readonly string[];
  readonly body: {
    readonly instrumentNo?: string;
    readonly secondOfficer?: string;
    readonly driverSignature?: 'signed' | 'refused' | 'absent';
    readonly remark?: string;
  };
  readonly media: readonly components['schemas']['CheckMediaViewDto'][];
}

/** One stored check: verdict with its arithmetic, photos, signatures, what it counted for. */
export function CheckPage(): ReactNode {
  const { id = '' } = useParams();
  const { roadside } = useWords();
  const check = useQuery({
    queryKey: ['spot-check', id],
    queryFn: () => answerAs<CheckView>(api.GET('/api/v1/spot-checks/{id}', { params: { path: { id } } })),
  });
  return (
    <div className="check-view stack">
      <p className="no-print">
        <Link to="/check">{roadside.back}</Link>
      </p>
      <Loaded query={check}>{(view) => <View view={view} updatedAt={check.dataUpdatedAt} />}</Loaded>
    </div>
  );
}

function View({ view, updatedAt }: { readonly view: CheckView; readonly updatedAt: number }): ReactNode {
  const { roadside, domain } = useWords();
  const { nameOf } = useAreas();
  const { body } = view;
  const methods = domain.method as Readonly<Record<string, string>>;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [roadside.when, <TimeText key="t" at={view.checkedAt} show="exact" />],
    [roadside.kind, roadside.kinds[view.kind]],
    [roadside.where, [nameOf(view.areaCode), view.placeName].filter(Boolean).join(' · ')],
    [roadside.method, methods[view.method] ?? view.method],
    [roadside.instrument, body.instrumentNo],
    [roadside.officer, [view.officer, body.secondOfficer].filter(Boolean).join(' · ')],
    [roadside.driverHow, body.driverSignature ? roadside.driverStates[body.driverSignature] : null],
    [roadside.remark, body.remark],
    [roadside.checkNo, <code key="n">{view.checkNo}</code>],
  ];
  return (
    <>
      <h1>{roadside.title}</h1>
      <div className="row">
        {view.plate !== null && <Plate text={view.plate} colour={view.plateColour} size="large" />}
        {view.vehicleId !== null && <Link to={`/vehicles/${view.vehicleId}`}>{roadside.vehicle}</Link>}
      </div>
      <Panel title={roadside.platformVerdict} updatedAt={updatedAt} staleAfterMs={3_600_000}>
        <div className="stack-tight">
          <Verdict kind={view.result} items={view.verdict.items ?? []} ruleVersion={view.verdict.ruleVersion} large />
          <ReasonList reasons={view.verdict.reasons ?? []} />
        </div>
      </Panel>
      <Panel title={roadside.facts}>
        <dl className="check-facts">
          {facts
            .filter(([, value]) => value !== null && value !== undefined && value !== '')
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Panel>
      <Panel title={roadside.counted}>
        <CountedFor entries={view.countedFor} />
      </Panel>
      {view.media.length > 0 && (
        <Panel title={roadside.media}>
          <div className="pictures">
            {view.media.map((one) => (
              <Picture key={one.kind + one.sha256} checkId={view.id} one={one} />
            ))}
          </div>
        </Panel>
      )}
    </>
  );
}

function Picture({
  checkId,
  one,
}: {
  readonly checkId: string;
  readonly one: components['schemas']['CheckMediaViewDto'];
}): ReactNode {
  const { roadside } = useWords();
  const names: Readonly<Record<string, string>> = {
    ...roadside.photos,
    signature_officer: roadside.officerSign,
    signature_driver: roadside.driverSign,
  };
  const label = names[one.kind] ?? one.kind;
  if (one.receivedAt === null) {
    return (
      <span className="picture-missing">
        {label} · {roadside.photoMissing}
      </span>
    );
  }
  return <SignedPicture path={`/api/v1/spot-checks/${checkId}/media/${one.sha256}`} label={label} />;
}
